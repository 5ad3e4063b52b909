/** The native menus, made from the registry of commands and the catalogue of texts. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  COMMANDS,
  keysOf,
  MENU_ROLES,
  SHOWN_COMMANDS,
  type Command,
  type CommandName,
  type Group,
  type KeyMap,
  type MenuRole,
  type Need,
} from '../shared/commands.ts';
import { THEMES, type Theme } from '../shared/preferences.ts';
import { titleKey, type Texts } from '../shared/texts/catalogue.ts';

export interface MenuEnv {
  readonly mac: boolean;
  readonly developing: boolean;
  readonly theme: Theme;
  readonly keys: KeyMap;
  readonly texts: Texts;
  readonly run: (command: CommandName) => void;
  /** Articles read lately, the last one first. */
  readonly recent: readonly { readonly id: string; readonly title: string }[];
  readonly openArticle: (id: string) => void;
  readonly chooseTheme: (theme: Theme) => void;
}

type Items = MenuItemConstructorOptions[];
const LINE: MenuItemConstructorOptions = { type: 'separator' };

export function buildMenu(env: MenuEnv): Menu {
  const { mac, developing, texts } = env;
  const { t } = texts;
  const extra: Partial<Record<Group, { readonly before?: Items; readonly after?: Items }>> = {
    file: {
      after: mac ? [] : [LINE, { role: 'quit', label: t('menu.quit') }],
    },
    edit: {
      after: [
        LINE,
        { role: 'cut', label: t('menu.cut') },
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
        { role: 'selectAll', label: t('menu.selectAll') },
      ],
    },
    move: {
      after: [LINE, { label: t('menu.recent'), enabled: env.recent.length > 0, submenu: recent(env) }],
    },
    view: {
      before: [{ label: t('menu.theme'), submenu: themes(env) }],
      after: [
        LINE,
        { role: 'togglefullscreen', label: t('menu.fullScreen') },
        ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
  };
  const menu = (group: Group, role?: 'help'): MenuItemConstructorOptions => ({
    label: t(`menu.${group}`),
    ...(role ? { role } : {}),
    submenu: [...(extra[group]?.before ?? []), ...items(env, group), ...(extra[group]?.after ?? [])],
  });
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    menu('file'),
    menu('edit'),
    menu('view'),
    menu('move'),
    menu('article'),
    menu('collection'),
    menu('help', 'help'),
  ]);
}

/** Greys out the commands that lack what they need. */
export function enableItems(menu: Menu | null, there: Readonly<Record<Need, boolean>>): void {
  for (const name of SHOWN_COMMANDS) {
    const { needs }: Command = COMMANDS[name];
    const item = menu?.getMenuItemById(name);
    if (item) item.enabled = needs === undefined || there[needs];
  }
}

/** A menu at the pointer, of commands and of what the system has; a line between the groups. */
export function contextMenu(env: MenuEnv, wanted: readonly (CommandName | MenuRole)[]): Menu {
  const groupOf = (one: CommandName | MenuRole): string => (isRole(one) ? 'role' : COMMANDS[one].group);
  return Menu.buildFromTemplate(
    wanted.flatMap((one, i) => {
      const before = wanted[i - 1];
      const item = isRole(one) ? { role: one, label: env.texts.t(`menu.${one}`) } : itemOf(env, one);
      return before !== undefined && groupOf(before) !== groupOf(one) ? [LINE, item] : [item];
    }),
  );
}

function isRole(one: CommandName | MenuRole): one is MenuRole {
  return MENU_ROLES.some((role) => role === one);
}

function items(env: MenuEnv, group: Group): Items {
  return SHOWN_COMMANDS.filter((name) => COMMANDS[name].group === group).flatMap((name, i) => {
    const command: Command = COMMANDS[name];
    const item = itemOf(env, name);
    return command.part && i > 0 ? [LINE, item] : [item];
  });
}

function itemOf({ mac, keys, texts, run }: MenuEnv, name: CommandName): MenuItemConstructorOptions {
  const command: Command = COMMANDS[name];
  const [accelerator] = keysOf(name, mac, keys);
  return {
    id: name,
    label: texts.t(titleKey(name)),
    click: () => run(name),
    ...(accelerator === undefined || (mac && command.notWhileTyping) ? {} : { accelerator }),
    // The page itself listens to the keys, and knows whether somebody is typing. The menu only shows them.
    registerAccelerator: false,
  };
}

/** Titles in a menu are short, and `&` is no menu's letter there. */
function recent({ recent: articles, openArticle }: MenuEnv): Items {
  return articles.slice(0, RECENT).map(({ id, title }) => ({
    label: (title.length > 70 ? `${title.slice(0, 68)}…` : title).replaceAll('&', '&&'),
    click: () => openArticle(id),
  }));
}
const RECENT = 12;

function themes({ theme, texts, chooseTheme }: MenuEnv): Items {
  return THEMES.map((name) => ({
    label: texts.t(`theme.${name}`),
    type: 'radio' as const,
    checked: name === theme,
    click: () => chooseTheme(name),
  }));
}
