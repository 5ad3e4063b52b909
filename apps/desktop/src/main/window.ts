/** A window: sandboxed, where it was the last time. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings, WindowState } from '../shared/settings.ts';
import { PAGE_URL } from './scheme-path.ts';
import { placeWindow } from './window-place.ts';

/** Background until the page has drawn itself: the paper of each theme, as in the page's tokens.css. */
const PAPER = { light: '#FBFAF7', sepia: '#F4ECD8', dark: '#16171A', contrast: '#FFFFFF' } as const;

/** Hidden until it is told to show itself. @param outDir folder of the built app; @param remember told the window's place when it changes */
export function openWindow(
  outDir: string,
  settings: Settings,
  remember: (state: WindowState) => void,
): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const theme =
    settings.theme === 'system' || (settings.theme === 'contrast' && nativeTheme.shouldUseDarkColors)
      ? nativeTheme.shouldUseDarkColors
        ? 'dark'
        : 'light'
      : settings.theme;
  const window = new BrowserWindow({
    ...placeWindow(settings.window, areas),
    minWidth: 400,
    minHeight: 360,
    show: false,
    title: 'Offprint',
    backgroundColor: PAPER[theme],
    webPreferences: {
      preload: join(outDir, 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
      zoomFactor: settings.interfaceSize / 100,
    },
  });
  if (settings.window.maximized) window.maximize();

  const report = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    remember({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  window.on('resize', report);
  window.on('move', report);
  window.on('close', report);
  void window.loadURL(PAGE_URL);
  return window;
}
