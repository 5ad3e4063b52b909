/** The menus as they are now, and the theme and language that system and window share. */
import { app, Menu, nativeTheme, type BrowserWindow } from 'electron';
import type { EventName } from '../shared/channels.ts';
import type { CommandName, MenuRole, Need } from '../shared/commands.ts';
import type { EventValue } from '../shared/ipc.ts';
import type { Theme } from '../shared/preferences.ts';
import type { SettingsChange } from '../shared/settings.ts';
import { languageFor, textsIn, type Texts } from '../shared/texts/catalogue.ts';
import { buildMenu, contextMenu, enableItems, type MenuEnv } from './menu.ts';
import type { SettingsFile } from './settings-file.ts';

export interface Menus {
  /** Builds the menu bar anew. */
  readonly set: () => void;
  /** Has the menus say what a change of the settings makes different. */
  readonly follow: (change: SettingsChange) => void;
  /** Greys out what there is nothing for. */
  readonly enable: (there: Readonly<Record<Need, boolean>>) => void;
  readonly popUp: (window: BrowserWindow, items: readonly (CommandName | MenuRole)[]) => void;
  /** The texts in the language chosen, or the system's. */
  readonly texts: () => Texts;
}

export function createMenus(
  settings: SettingsFile,
  send: <E extends EventName>(event: E, value: EventValue<E>) => void,
): Menus {
  /** What commands can work on now, as the page says. */
  let there: Readonly<Record<Need, boolean>> = { article: false, collection: false };
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
        send('settings.changed', settings.get());
      },
    };
  };
  const set = (): void => {
    const menu = buildMenu(env());
    enableItems(menu, there);
    Menu.setApplicationMenu(menu);
  };
  const follow = (change: SettingsChange): void => {
    if (change.theme) followTheme(settings);
    if (change.theme ?? change.language ?? change.keys ?? change.recent) set();
  };
  return {
    set,
    follow,
    texts,
    enable(now) {
      there = now;
      enableItems(Menu.getApplicationMenu(), there);
    },
    popUp(window, items) {
      const menu = contextMenu(env(), items);
      enableItems(menu, there);
      menu.popup({ window });
    },
  };
}

/** System menus and dialogs follow the window; sepia is a light theme to them, high contrast may be either. */
export function followTheme(settings: SettingsFile): void {
  const { theme } = settings.get();
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme === 'contrast' ? 'system' : theme;
}
