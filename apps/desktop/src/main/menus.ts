/** The menus as they are now, and the theme and language that system and window share. */
import { app, Menu, nativeTheme } from 'electron';
import type { CommandName, MenuRole, Need } from '../shared/commands.ts';
import type { Theme } from '../shared/preferences.ts';
import type { SettingsChange } from '../shared/settings.ts';
import { languageFor, textsIn, type Texts } from '../shared/texts/catalogue.ts';
import { buildMenu, contextMenu, enableItems, type MenuEnv } from './menu.ts';
import type { SettingsFile } from './settings-file.ts';
import type { OpenWindow, Windows } from './windows.ts';

export interface Menus {
  /** Builds the menu bar anew. */
  readonly set: () => void;
  /** Has the menus say what a change of the settings makes different. */
  readonly follow: (change: SettingsChange) => void;
  /** Greys out what there is nothing for in the window that is being used. */
  readonly enable: () => void;
  readonly popUp: (one: OpenWindow, items: readonly (CommandName | MenuRole)[]) => void;
  /** The texts in the language chosen, or the system's. */
  readonly texts: () => Texts;
}

const NOTHING: Readonly<Record<Need, boolean>> = { article: false, collection: false };

/** On one menu bar for all windows; what is chosen there is meant for the one that was used last. */
export function createMenus(settings: SettingsFile, { current, send, sendAll }: Windows): Menus {
  const there = (): Readonly<Record<Need, boolean>> => current()?.there ?? NOTHING;
  const texts = (): Texts => textsIn(languageFor(settings.get().language, app.getPreferredSystemLanguages()));
  const env = (): MenuEnv => {
    const { theme, keys, recent } = settings.get();
    return {
      mac: process.platform === 'darwin',
      developing: !app.isPackaged,
      theme,
      keys,
      texts: texts(),
      run: (command) => send('command', command),
      recent,
      openArticle: (id) => send('article.open', { id }),
      chooseTheme(chosen: Theme) {
        settings.change({ theme: chosen });
        follow({ theme: chosen });
        sendAll('settings.changed', { theme: chosen });
      },
    };
  };
  const set = (): void => {
    const menu = buildMenu(env());
    enableItems(menu, there());
    Menu.setApplicationMenu(menu);
  };
  const follow = (change: SettingsChange): void => {
    if (change.theme) followTheme(settings);
    if (change.theme ?? change.language ?? change.keys) set();
  };
  return {
    set,
    follow,
    texts,
    enable: () => enableItems(Menu.getApplicationMenu(), there()),
    popUp({ window, there: needs }, items) {
      const menu = contextMenu(env(), items);
      enableItems(menu, needs);
      menu.popup({ window });
    },
  };
}

/** System menus and dialogs follow the window; sepia is a light theme to them, high contrast may be either. */
export function followTheme(settings: SettingsFile): void {
  const { theme } = settings.get();
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme === 'contrast' ? 'system' : theme;
}
