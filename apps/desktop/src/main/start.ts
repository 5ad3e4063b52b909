/** From Chromium's being ready to the window with its article: session, library, windows. */
import { join } from 'node:path';
import { app, session, utilityProcess, type BrowserWindow } from 'electron';
import { BUS } from '../shared/channels.ts';
import { ok } from '../shared/result.ts';
import { answerCalls } from './calls.ts';
import type { Dispatcher } from './dispatch.ts';
import { drainAtQuit } from './drain.ts';
import type { readFirstArticle } from './first-article.ts';
import type { Incoming } from './incoming.ts';
import { createLibraryClient, type Port } from './library-client.ts';
import { placeLibrary } from './library-place.ts';
import { createMenus, followTheme } from './menus.ts';
import type { OfferedFiles } from './offered-files.ts';
import { createOpening } from './opening.ts';
import { keepWindow } from './recovery.ts';
import { serveScheme, type PageFiles } from './scheme.ts';
import { holdContents } from './security/contents.ts';
import { createRequestGate, type RequestGate } from './security/requests.ts';
import { closeSession } from './security/session.ts';
import type { SettingsFile, WindowSettings } from './settings-file.ts';
import { watchFolder } from './watched-folder.ts';
import { openWindow } from './window.ts';
import { handlersOf, type Shared } from './window-handlers.ts';
import type { OpenWindow, Send, Windows } from './windows.ts';

/** The page may be this late, in milliseconds: the window then appears without it. */
const SHOWN_MS = 3000;
/** The page may be given out this late, in milliseconds; what waits for it goes on then. */
const SERVED_MS = 3000;
/** A file of the watched folder is whole when it has not changed for so many milliseconds. */
const WATCH_QUIET_MS = 1500;
export const OUT_DIR = join(import.meta.dirname, '..');

export interface Start {
  readonly settings: SettingsFile;
  /** The library named on the command line, and the usual one. */
  readonly named: string | undefined;
  readonly usual: string;
  /** The article that the first window opens with, already being read. */
  readonly first: { readonly id: string; readonly read: ReturnType<typeof readFirstArticle> } | undefined;
  readonly pageFiles: PageFiles;
  readonly files: OfferedFiles;
  readonly incoming: Incoming;
  readonly windows: Windows;
  readonly log: (line: string) => void;
}

export function start(env: Start): void {
  const { settings, named, usual, first, pageFiles, files, incoming, windows, log } = env;
  const gate = closeSessions(windows.sendAll, log);
  const menus = createMenus(settings, windows);

  // The first article needs the whole machine for a moment: what is not needed for it begins when it is to be seen.
  let painted = (): void => {};
  const articlePainted = new Promise<void>((resolve) => (painted = resolve));
  /** A window that is not shown paints nothing: it appears, in the colour of its paper, just before its article does. */
  const appear = (window: BrowserWindow): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
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
        (progress) => windows.sendAll('run.progress', progress),
        firstShown,
      ),
    onMoved: () => windows.sendAll('library.changed', true),
  });
  const pageDir = join(OUT_DIR, 'renderer');
  // Until the page has been given out, nothing else is done here: its process waits for it, more than once.
  let serve = (): void => {};
  const served = new Promise<void>((resolve) => (serve = resolve));
  serveScheme(session.defaultSession, pageFiles, library, serve);
  setTimeout(serve, SERVED_MS);
  const opening = first && {
    id: first.id,
    article: first.read.then((article) =>
      article ? ok(article) : library.call('articles.get', { id: first.id }),
    ),
  };
  followTheme(settings);
  // While the page's process reads what it was given; before the window is shown, which would grow by it.
  const menusSet = served.then(menus.set);
  const watched = watchFolder({
    memory: join(app.getPath('userData'), 'watched.json'),
    offer: (paths) => incoming.files(paths),
    log,
    quietMs: WATCH_QUIET_MS,
  });
  const shared: Shared = {
    settings,
    windows,
    menus,
    library,
    place,
    files,
    watched,
    pageDir,
    refused: () => gate.refused,
    openWindow: (like, part) => open(settings.add(like.settings, part)),
  };
  // The contract is many schemas: they are made when the first article is seen.
  const dispatching = Promise.resolve(firstShown)
    .then(() => served)
    .then(() => import('./dispatch.ts'));
  const dispatchers: Promise<Dispatcher>[] = [];
  let quitting = false;

  const open = (own: WindowSettings, article?: typeof opening): void => {
    const window = openWindow(OUT_DIR, own.get(), (state) => own.change({ window: state }));
    const ready = (): void => {
      appear(window);
      painted();
      incoming.ready();
      void place.remember();
      watched.set(settings.get().watchedFolder);
    };
    const one: OpenWindow = {
      window,
      settings: own,
      there: { article: false, collection: false },
      opening:
        article &&
        createOpening({
          ...article,
          settings: own,
          asked: () => void menusSet.then(() => appear(window)),
          ready,
        }),
      dispatcher: dispatching.then(({ createDispatcher }) =>
        createDispatcher(handlersOf(one, shared, ready), log, () => performance.now()),
      ),
    };
    dispatchers.push(one.dispatcher);
    windows.add(one);
    setTimeout(() => {
      appear(window);
      painted();
    }, SHOWN_MS);
    const { webContents } = window;
    webContents.once('dom-ready', serve);
    webContents.on('did-finish-load', () => webContents.setZoomFactor(own.get().interfaceSize / 100));
    window.on('focus', () => {
      windows.use(one);
      menus.enable();
      webContents.send(`${BUS}library.changed`, false);
    });
    window.on('closed', () => {
      windows.remove(one);
      // One of several that is closed is not to come back; those that are open at the end are.
      if (!quitting) settings.remove(own);
      menus.enable();
    });
    keepWindow(window, {
      texts: menus.texts,
      closeArticle: () => own.change({ articleId: null }),
      log,
    });
  };
  answerCalls(windows, files);
  const [own, ...others] = settings.windows();
  if (own) open(own, opening);
  void Promise.resolve(firstShown).then(() => {
    library.start();
    for (const other of others) open(other);
  });
  app.on('before-quit', () => {
    quitting = true;
    watched.close();
  });
  app.on('activate', () => {
    if (windows.all().length === 0) open(settings.windows()[0] ?? settings);
  });
  app.on('window-all-closed', () => app.quit());
  drainAtQuit(library, settings, async () => {
    const all = await Promise.all(dispatchers);
    await Promise.allSettled(all.flatMap(({ underWay }) => [...underWay]));
  });
}

/** No session reaches the network, no page leaves its place; what tries is counted. */
function closeSessions(send: Send, log: Start['log']): RequestGate {
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
