/** From Chromium's being ready to the window with its article: session, library, window, and what each answers. */
import { join } from 'node:path';
import { app, BrowserWindow, session, utilityProcess } from 'electron';
import type { EventName } from '../shared/channels.ts';
import type { EventValue } from '../shared/ipc.ts';
import { fail, ok } from '../shared/result.ts';
import { answerCalls } from './calls.ts';
import { createDesktop } from './desktop.ts';
import { drainAtQuit } from './drain.ts';
import type { readFirstArticle } from './first-article.ts';
import { createHandlers } from './handlers.ts';
import type { Incoming } from './incoming.ts';
import { readLicences } from './licences-file.ts';
import { createLibraryClient, type Port } from './library-client.ts';
import { placeLibrary } from './library-place.ts';
import { createMenus, followTheme } from './menus.ts';
import type { OfferedFiles } from './offered-files.ts';
import { keepWindow } from './recovery.ts';
import { serveScheme } from './scheme.ts';
import { holdContents } from './security/contents.ts';
import { createRequestGate, type RequestGate } from './security/requests.ts';
import { closeSession } from './security/session.ts';
import type { SettingsFile } from './settings-file.ts';
import { watchFolder } from './watched-folder.ts';
import { openWindow } from './window.ts';

/** The page may be this late, in milliseconds: the window then appears without it. */
const SHOWN_MS = 3000;
/** What has been drawn is on the screen so many milliseconds later. */
const FRAME_MS = 50;
/** The page may be given out this late, in milliseconds; what waits for it goes on then. */
const SERVED_MS = 3000;
/** A file of the watched folder is whole when it has not changed for so many milliseconds. */
const WATCH_QUIET_MS = 1500;
const OUT_DIR = join(import.meta.dirname, '..');

export interface Start {
  readonly settings: SettingsFile;
  /** The library named on the command line, and the usual one. */
  readonly named: string | undefined;
  readonly usual: string;
  /** The article that the window opens with, already being read. */
  readonly first: { readonly id: string; readonly read: ReturnType<typeof readFirstArticle> } | undefined;
  readonly files: OfferedFiles;
  readonly incoming: Incoming;
  /** The window, as soon as there is one. */
  readonly holder: { window?: BrowserWindow };
  readonly send: <E extends EventName>(event: E, value: EventValue<E>) => void;
  readonly log: (line: string) => void;
}

export function start(env: Start): void {
  const { settings, named, usual, first, files, incoming, holder, send, log } = env;
  const gate = closeSessions(send, log);
  const menus = createMenus(settings, send);

  // The first article needs the whole machine for a moment: what is not needed for it begins when it is to be seen.
  let painted = (): void => {};
  const articlePainted = new Promise<void>((resolve) => (painted = resolve));
  let menu = false;
  /** The page has drawn itself, the article in it: the window appears as a whole, its menu with it. */
  const appear = (): void => {
    if (!menu) menus.set();
    menu = true;
    const { window } = holder;
    if (window && !window.isDestroyed() && !window.isVisible()) window.show();
    setTimeout(painted, FRAME_MS);
  };
  setTimeout(appear, SHOWN_MS);
  const firstShown = first?.read.then((article) => (article ? articlePainted : undefined));
  const { place, client: library } = placeLibrary({
    settings,
    named,
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
    const window = openWindow(OUT_DIR, settings.get(), (state) => settings.change({ window: state }));
    holder.window = window;
    const { webContents } = window;
    webContents.on('did-finish-load', () => webContents.setZoomFactor(settings.get().interfaceSize / 100));
    window.on('focus', () => send('library.changed', null));
    keepWindow(window, {
      texts: menus.texts,
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

  const desktop = createDesktop(() => holder.window, menus.texts);
  const handlers = createHandlers({
    library,
    ...(opening === undefined ? {} : { opening }),
    files,
    settings: {
      get: () => settings.get(),
      change(change) {
        const after = settings.change(change);
        menus.follow(change);
        if (change.interfaceSize) holder.window?.webContents.setZoomFactor(change.interfaceSize / 100);
        return after;
      },
    },
    desktop,
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
      if (holder.window) menus.popUp(holder.window, items);
    },
    licences: () => readLicences(join(OUT_DIR, 'renderer')),
    enableMenus: menus.enable,
    chooseLibrary: async () => place.move(await desktop.chooseOneFolder()),
    createLibrary: () => place.create(),
    async watch(choose) {
      const folder = choose ? await desktop.chooseOneFolder() : null;
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
  answerCalls(dispatcher, () => holder.window, files);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => app.quit());
  drainAtQuit(library, settings, dispatcher);
}

/** No session reaches the network, no page leaves its place; what tries is counted. */
function closeSessions(send: Start['send'], log: Start['log']): RequestGate {
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
  return gate;
}

function startLibraryProcess(): Port {
  const path = join(import.meta.dirname, 'library-process.js');
  return utilityProcess.fork(path, [], { serviceName: 'Offprint Library', stdio: 'inherit' });
}
