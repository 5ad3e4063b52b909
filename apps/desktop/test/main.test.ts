import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultLibraryDir, ownArguments, readAppArguments } from '../src/main/app-arguments.ts';
import { createDispatcher } from '../src/main/dispatch.ts';
import { placeOfLink } from '../src/main/deep-link.ts';
import { writeWhole } from '../src/main/files.ts';
import { filesOfFolder } from '../src/main/folder.ts';
import { readChosenFile } from '../src/library-process/read-file.ts';
import { createHandlers, type HandlerEnv } from '../src/main/handlers.ts';
import { createLibraryClient, type Port } from '../src/main/library-client.ts';
import { createOfferedFiles } from '../src/main/offered-files.ts';
import { schemeTarget } from '../src/main/scheme-path.ts';
import { createRequestGate } from '../src/main/security/requests.ts';
import { isOwnPage } from '../src/main/security/sender.ts';
import { placeWindow } from '../src/main/window-place.ts';
import type { FromLibrary, ToLibrary } from '../src/library-process/protocol.ts';
import { DEFAULT_SETTINGS } from '../src/shared/preferences.ts';
import { fail, ok } from '../src/shared/result.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-main-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('addresses of the scheme', () => {
  test('name files of the page and pictures by hash', () => {
    expect(schemeTarget('offprint://app/assets/index-a1.js')).toMatchObject({
      kind: 'file',
      path: ['assets', 'index-a1.js'],
    });
    expect(schemeTarget(`offprint://asset/${'0a'.repeat(32)}`)).toEqual({
      kind: 'asset',
      sha256: '0a'.repeat(32),
    });
  });

  test.each([
    'offprint://app/../main/index.js',
    'offprint://app/%2e%2e/x.js',
    'offprint://app/..%2fx.js',
    'offprint://app/.hidden.js',
    'offprint://app//etc/x.js',
    'offprint://app/x.exe',
    'offprint://app/a\\b.js',
    'offprint://asset/../library.db',
    `offprint://asset/${'0A'.repeat(32)}`,
    'offprint://other/index.html',
    'file:///etc/passwd',
  ])('%s names nothing', (address) => {
    expect(schemeTarget(address)).toBeUndefined();
  });
});

describe('the gate to the network', () => {
  test('lets our own scheme through, refuses and counts everything else', () => {
    const refusals: [number, string][] = [];
    const gate = createRequestGate(['offprint:'], (count, url) => refusals.push([count, url]));
    expect(gate.allows('offprint://app/index.html')).toBe(true);
    for (const url of [
      'https://a.example/',
      'http://127.0.0.1/',
      'ws://a.example/',
      'file:///etc/passwd',
      'data:,x',
      'odd',
    ])
      expect([url, gate.allows(url)]).toEqual([url, false]);
    expect(gate.refused).toBe(6);
    expect(refusals[0]).toEqual([1, 'https://a.example/']);
  });
});

test('only the main frame of our window, at our origin, may call', () => {
  const main = { url: 'offprint://app/index.html' };
  expect(isOwnPage(main, main)).toBe(true);
  expect(isOwnPage({ url: main.url }, main)).toBe(false);
  expect(isOwnPage(null, main)).toBe(false);
  expect(isOwnPage(main, undefined)).toBe(false);
  const moved = { url: 'https://evil.example/offprint://app/' };
  expect(isOwnPage(moved, moved)).toBe(false);
});

describe('links of other programs', () => {
  test('lead to an article, or to a block of it', () => {
    expect(placeOfLink('offprint://article/a-1')).toEqual({ id: 'a-1' });
    expect(placeOfLink('offprint://article/a-1/#p12')).toEqual({ id: 'a-1', block: 'p12' });
    expect(placeOfLink('offprint://article/a-1#"><script>')).toEqual({ id: 'a-1' });
  });
  test.each([
    'offprint://app/index.html',
    'offprint://asset/00',
    'https://article/a',
    'offprint://article/../x',
    'x',
  ])('%s leads nowhere', (address) => {
    expect(placeOfLink(address)).toBeUndefined();
  });
});

