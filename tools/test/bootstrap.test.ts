import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { ensureInstalled, recordMatches } from '../bootstrap.mjs';

const matches = recordMatches as (lock: unknown, record: unknown) => boolean;
const ensure = ensureInstalled as (root: string, install: (root: string) => void) => void;

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const lock = {
  packages: {
    '': { name: 'offprint' },
    'packages/model': { version: '0.1.0' },
    'node_modules/zod': zod,
    'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('what npm has installed', () => {
  it('is complete with everything of the lock file but packages for other platforms', () => {
    expect(
      matches(lock, { packages: { 'packages/model': { version: '0.1.0' }, 'node_modules/zod': zod } }),
    ).toBe(true);
  });

  it('is not complete when a package is missing, another version, another file, or too much', () => {
    expect(matches(lock, { packages: {} })).toBe(false);
    expect(matches(lock, { packages: { 'node_modules/zod': { ...zod, version: '4.6.6' } } })).toBe(false);
    expect(matches(lock, { packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } } })).toBe(
      false,
    );
    expect(matches(lock, { packages: { 'node_modules/zod': zod, 'node_modules/old': zod } })).toBe(false);
  });
});

describe('installing', () => {
  let root = '';
  const stamp = (): string => join(root, 'node_modules', '.offprint-install');
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'offprint-root-'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Puts down what npm would and counts how often it was asked. */
  function npm(): { (root: string): void; times: number } {
    const install = Object.assign(
      (folder: string) => {
        install.times += 1;
        const record = { packages: { 'node_modules/zod': zod } };
        rmSync(join(folder, 'node_modules'), { recursive: true });
        mkdirSync(join(folder, 'node_modules'));
        writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify(record));
      },
      { times: 0 },
    );
    return install;
  }

  it('installs once, and not again while the lock file stays as it is', () => {
    const install = npm();
    ensure(root, install);
    ensure(root, install);
    expect(install.times).toBe(1);
    const hash = createHash('sha256').update(JSON.stringify(lock)).digest('hex');
    expect(readFileSync(stamp(), 'utf8').trim()).toBe(hash);
  });

  it('installs again when the lock file asks for something else or node_modules is gone', () => {
    const install = npm();
    ensure(root, install);
    const newer = { packages: { ...lock.packages, 'node_modules/zod': { ...zod, version: '4.6.8' } } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(newer));
    ensure(root, install);
    expect(install.times).toBe(2);
    rmSync(stamp());
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }));
    ensure(root, install);
    expect(install.times).toBe(3);
  });

  it('recognises an install made by hand and does not repeat it', () => {
    const record = { packages: { 'node_modules/zod': zod } };
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(record));
    const install = npm();
    ensure(root, install);
    expect(install.times).toBe(0);
    expect(existsSync(stamp())).toBe(true);
  });

  it('leaves no stamp when npm fails, so that the next start installs again', () => {
    const fails = (): void => {
      throw new Error('npm ci failed');
    };
    expect(() => ensure(root, fails)).toThrow('npm ci failed');
    expect(existsSync(stamp())).toBe(false);
  });
});
