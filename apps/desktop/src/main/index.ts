/** The start of the app, in order: silence, scheme, lock, session, library, window. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { BUS, CHANNELS, DROPPED, type EventName } from '../shared/channels.ts';
import type { EventValue } from '../shared/ipc.ts';
import { fail, ok } from '../shared/result.ts';
import type { Need } from '../shared/commands.ts';
import type { Theme } from '../shared/preferences.ts';
import { languageFor, textsIn, type Texts } from '../shared/texts/catalogue.ts';
import { defaultLibraryDir, ownArguments, readAppArguments } from './app-arguments.ts';
import { readFirstArticle } from './first-article.ts';
import type { Dispatcher } from './dispatch.ts';
import { writeWhole } from './files.ts';
import { filesOfFolder } from './folder.ts';
import { createHandlers, type HandlerEnv } from './handlers.ts';
import { readLicences } from './licences-file.ts';
import { libraryDirOf, placeLibrary, type LibraryPlace } from './library-place.ts';
import { createLibraryClient, type LibraryClient, type Port } from './library-client.ts';
import { createIncoming, handedOver } from './incoming.ts';
import { buildMenu, contextMenu, enableItems, type MenuEnv } from './menu.ts';
import { createOfferedFiles } from './offered-files.ts';
import { keepWindow } from './recovery.ts';
import { announceScheme, serveScheme } from './scheme.ts';
import { SCHEME } from './scheme-path.ts';
import { holdContents } from './security/contents.ts';
import { createRequestGate, type RequestGate } from './security/requests.ts';
import { isOwnPage } from './security/sender.ts';
import { closeSession } from './security/session.ts';
import { silenceChromium } from './security/switches.ts';
import { openSettings, type SettingsFile } from './settings-file.ts';
import { watchFolder, type WatchedFolder } from './watched-folder.ts';
import { openWindow } from './window.ts';

/** At shutdown the library may finish its work this long, in milliseconds. */
const DRAIN_MS = 10_000;
/** The page may be this late, in milliseconds: the window then appears without it. */
const SHOWN_MS = 3000;
/** What has been drawn is on the screen so many milliseconds later. */
const FRAME_MS = 50;
/** The page may be given out this late, in milliseconds; what waits for it goes on then. */
const SERVED_MS = 3000;
/** A file of the watched folder is whole when it has not changed for so many milliseconds. */
const WATCH_QUIET_MS = 1500;
const OUT_DIR = join(import.meta.dirname, '..');
const log = (line: string): void => console.error(`offprint: ${line}`);

const files = createOfferedFiles(randomUUID);
/** What commands can work on now, as the page says. */
let there: Readonly<Record<Need, boolean>> = { article: false, collection: false };
let window: BrowserWindow | undefined;
const incoming = createIncoming(files, send);

app.setName('Offprint');
const dataDir = app.commandLine.getSwitchValue('user-data-dir');
if (dataDir !== '') app.setPath('userData', dataDir);
silenceChromium(app.commandLine);
announceScheme();

const own = ownArguments(process.argv, process.defaultApp ? app.getAppPath() : undefined, process.cwd());
const started = readAppArguments(own, process.cwd());

if (!app.requestSingleInstanceLock({ files: started.files, links: started.links })) app.quit();
else {
  files.wait(started.files);
  started.links.forEach((link) => incoming.link(link));
  // In a packaged app its own program answers; while developing the system would start a bare Electron.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  app.on('open-url', (event, address) => {
    event.preventDefault();
    incoming.link(address);
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const given = handedOver(data);
    incoming.files(given.files);
    given.links.forEach((link) => incoming.link(link));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    incoming.files([path]);
  });
  // Ours comes when the page has been given out; Chromium's own is never wanted.
  Menu.setApplicationMenu(null);
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'), log);
  const usual = defaultLibraryDir(process.env, process.platform);
  const dir = libraryDirOf({ settings, named: started.libraryDir, usual });
  const { articleId: id } = settings.get();
  // While Chromium is still starting.
  const first =
    id === null
      ? undefined
      : { id, read: readFirstArticle(join(import.meta.dirname, 'first-article.js'), { dir, id }, log) };
  void app.whenReady().then(() => start(settings, usual, first));
}

interface FirstArticle {
  readonly id: string;
  readonly read: ReturnType<typeof readFirstArticle>;
}

function send<E extends EventName>(event: E, value: EventValue<E>): void {
  if (window && !window.isDestroyed()) window.webContents.send(BUS + event, value);
}

