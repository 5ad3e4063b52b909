/** The native menus, made from the table of commands. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandName } from '../shared/commands.ts';
import { THEMES, type Theme } from '../shared/settings.ts';

const THEME_LABELS: Record<Theme, string> = {
  system: "The System's Choice",
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

export interface MenuEnv {
  readonly mac: boolean;
  readonly developing: boolean;
  readonly theme: Theme;
  readonly run: (command: CommandName) => void;
  readonly chooseTheme: (theme: Theme) => void;
}

export function buildMenu({ mac, developing, theme, run, chooseTheme }: MenuEnv): Menu {
  const item = (name: CommandName): MenuItemConstructorOptions => {
    const accelerator = COMMANDS[name].keys[0];
    return {
      label: COMMANDS[name].label,
      click: () => run(name),
      ...(accelerator === undefined || (mac && 'notWhileTyping' in COMMANDS[name]) ? {} : { accelerator }),
      // The page itself listens to the keys, and knows whether somebody is typing. The menu only shows them.
      registerAccelerator: false,
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [item('import'), item('export'), line, mac ? { role: 'close' } : { role: 'quit' }],
    },
    {
      label: '&Edit',
      submenu: [
        item('undo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item('search'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('sidebar'),
        item('list'),
        item('inspector'),
        line,
        {
          label: 'Theme',
          submenu: THEMES.map((name) => ({
            label: THEME_LABELS[name],
            type: 'radio' as const,
            checked: name === theme,
            click: () => chooseTheme(name),
          })),
        },
        item('larger'),
        item('smaller'),
        item('normalSize'),
        item('appearance'),
        line,
        { role: 'togglefullscreen' },
        ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: '&Article',
      submenu: [
        item('next'),
        item('previous'),
        line,
        item('star'),
        item('toggleRead'),
        item('tags'),
        line,
        item('delete'),
      ],
    },
    { label: '&Help', role: 'help', submenu: [item('shortcuts'), item('about')] },
  ];
  return Menu.buildFromTemplate(template);
}
