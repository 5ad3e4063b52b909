import { describe, expect, it } from 'vitest';
import { hasScreen } from '../system/display.ts';
import { parseMissing } from '../system/libraries.ts';
import { ensureSystemPackages, type PackageSystem, type SystemNeed } from '../system/packages.ts';

const NEEDS: readonly SystemNeed[] = [
  { packages: ['libsound', 'libsoundt64'], why: 'sound' },
  { packages: ['pdftool'], why: 'checks' },
];

interface Machine {
  readonly installed?: readonly string[];
  /** What apt knows before and after an update. */
  readonly known?: readonly string[];
  readonly mirror?: readonly string[];
  readonly superuser?: boolean;
  readonly debian?: boolean;
  /** How many attempts to install fail. */
  readonly failures?: number;
}

function machine(state: Machine): PackageSystem & { readonly log: string[] } {
  const log: string[] = [];
  const mirror = state.mirror ?? ['libsound', 'pdftool'];
  let known = state.known ?? mirror;
  let failures = state.failures ?? 0;
  return {
    log,
    isDebian: () => state.debian ?? true,
    isSuperuser: () => state.superuser ?? true,
    installed: (names) => Promise.resolve(new Set(names.filter((name) => state.installed?.includes(name)))),
    available: (names) => Promise.resolve(new Set(names.filter((name) => known.includes(name)))),
    update() {
      log.push('update');
      known = mirror;
      return Promise.resolve(true);
    },
    install(names) {
      log.push(`install ${names.join(' ')}`);
      failures -= 1;
      return Promise.resolve(failures < 0);
    },
  };
}

const quiet = (): void => undefined;

describe('installing system packages', () => {
  it('installs only what is missing, without an update when apt knows it', async () => {
    const debian = machine({ installed: ['libsound'] });
    expect(await ensureSystemPackages(NEEDS, quiet, debian)).toEqual({ ok: true, installed: ['pdftool'] });
    expect(debian.log).toEqual(['install pdftool']);
  });

  it('takes a need as met by the renamed package', async () => {
    const debian = machine({ installed: ['libsoundt64', 'pdftool'] });
    expect(await ensureSystemPackages(NEEDS, quiet, debian)).toEqual({ ok: true, installed: [] });
    expect(debian.log).toEqual([]);
  });

  it('reads the package lists first where there are none, and then takes the newest name', async () => {
    const debian = machine({ known: [], mirror: ['libsoundt64', 'pdftool'] });
    await ensureSystemPackages(NEEDS, quiet, debian);
    expect(debian.log).toEqual(['update', 'install libsoundt64 pdftool']);
  });

  it('takes the newest name where apt knows several', async () => {
    const debian = machine({ mirror: ['libsound', 'libsoundt64', 'pdftool'] });
    await ensureSystemPackages(NEEDS, quiet, debian);
    expect(debian.log).toEqual(['install libsoundt64 pdftool']);
  });

  it('reads the lists again when an install fails on old ones', async () => {
    const debian = machine({ failures: 1 });
    expect(await ensureSystemPackages(NEEDS, quiet, debian)).toMatchObject({ ok: true });
    expect(debian.log).toEqual(['install libsound pdftool', 'update', 'install libsound pdftool']);
  });

  it('says so when it cannot', async () => {
    const debian = machine({ failures: 9 });
    expect(await ensureSystemPackages(NEEDS, quiet, debian)).toMatchObject({
      ok: false,
      hint: expect.stringContaining('apt-get install --no-install-recommends libsound pdftool') as string,
    });
  });

  it('changes nothing for an ordinary user and names the exact command', async () => {
    const debian = machine({ superuser: false, installed: ['libsound'] });
    expect(await ensureSystemPackages(NEEDS, quiet, debian)).toEqual({
      ok: false,
      message: 'Missing: pdftool (checks).',
      hint: 'Run: sudo apt-get install --no-install-recommends pdftool',
    });
    expect(debian.log).toEqual([]);
  });

  it('leaves systems without apt alone', async () => {
    const other = machine({ debian: false });
    expect(await ensureSystemPackages(NEEDS, quiet, other)).toMatchObject({ ok: true, installed: [] });
    expect(other.log).toEqual([]);
  });
});

describe('what the system has', () => {
  it('reads the missing libraries out of what ldd prints', () => {
    const output =
      '\tlinux-vdso.so.1 (0x0)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n';
    expect(parseMissing(output)).toEqual(['libgtk-3.so.0']);
  });

  it('sees a screen by X11 or Wayland on Linux, and always elsewhere', () => {
    expect(hasScreen({}, 'linux')).toBe(false);
    expect(hasScreen({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasScreen({}, 'darwin')).toBe(true);
  });
});
