// The Debian packages that the window, a screen to show it on, and the checks of printed files need.

import { readFileSync } from 'node:fs';
import { run } from '../process/run.ts';
import { isSuperuser } from '../process/root.ts';

/** A need and the packages that meet it, oldest name first: Debian 13 renamed libraries for 64-bit time. */
export interface SystemNeed {
  readonly packages: readonly [string, ...string[]];
  readonly why: string;
}

/** What Electron's window needs of a system that has no desktop. */
export const WINDOW_NEEDS: readonly SystemNeed[] = [
  { packages: ['libgtk-3-0', 'libgtk-3-0t64'], why: 'dialogs and menus' },
  { packages: ['libnss3'], why: 'certificates, linked by Chromium' },
  { packages: ['libgbm1'], why: 'graphics buffers, linked by Chromium' },
  { packages: ['libasound2', 'libasound2t64'], why: 'sound, linked by Chromium' },
  { packages: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'], why: 'screen readers' },
  { packages: ['libcups2', 'libcups2t64'], why: 'printing' },
];

/** What the tests need besides the window. */
export const TEST_NEEDS: readonly SystemNeed[] = [
  ...WINDOW_NEEDS,
  { packages: ['xvfb'], why: 'a screen in memory' },
  { packages: ['fonts-liberation'], why: 'the controls in the window' },
  { packages: ['fonts-noto-core'], why: 'Armenian, Arabic, Hebrew and Georgian in the window' },
  { packages: ['xdotool'], why: "answers the system's dialogs in the packaged app" },
  { packages: ['qpdf'], why: 'checks the structure of printed files' },
  { packages: ['poppler-utils'], why: 'reads text, fonts and pages of printed files' },
];

/** Where the packages come from and how their state is read; replaced in tests. */
export interface PackageSystem {
  /** Whether this system installs with apt. */
  isDebian(): boolean;
  isSuperuser(): boolean;
  /** Those of the names that are installed. */
  installed(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the names that apt could install now. */
  available(names: readonly string[]): Promise<ReadonlySet<string>>;
  update(): Promise<boolean>;
  install(names: readonly string[]): Promise<boolean>;
}

export type EnsureResult =
  | { readonly ok: true; readonly installed: readonly string[]; readonly note?: string }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/**
 * Installs what is missing on Debian and its kin when run as root; elsewhere says what is missing.
 * On systems without apt nothing is checked: whoever uses one knows its packages.
 */
export async function ensureSystemPackages(
  needs: readonly SystemNeed[],
  say: (line: string) => void = (line) => console.error(line),
  system: PackageSystem = apt,
): Promise<EnsureResult> {
  if (!system.isDebian()) return { ok: true, installed: [], note: 'not a Debian system: nothing checked' };
  const missing = await missingNeeds(needs, system);
  if (missing.length === 0) return { ok: true, installed: [] };

  if (!system.isSuperuser()) {
    const command = installCommand(await chooseNames(missing, system));
    return { ok: false, message: `Missing: ${describe(missing)}.`, hint: `Run: sudo ${command}` };
  }
  let names = await chooseNames(missing, system);
  const known = await system.available(names);
  if (known.size < names.length) {
    say('Reading the package lists (apt-get update) …');
    if (!(await system.update())) {
      return {
        ok: false,
        message: 'apt-get update failed.',
        hint: `Run: apt-get update && ${installCommand(names)}`,
      };
    }
    names = await chooseNames(missing, system);
  }
  say(`Installing system packages: ${names.join(' ')} …`);
  let done = await system.install(names);
  // Package lists go out of date: the versions they name may have left the mirror.
  if (!done && (await system.update())) done = await system.install(names);
  if (!done) return { ok: false, message: 'apt-get install failed.', hint: `Run: ${installCommand(names)}` };
  return { ok: true, installed: names };
}

async function missingNeeds(needs: readonly SystemNeed[], system: PackageSystem): Promise<SystemNeed[]> {
  const installed = await system.installed(needs.flatMap((need) => need.packages));
  return needs.filter((need) => !need.packages.some((name) => installed.has(name)));
}

/** For each need the newest name that apt knows, else the oldest. */
async function chooseNames(needs: readonly SystemNeed[], system: PackageSystem): Promise<string[]> {
  const available = await system.available(needs.flatMap((need) => need.packages));
  return needs.map((need) => need.packages.findLast((name) => available.has(name)) ?? need.packages[0]);
}

function describe(needs: readonly SystemNeed[]): string {
  return needs.map((need) => `${need.packages[0]} (${need.why})`).join(', ');
}

function installCommand(names: readonly string[]): string {
  return `apt-get install --no-install-recommends ${names.join(' ')}`;
}

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** The real thing: dpkg-query, apt-cache and apt-get. */
export const apt: PackageSystem = {
  isDebian() {
    try {
      return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
    } catch {
      return false;
    }
  },
  isSuperuser,
  async installed(names) {
    const format = '${Package} ${db:Status-Status}\n';
    // Exit code 1 only says that some of the names are unknown.
    const result = await run('dpkg-query', ['-W', '-f', format, ...names], { env: APT_ENV });
    const rows = result.stdout.split('\n').map((line) => line.split(' '));
    return new Set(rows.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''));
  },
  async available(names) {
    const result = await run('apt-cache', ['show', '--no-all-versions', ...names], { env: APT_ENV });
    return new Set([...result.stdout.matchAll(/^Package: (.+)$/gm)].map((match) => match[1] ?? ''));
  },
  async update() {
    return (await run('apt-get', ['update', '-q'], { env: APT_ENV, output: 'inherit' })).code === 0;
  },
  async install(names) {
    const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
    return (await run('apt-get', args, { env: APT_ENV, output: 'inherit' })).code === 0;
  },
};
