/** veraPDF, found or fetched, and what it says of files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '1.28.2';
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const JARS = join(ROOT, '.cache', `verapdf-${VERSION}`);
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));

export type Flavour = '3a' | 'ua1';

export type Verapdf =
  | { readonly ok: true; readonly command: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The command that runs veraPDF: the machine's own, or its jars from the cache, or fetched with Maven. */
export function findVerapdf(): Verapdf {
  if (runs('verapdf', ['--version'])) return { ok: true, command: ['verapdf'] };
  if (!runs('java', ['-version'])) return { ok: false, reason: 'there is no Java on this machine' };
  if (!existsSync(JARS)) {
    if (!runs('mvn', ['--version']))
      return { ok: false, reason: 'there is no verapdf here, and no mvn to fetch it with' };
    const problem = fetchJars();
    if (problem !== undefined) return { ok: false, reason: problem };
  }
  const command = ['java', '-Xmx2g', '-cp', join(JARS, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  return { ok: true, command };
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Beside its place first, so that a fetch that is cut off leaves nothing half there. */
function fetchJars(): string | undefined {
  const beside = `${JARS}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  console.error(`fetching veraPDF ${VERSION} from Maven Central …`);
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${beside}`];
  const { status } = spawnSync('mvn', args, { encoding: 'utf8', timeout: 300_000 });
  if (status !== 0 || readdirSync(beside).length === 0) {
    rmSync(beside, { recursive: true, force: true });
    return 'Maven Central could not be reached';
  }
  renameSync(beside, JARS);
  return undefined;
}

/** The rules that each file breaks, by the file's path; an empty list for one that conforms. */
export function validate(
  command: readonly string[],
  flavour: Flavour,
  files: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const [program = '', ...args] = command;
  const all = [...args, '--flavour', flavour, '--format', 'text', '-v', ...files];
  const { stdout, stderr } = spawnSync(program, all, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const verdicts = new Map<string, string[]>();
  let broken: string[] = [];
  for (const line of stdout.split('\n')) {
    const verdict = /^(PASS|FAIL) (.+\.pdf)/.exec(line);
    if (verdict) {
      broken = [];
      verdicts.set(verdict[2] ?? '', broken);
      if (verdict[1] === 'FAIL') broken.push('does not conform');
    } else if (line.startsWith('  FAIL ')) broken.push(line.slice(7).trim());
  }
  for (const file of files)
    if (!verdicts.has(file)) verdicts.set(file, [`no verdict: ${stderr.trim().split('\n').at(-1) ?? ''}`]);
  return verdicts;
}

/** For the report: what was run. */
export function versionOf(command: readonly string[]): string {
  const [program = '', ...args] = command;
  return execFileSync(program, [...args, '--version'], { encoding: 'utf8' }).split('\n')[0] ?? '';
}