test('of a folder come its pages, not what belongs to them, what is hidden, or what a link names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-folder-'));
  try {
    for (const name of ['b', 'a_files', '.git', 'e/assets/00'])
      mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['z.html', 'a.html', 'a.png', '.x', 'b/c.txt', 'a_files/frame.html', '.git/config'])
      writeFileSync(join(folder, name), 'x');
    // An export of a library, or a library: its files are no pages of their own.
    for (const name of ['e/library.jsonl', 'e/assets/00/00']) writeFileSync(join(folder, name), 'x');
    symlinkSync(folder, join(folder, 'b', 'round'));
    const found = await filesOfFolder(folder);
    expect(found.map((file) => file.slice(folder.length + 1))).toEqual([
      'a.html',
      'b/c.txt',
      'e/library.jsonl',
      'z.html',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('arguments', () => {
  test('a library, files, and switches of the browser among them', () => {
    const args = ['--no-sandbox', '--library', 'lib', 'a.html', '--user-data-dir=/x', '/b.txt'];
    expect(readAppArguments([...args, 'offprint://article/a1'], '/home/ada')).toEqual({
      libraryDir: '/home/ada/lib',
      files: ['/home/ada/a.html', '/b.txt'],
      links: ['offprint://article/a1'],
    });
    expect(readAppArguments(['--library=/l'], '/')).toEqual({ libraryDir: '/l', files: [], links: [] });
  });

  test("the app's own begin after its path, packaged after the program", () => {
    const argv = ['electron', '-r', '/loader.js', '--inspect=0', './app', '--library', 'l', 'x.txt'];
    expect(ownArguments(argv, '/w/app', '/w')).toEqual(['--library', 'l', 'x.txt']);
    expect(ownArguments(['offprint', 'x.txt'], undefined, '/')).toEqual(['x.txt']);
  });

  test("the library lies in the user's data folder unless the environment names another", () => {
    expect(defaultLibraryDir({ OFFPRINT_LIBRARY: '/l' }, 'linux', '/home/ada')).toBe('/l');
    expect(defaultLibraryDir({}, 'linux', '/home/ada')).toBe('/home/ada/.local/share/offprint/library');
    expect(defaultLibraryDir({ XDG_DATA_HOME: '/d' }, 'linux', '/home/ada')).toBe('/d/offprint/library');
    expect(defaultLibraryDir({}, 'darwin', '/Users/ada')).toBe(
      '/Users/ada/Library/Application Support/Offprint/library',
    );
  });
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1600, height: 1000 };
  const size = { width: 1200, height: 800, maximized: false };
  test('is where it was', () => {
    expect(placeWindow({ ...size, x: 100, y: 50 }, [screen])).toEqual({
      x: 100,
      y: 50,
      width: 1200,
      height: 800,
    });
  });
  test('is left to the system when that screen has gone', () => {
    expect(placeWindow({ ...size, x: 3000, y: 50 }, [screen])).toEqual({ width: 1200, height: 800 });
    expect(placeWindow({ ...size, x: 100, y: -400 }, [screen])).toEqual({ width: 1200, height: 800 });
  });
  test('is never larger than the largest screen', () => {
    expect(placeWindow({ ...size, width: 5000, height: 4000 }, [screen])).toEqual({
      width: 1600,
      height: 1000,
    });
  });
});

describe('files', () => {
  test('are written whole or not at all', async () => {
    const target = join(dir, 'a.pdf');
    expect(await writeWhole(target, new Uint8Array([1, 2, 3]))).toEqual(ok(null));
    expect([...readFileSync(target)]).toEqual([1, 2, 3]);
    expect(await writeWhole(join(dir, 'no', 'a.pdf'), new Uint8Array())).toMatchObject({
      error: { code: 'unwritable-file' },
    });
    expect(readdirSync(dir)).toEqual(['a.pdf']);
  });

  test('too large, a folder, or not there: refused with a reason', async () => {
    writeFileSync(join(dir, 'large'), new Uint8Array(11));
    expect(await readChosenFile(join(dir, 'large'), 10)).toMatchObject({ error: { code: 'too-large' } });
    expect(await readChosenFile(dir, 10)).toMatchObject({
      error: { code: 'unreadable-file', message: 'This is a folder.' },
    });
    expect(await readChosenFile(join(dir, 'gone'), 10)).toMatchObject({ error: { code: 'unreadable-file' } });
  });

  test('the page gets a token for each that was chosen, good for one import', () => {
    let tokens = 0;
    const files = createOfferedFiles(() => `t${++tokens}`);
    files.wait(['/home/ada/page.html']);
    expect(files.takeWaiting()).toEqual([{ token: 't1', name: 'page.html' }]);
    expect(files.takeWaiting()).toEqual([]);
    expect(files.redeem('t1')).toEqual({ path: '/home/ada/page.html', name: 'page.html' });
    expect(files.redeem('t1')).toBeUndefined();
    expect(files.redeem('/etc/passwd')).toBeUndefined();
  });
});

function fakeEnv(over: Partial<HandlerEnv['desktop']> = {}): HandlerEnv & { written: string[] } {
  const written: string[] = [];
  const call = vi.fn(async (name: string) => {
    if (name === 'pdf.name') return ok('Tides.pdf');
    if (name === 'pdf.render')
      return ok({ bytes: new Uint8Array([1]), pages: 2, title: 'Tides', diagnostics: [] });
    return fail('unexpected', name, '');
  });
  return {
    written,
    library: { start: () => {}, call: call as never, close: async () => {}, reopen: async () => {} },
    files: createOfferedFiles(() => 't'),
    settings: { get: () => DEFAULT_SETTINGS, change: () => DEFAULT_SETTINGS },
    memory: { keepLine: () => {}, keepRecent: () => {} },
    windows: { open: () => ok(null), close: () => {} },
    info: () => ({
      version: '',
      electron: '',
      chromium: '',
      node: '',
      libraryDir: '',
      networkRequests: 0,
      platform: '',
    }),
    ready: () => {},
    enableMenus: () => {},
    popUp: () => {},
    openLibrary: async () => ok(null),
    createLibrary: async () => ok(null),
    watch: async () => ok(DEFAULT_SETTINGS),
    licences: async () => [],
    desktop: {
      chooseFiles: async () => [],
      chooseSavePath: async () => '/home/ada/Tides.pdf',
      chooseFolder: async () => [],
      chooseOneFolder: async () => undefined,
      paste: () => {},
      writeFile: async (path) => {
        written.push(path);
        return ok(null);
      },
      reveal: () => {},
      openForPrinting: async (fileName) => {
        written.push(`printed ${fileName}`);
        return ok(null);
      },
      copyText: () => {},
      ...over,
    },
  };
}

describe('calls of the page', () => {
  test('are parsed by the contract before anything is done', async () => {
    const env = fakeEnv();
    const dispatcher = createDispatcher(
      createHandlers(env),
      () => {},
      () => 0,
    );
    for (const input of [
      undefined,
      {},
      { ids: [] },
      { ids: ['../x'], profile: 'screen', page: 'a4' },
      { ids: ['a'], profile: 'screen', page: 'a3' },
    ])
      expect(await dispatcher.answer('export.pdf', input)).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
    expect(await dispatcher.answer('no.such' as never, {})).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(env.written).toEqual([]);
  });

  test('an export goes where the dialog says, and a closed dialog writes nothing', async () => {
    const request = { ids: ['tides'], profile: 'screen', page: 'a4' } as const;
    const env = fakeEnv();
    expect(await createHandlers(env)['export.pdf']({ ...request, ids: ['tides'] })).toEqual(
      ok({ fileName: 'Tides.pdf', pages: 2, diagnostics: [] }),
    );
    expect(env.written).toEqual(['/home/ada/Tides.pdf']);
    const closed = fakeEnv({ chooseSavePath: async () => undefined });
    expect(await createHandlers(closed)['export.pdf']({ ...request, ids: ['tides'] })).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(closed.written).toEqual([]);
  });

  test('what is printed is set like an export for the screen and handed to the system', async () => {
    const env = fakeEnv();
    expect(await createHandlers(env)['print.pdf']({ ids: ['tides'], page: 'a4' })).toEqual(ok(null));
    expect(env.written).toEqual(['printed Tides.pdf']);
  });

  test('a bug becomes an answer, and the log has it', async () => {
    const log: string[] = [];
    const env = fakeEnv({
      copyText: () => {
        throw new Error('no clipboard');
      },
    });
    const dispatcher = createDispatcher(
      createHandlers(env),
      (line) => log.push(line),
      () => 0,
    );
    expect(await dispatcher.answer('clipboard.copy', { text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    });
    expect(log.join()).toContain('no clipboard');
  });
});

describe("the library's process", () => {
  class FakePort implements Port {
    readonly sent: ToLibrary[] = [];
    message: (message: FromLibrary) => void = () => {};
    exit: (code: number) => void = () => {};
    postMessage(message: ToLibrary): void {
      this.sent.push(message);
    }
    on(_event: 'message', listener: (message: FromLibrary) => void): void {
      this.message = listener;
    }
    once(_event: 'exit', listener: (code: number) => void): void {
      this.exit = listener;
    }
    kill(): boolean {
      return true;
    }
  }
  const ports: FakePort[] = [];
  const client = (after?: Promise<unknown>) => {
    ports.length = 0;
    return createLibraryClient(
      () => {
        const port = new FakePort();
        ports.push(port);
        return port;
      },
      { dir: '/l', version: '1', create: true },
      undefined,
      after,
    );
  };

  test('what is asked before the first article is to be seen waits for it, and keeps its order', async () => {
    let shown = (): void => {};
    const library = client(new Promise<void>((resolve) => (shown = resolve)));
    void library.call('articles.row', { id: 'a' });
    void library.call('articles.row', { id: 'b' });
    await Promise.resolve();
    expect(ports).toEqual([]);
    shown();
    await vi.waitFor(() => expect(ports[0]?.sent).toHaveLength(3));
    void library.call('articles.row', { id: 'c' });
    expect(ports[0]?.sent.slice(1)).toMatchObject([
      { input: { id: 'a' } },
      { input: { id: 'b' } },
      { input: { id: 'c' } },
    ]);
  });

  test('the end of the process before the last does not cut the closing of the last short', async () => {
    const library = client();
    library.start();
    const reopened = library.reopen({ dir: '/m', version: '1', create: false });
    ports[0]?.message({ kind: 'closed' });
    await reopened;
    library.start();
    let closed = false;
    const closing = library.close(60_000).then(() => (closed = true));
    ports[0]?.exit(0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(closed).toBe(false);
    ports[1]?.message({ kind: 'closed' });
    await closing;
  });

  test('answers come to those who asked, in whatever order', async () => {
    const library = client();
    const [a, b] = [library.call('articles.row', { id: 'a' }), library.call('articles.row', { id: 'b' })];
    expect(ports[0]?.sent.map((message) => message.kind)).toEqual(['open', 'call', 'call']);
    ports[0]?.message({ kind: 'answer', id: 2, result: fail('busy', 'b', '') });
    ports[0]?.message({ kind: 'answer', id: 1, result: ok(null) });
    expect([await a, await b]).toMatchObject([{ ok: true }, { error: { message: 'b' } }]);
  });

  test('when it dies, those who wait are told, and the next call starts it again', async () => {
    const library = client();
    const asked = library.call('articles.row', { id: 'a' });
    ports[0]?.exit(1);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'library-closed' } });
    void library.call('articles.row', { id: 'a' });
    expect(ports.length).toBe(2);
  });

  test('at shutdown it is asked to finish, and waited for', async () => {
    const library = client();
    void library.call('articles.row', { id: 'a' });
    let closed = false;
    const closing = library.close(1000).then(() => (closed = true));
    expect(ports[0]?.sent.at(-1)).toEqual({ kind: 'close' });
    await Promise.resolve();
    expect(closed).toBe(false);
    ports[0]?.message({ kind: 'closed' });
    await closing;
  });
});
