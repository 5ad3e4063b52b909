/** The start of the app, in order: silence, scheme, lock, what was handed over, then the window. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import { defaultLibraryDir, ownArguments, readAppArguments } from './app-arguments.ts';
import { readFirstArticle } from './first-article.ts';
import { createIncoming, handedOver } from './incoming.ts';
import { libraryDirOf } from './library-place.ts';
import { createOfferedFiles } from './offered-files.ts';
import { announceScheme, readPageFiles } from './scheme.ts';
import { SCHEME } from './scheme-path.ts';
import { silenceChromium } from './security/switches.ts';
import { openSettings } from './settings-file.ts';
import { buildOf } from './settings-seal.ts';
import { OUT_DIR, start } from './start.ts';
import { createWindows } from './windows.ts';

const log = (line: string): void => console.error(`offprint: ${line}`);
const files = createOfferedFiles(randomUUID);
const windows = createWindows();
const incoming = createIncoming(files, windows.send);

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
  for (const link of started.links) void incoming.link(link);
  // In a packaged app its own program answers; while developing the system would start a bare Electron.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  app.on('open-url', (event, address) => {
    event.preventDefault();
    void incoming.link(address);
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const given = handedOver(data);
    incoming.files(given.files);
    for (const link of given.links) void incoming.link(link);
    const window = windows.current()?.window;
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    incoming.files([path]);
  });
  // Ours comes when the page has been given out; Chromium's own is never wanted.
  Menu.setApplicationMenu(null);
  const settings = await openSettings(
    join(app.getPath('userData'), 'settings.json'),
    buildOf(import.meta.filename),
    log,
  );
  const usual = defaultLibraryDir(process.env, process.platform);
  const dir = libraryDirOf({ settings, named: started.libraryDir, usual });
  const { articleId: id } = settings.get();
  // While Chromium is still starting.
  const first =
    id === null
      ? undefined
      : { id, read: readFirstArticle(join(import.meta.dirname, 'first-article.js'), { dir, id }, log) };
  const pageFiles = readPageFiles(join(OUT_DIR, 'renderer'));
  void app
    .whenReady()
    .then(() =>
      start({ settings, named: started.libraryDir, usual, first, pageFiles, files, incoming, windows, log }),
    );
}