function start(settings: SettingsFile, usual: string, first: FirstArticle | undefined): void {
  const gate = createRequestGate(
    app.isPackaged ? ['offprint:'] : ['offprint:', 'devtools:'],
    (count, url) => {
      log(`refused: ${url.slice(0, 200)}`);
      send('network.refused', count);
    },
  );
  app.on('session-created', (created) => closeSession(created, gate));
  closeSession(session.defaultSession, gate);
  app.on('web-contents-created', (_event, contents) => holdContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });

  // The first article needs the whole machine for a moment: what is not needed for it begins when it is to be seen.
  let painted = (): void => {};
  const articlePainted = new Promise<void>((resolve) => (painted = resolve));
  let menu = false;
  /** The page has drawn itself, the article in it: the window appears as a whole, its menu with it. */
  const appear = (): void => {
    if (!menu) setMenu(settings);
    menu = true;
    if (window && !window.isDestroyed() && !window.isVisible()) window.show();
    setTimeout(painted, FRAME_MS);
  };
  setTimeout(appear, SHOWN_MS);
  const firstShown = first?.read.then((article) => (article ? articlePainted : undefined));
  const { place, client: library } = placeLibrary({
    settings,
    named: started.libraryDir,
    usual,
    version: app.getVersion(),
    startClient: (opening) =>
      createLibraryClient(
        startLibraryProcess,
        opening,
        (progress) => send('import.progress', progress),
        firstShown,
      ),
    onMoved: () => send('library.changed', null),
  });
  // Until the page has been given out, nothing else is done here: its process waits for it.
  const served = new Promise<void>((resolve) => {
    serveScheme(session.defaultSession, join(OUT_DIR, 'renderer'), library, resolve);
    setTimeout(resolve, SERVED_MS);
  });
  const opening = first && {
    id: first.id,
    article: first.read.then((article) =>
      article ? ok(article) : library.call('articles.get', { id: first.id }),
    ),
  };
  followTheme(settings);
  const open = (): void => {
    window = openWindow(OUT_DIR, settings.get(), (state) => settings.change({ window: state }));
    const { webContents } = window;
    webContents.on('did-finish-load', () => webContents.setZoomFactor(settings.get().interfaceSize / 100));
    window.on('focus', () => send('library.changed', null));
    keepWindow(window, {
      texts: () => textsNow(settings),
      closeArticle: () => settings.change({ articleId: null }),
      log,
    });
  };
  open();
  void Promise.resolve(firstShown).then(() => library.start());
  const watched = watchFolder({
    memory: join(app.getPath('userData'), 'watched.json'),
    offer: (paths) => incoming.files(paths),
    log,
    quietMs: WATCH_QUIET_MS,
  });
  app.on('before-quit', () => watched.close());
  const dispatcher = answerCalls(library, settings, gate, place, opening, watched, served, appear);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => app.quit());
  drainAtQuit(library, settings, dispatcher);
}

function startLibraryProcess(): Port {
  const path = join(import.meta.dirname, 'library-process.js');
  return utilityProcess.fork(path, [], { serviceName: 'Offprint Library', stdio: 'inherit' });
}

