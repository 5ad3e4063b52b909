/** What one window's page can ask of the app: the window's own settings and dialogs, and what all windows share. */
import { app } from 'electron';
import { fail, ok } from '../shared/result.ts';
import { isOfAWindow, MOST_WINDOWS } from '../shared/preferences.ts';
import type { WindowPart } from '../shared/settings.ts';
import { createDesktop } from './desktop.ts';
import { createHandlers, type Handlers } from './handlers.ts';
import type { LibraryClient } from './library-client.ts';
import type { LibraryPlace } from './library-place.ts';
import type { Menus } from './menus.ts';
import type { OfferedFiles } from './offered-files.ts';
import { withLine, withRecent } from './reading-memory.ts';
import type { SettingsFile } from './settings-file.ts';
import type { WatchedFolder } from './watched-folder.ts';
import type { OpenWindow, Windows } from './windows.ts';

/** What all windows share. */
export interface Shared {
  readonly settings: SettingsFile;
  readonly windows: Windows;
  readonly menus: Menus;
  readonly library: LibraryClient;
  readonly place: LibraryPlace;
  readonly files: OfferedFiles;
  readonly watched: WatchedFolder;
  /** Folder of the built page. */
  readonly pageDir: string;
  /** Requests to the network that were refused. */
  readonly refused: () => number;
  readonly openWindow: (like: OpenWindow, part: Partial<WindowPart>) => void;
}

/** A new window stands so far right of and below the one it was opened from, in pixels. */
const BESIDE = 32;

/** @param ready what happens when the window's page is up */
export function handlersOf(one: OpenWindow, shared: Shared, ready: () => void): Handlers {
  const { settings, windows, menus, library, place, files, watched } = shared;
  const desktop = createDesktop(() => (one.window.isDestroyed() ? undefined : one.window), menus.texts);
  return createHandlers({
    library,
    files,
    desktop,
    settings: {
      get: one.settings.get,
      change(change) {
        const after = one.settings.change(change);
        menus.follow(change);
        const common = Object.entries(change).filter(([key]) => !isOfAWindow(key));
        if (common.length > 0) windows.sendOthers(one, 'settings.changed', Object.fromEntries(common));
        if (change.interfaceSize)
          for (const { window } of windows.all())
            window.webContents.setZoomFactor(change.interfaceSize / 100);
        return after;
      },
    },
    memory: {
      keepLine(id, line) {
        settings.change({ lines: withLine(settings.get().lines, id, line) });
        windows.sendOthers(one, 'line.kept', { id, line });
      },
      keepRecent(article) {
        const recent = withRecent(settings.get().recent, article);
        settings.change({ recent });
        menus.set();
        windows.sendAll('settings.changed', { recent });
      },
    },
    windows: {
      open(articleId) {
        if (windows.all().length >= MOST_WINDOWS)
          return fail(
            'too-many-windows',
            `${MOST_WINDOWS} windows are open, and that is the most.`,
            'Close one of them.',
          );
        const { x, y, ...size } = one.settings.get().window;
        const at = x === undefined || y === undefined ? {} : { x: x + BESIDE, y: y + BESIDE };
        shared.openWindow(one, {
          window: { ...size, ...at, maximized: false },
          tabs: [],
          ...(articleId === null ? {} : { articleId, sidebarOpen: false }),
        });
        return ok(null);
      },
      close: () => one.window.close(),
    },
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      libraryDir: place.dir,
      networkRequests: shared.refused(),
      platform: process.platform,
    }),
    popUp: (items) => menus.popUp(one, items),
    licences: async () => (await import('./licences-file.ts')).readLicences(shared.pageDir),
    enableMenus(now) {
      one.there = now;
      menus.enable();
    },
    openLibrary: (dir) => place.move(dir),
    createLibrary: () => place.create(),
    async watch(choose) {
      const folder = choose ? await desktop.chooseOneFolder() : null;
      if (folder === undefined) return fail('cancelled', 'No folder was chosen.', 'Nothing was changed.');
      watched.set(folder);
      one.settings.change({ watchedFolder: folder });
      windows.sendOthers(one, 'settings.changed', { watchedFolder: folder });
      return ok(one.settings.get());
    },
    ready,
  });
}
