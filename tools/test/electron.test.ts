import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachePath } from '../electron/cache.ts';
import { forgetFailure, recallFailure, rememberFailure } from '../electron/download-memo.ts';
import { installedBinary } from '../electron/package-binary.ts';
import { canPrepare } from '../electron/prepared-runtime.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the installed binary', () => {
  function install(version: string): void {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'version'), `v${version}\n`);
    writeFileSync(join(folder, 'dist', 'electron'), '');
    writeFileSync(join(folder, 'path.txt'), 'electron');
  }

  it('is found where the package has put it', () => {
    install('45.4.1');
    expect(installedBinary({ folder, version: '45.4.1' })).toBe(join(folder, 'dist', 'electron'));
  });

  it('is not taken when it is of another version, half unpacked or not there', () => {
    expect(installedBinary({ folder, version: '45.4.1' })).toBeUndefined();
    install('44.0.0');
    expect(installedBinary({ folder, version: '45.4.1' })).toBeUndefined();
    rmSync(join(folder, 'path.txt'));
    expect(installedBinary({ folder, version: '44.0.0' })).toBeUndefined();
  });
});

describe('a failed download', () => {
  const failure = { version: '45.4.1', reason: 'no such host', at: '2025-01-02T03:04:05.000Z' };

  it('is remembered for its version only, until it is forgotten', () => {
    expect(recallFailure(folder, '45.4.1')).toBeUndefined();
    rememberFailure(folder, failure);
    expect(recallFailure(folder, '45.4.1')).toEqual(failure);
    expect(recallFailure(folder, '45.4.2')).toBeUndefined();
    forgetFailure(folder, '45.4.1');
    expect(recallFailure(folder, '45.4.1')).toBeUndefined();
  });

  it('is not remembered from a damaged note', () => {
    rememberFailure(folder, failure);
    writeFileSync(join(folder, 'electron-45.4.1-download-failed.json'), '{');
    expect(recallFailure(folder, '45.4.1')).toBeUndefined();
  });
});

describe('where and what is prepared', () => {
  it('keeps the cache where ordinary users can read it when root makes it', () => {
    expect(cachePath({}, true, '/root')).toBe('/var/cache/offprint');
    expect(cachePath({}, false, '/home/ann')).toBe('/home/ann/.cache/offprint');
    expect(cachePath({ XDG_CACHE_HOME: '/x' }, false, '/home/ann')).toBe('/x/offprint');
    expect(cachePath({ OFFPRINT_CACHE: '/mine' }, true, '/root')).toBe('/mine');
  });

  it('prepares a runtime for Linux on x64 only', () => {
    expect(canPrepare('linux', 'x64')).toBe(true);
    expect(canPrepare('linux', 'arm64')).toBe(false);
    expect(canPrepare('darwin', 'x64')).toBe(false);
  });
});