function answerCalls(
  library: LibraryClient,
  settings: SettingsFile,
  gate: RequestGate,
  place: LibraryPlace,
  opening: HandlerEnv['opening'],
  watched: WatchedFolder,
  served: Promise<void>,
  appear: () => void,
): Promise<Dispatcher> {
  const handlers = createHandlers({
    library,
    ...(opening === undefined ? {} : { opening }),
    files,
    settings: {
      get: () => settings.get(),
      change(change) {
        const after = settings.change(change);
        if (change.theme) followTheme(settings);
        if (change.theme ?? change.language ?? change.keys ?? change.recent) setMenu(settings);
        if (change.interfaceSize) window?.webContents.setZoomFactor(change.interfaceSize / 100);
        return after;
      },
    },
    desktop: {
      chooseFiles: async () =>
        window ? (await dialog.showOpenDialog(window, openDialog(textsNow(settings)))).filePaths : [],
      async chooseFolder() {
        const folder = await chooseFolder(settings);
        return folder === undefined ? [] : filesOfFolder(folder);
      },
      async chooseSavePath(fileName, kind = { name: 'PDF', extension: 'pdf' }) {
        if (!window) return undefined;
        const defaultPath = join(app.getPath('documents'), fileName);
        const filters = [{ name: kind.name, extensions: [kind.extension] }];
        const chosen = await dialog.showSaveDialog(window, {
          title: textsNow(settings).t('export'),
          defaultPath,
          filters,
        });
        return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath;
      },
      writeFile: writeWhole,
      reveal: (path) => shell.showItemInFolder(path),
      async openForPrinting(fileName, bytes) {
        const folder = await mkdtemp(join(app.getPath('temp'), 'offprint-print-'));
        const path = join(folder, fileName);
        const written = await writeWhole(path, bytes);
        if (!written.ok) return written;
        const refused = await shell.openPath(path);
        return refused === ''
          ? ok(null)
          : fail(
              'no-pdf-program',
              `The system has no program that opens PDFs (${refused}).`,
              `The file is ${path}.`,
            );
      },
      copyText: (text) => void clipboard.writeText(text),
      paste: () => window?.webContents.paste(),
    },
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      libraryDir: place.dir,
      networkRequests: gate.refused,
      platform: process.platform,
    }),
    popUp(items) {
      const menu = contextMenu(menuEnv(settings), items);
      enableItems(menu, there);
      if (window) menu.popup({ window });
    },
    licences: () => readLicences(join(OUT_DIR, 'renderer')),
    enableMenus(now) {
      there = now;
      enableItems(Menu.getApplicationMenu(), there);
    },
    chooseLibrary: async () => place.move(await chooseFolder(settings)),
    createLibrary: () => place.create(),
    async watch(choose) {
      const folder = choose ? await chooseFolder(settings) : null;
      if (folder === undefined) return fail('cancelled', 'No folder was chosen.', 'Nothing was changed.');
      watched.set(folder);
      return ok(settings.change({ watchedFolder: folder }));
    },
    ready() {
      appear();
      incoming.ready();
      void place.remember();
      watched.set(settings.get().watchedFolder);
    },
  });
  // The contract is many schemas: they are made while the window's process starts.
  const dispatcher = served
    .then(() => import('./dispatch.ts'))
    .then(({ createDispatcher }) => createDispatcher(handlers, log, () => performance.now()));
  for (const channel of CHANNELS)
    ipcMain.handle(BUS + channel, (event, input: unknown) =>
      isOwnPage(event.senderFrame, window?.isDestroyed() ? undefined : window?.webContents.mainFrame)
        ? dispatcher.then((ready) => ready.answer(channel, input))
        : fail('bad-sender', 'The call did not come from the window.', 'Nothing was done.'),
    );
  ipcMain.handle(BUS + DROPPED, async (event, path: unknown) => {
    if (typeof path !== 'string' || !isOwnPage(event.senderFrame, window?.webContents.mainFrame))
      return fail('bad-sender', 'The call did not come from the window.', 'Nothing was done.');
    const folder = await stat(path).then(
      (about) => about.isDirectory(),
      () => false,
    );
    return ok(files.offer(folder ? await filesOfFolder(path) : [path]));
  });
  return dispatcher;
}

async function chooseFolder(settings: SettingsFile): Promise<string | undefined> {
  if (!window) return undefined;
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: textsNow(settings).t('library.folder'),
    properties: ['openDirectory'],
  });
  return filePaths[0];
}

function openDialog({ t }: Texts): Electron.OpenDialogOptions {
  return {
    title: t('import.label'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: t('import.pages'), extensions: ['html', 'htm', 'xhtml', 'txt', 'text', 'json'] },
      { name: t('import.allFiles'), extensions: ['*'] },
    ],
  };
}

/** The texts in the language chosen, or the system's. */
function textsNow(settings: SettingsFile): Texts {
  return textsIn(languageFor(settings.get().language, app.getPreferredSystemLanguages()));
}

/** System menus and dialogs follow the window; sepia is a light theme to them, high contrast may be either. */
function followTheme(settings: SettingsFile): void {
  const { theme } = settings.get();
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme === 'contrast' ? 'system' : theme;
}

function setMenu(settings: SettingsFile): void {
  const menu = buildMenu(menuEnv(settings));
  enableItems(menu, there);
  Menu.setApplicationMenu(menu);
}

function menuEnv(settings: SettingsFile): MenuEnv {
  const { theme, keys } = settings.get();
  return {
    mac: process.platform === 'darwin',
    developing: !app.isPackaged,
    theme,
    keys,
    texts: textsNow(settings),
    run: (command) => send('command', command),
    recent: settings.get().recent,
    openArticle: (id) => send('article.open', { id }),
    chooseTheme: (chosen: Theme) => {
      settings.change({ theme: chosen });
      followTheme(settings);
      setMenu(settings);
      send('settings.changed', settings.get());
    },
  };
}

function drainAtQuit(library: LibraryClient, settings: SettingsFile, dispatcher: Promise<Dispatcher>): void {
  let drained = false;
  app.on('before-quit', () => settings.flush());
  app.on('will-quit', (event) => {
    settings.flush();
    if (drained) return;
    event.preventDefault();
    void Promise.race([
      dispatcher.then(({ underWay }) => Promise.allSettled(underWay)),
      new Promise((r) => setTimeout(r, DRAIN_MS)),
    ])
      .then(() => library.close(DRAIN_MS))
      .finally(() => {
        drained = true;
        app.quit();
      });
  });
}
