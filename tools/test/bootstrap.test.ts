import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { ensureInstalled, recordMatches } from '../bootstrap.mjs';

const matches = recordMatches as (lock: unknown, record: unknown) => boolean;
const ensure = ensureInstalled as (root: string) => void;

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

  it('recognises an install made by hand and stamps it with the hash of the lock file', () => {
    const record = { packages: { 'node_modules/zod': zod } };
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(record));
    ensure(root);
    const hash = createHash('sha256').update(JSON.stringify(lock)).digest('hex');
    expect(readFileSync(stamp(), 'utf8').trim()).toBe(hash);
  });

  it('runs npm when the lock file has changed, and leaves no stamp when npm fails', () => {
    writeFileSync(stamp(), 'hash of an older lock file\n');
    // This lock file has no package.json beside it, which npm refuses.
    expect(() => ensure(root)).toThrow(/npm ci .*failed/);
    expect(existsSync(stamp()) && readFileSync(stamp(), 'utf8')).not.toMatch(/^[0-9a-f]{64}$/m);
  });
});
