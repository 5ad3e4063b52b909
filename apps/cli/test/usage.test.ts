import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { defaultLibraryFolder } from '../src/library-folder.ts';
import { end, FIXTURE, LAUNCHER, libraryWithContent, offprint, temporaryFolder } from './run-offprint.ts';

const COMMANDS = [
  'import',
  'list',
  'show',
  'search',
  'change',
  'undo',
  'redo',
  'history',
  'tags',
  'collections',
  'annotations',
  'versions',
  'copies',
  'empty',
  'bookmarks',
  'brief',
  'check',
  'init',
  'completion',
  'export',
  'verify',
  'backup',
  'restore',
];

describe('exit code 2, wrong usage', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['publish']],
    ['no folder to back up to', ['backup']],
    ['no backup to restore', ['restore']],
    ['an unknown option', ['list', '--colour']],
    ['no file to import', ['import']],
    ['no id to show', ['show']],
    ['an unknown format', ['show', 'x', '--format', 'docx']],
    ['an empty query', ['search', ' ']],
    ['no output file', ['brief', 'x']],
    ['an unknown profile', ['brief', 'x', '-o', 'x.pdf', '--profile', 'web']],
    ['an unknown marking', ['brief', 'x', '-o', 'x.pdf', '--tlp', 'TLP:WHITE']],
    ['a limit that is no number', ['list', '--limit', 'many']],
    ['an address that is none', ['import', FIXTURE, '--source-url', 'ftp://example.org/']],
    ['one address for two pages', ['import', FIXTURE, FIXTURE, '--source-url', 'https://example.org/']],
  ])('%s', async (_, args) => {
    const library = join(temporaryFolder(), 'library');
    const { code, stdout, stderr } = await offprint([...args, '--library', library]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });
});

it('does not fall back on the own library when a script names an empty folder', async () => {
  expect(await offprint(['list', '--library', ''])).toMatchObject({ code: 2, stdout: '' });
});

describe('help and version', () => {
  it('prints the version of the package', async () => {
    expect(await offprint(['--version'])).toMatchObject({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  it('lists exactly the commands that are there', async () => {
    const { code, stdout } = await offprint(['--help']);
    expect(code).toBe(0);
    const commands = stdout
      .split('Commands:')[1]
      ?.match(/^ {2}([a-z]+)/gm)
      ?.map((line) => line.trim());
    expect(commands).toEqual(COMMANDS);
  });

  it.each(COMMANDS)('explains %s with the options it shares', async (command) => {
    const { code, stdout } = await offprint([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: offprint ${command}`);
    expect(stdout).toContain('--library <DIR>');
    expect(stdout).toContain('--json');
  });
});

describe('exit code 3, a library that can not be used', () => {
  it('when there is none to read', async () => {
    const library = join(temporaryFolder(), 'nowhere');
    const { code, stdout, stderr } = await offprint(['list', '--library', library, '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(stderr).toContain('(not-found)');
  });

  it('when something else stands in its place', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'photos'));
    const { code, stderr } = await offprint(['import', FIXTURE, '--library', folder]);
    expect(code).toBe(3);
    expect(stderr).toContain('(not-a-library)');
  });
});

describe('a reader that stops reading', () => {
  it('is no error', async () => {
    const library = await libraryWithContent();
    // With its picture the page is larger than a pipe holds.
    const command = `"${process.execPath}" "${LAUNCHER}" show name --format html --library "${library}"`;
    const ended = await end('bash', ['-c', `${command} | head -c 10; echo; echo "\${PIPESTATUS[0]}"`]);
    expect(ended).toMatchObject({ stdout: '<!doctype \n0\n', stderr: '' });
  });
});

describe('the default library', () => {
  const home = homedir();
  it.each([
    ['linux', {}, join(home, '.local/share/offprint/library')],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/offprint/library'],
    ['linux', { XDG_DATA_HOME: 'relative' }, join(home, '.local/share/offprint/library')],
    ['darwin', {}, join(home, 'Library/Application Support/Offprint/library')],
    ['linux', { OFFPRINT_LIBRARY: '/stick/library', XDG_DATA_HOME: '/data' }, '/stick/library'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(defaultLibraryFolder({ platform, env, home })).toBe(folder);
  });

  it('is used by the command', async () => {
    const library = join(temporaryFolder(), 'library');
    await offprint(['import', FIXTURE], { env: { OFFPRINT_LIBRARY: library } });
    const { stdout } = await offprint(['list', '--library', library]);
    expect(stdout).toContain('Ferry Captains Ask Two Islands to Share One Timetable');
  });
});
