/** What a page asks of the app: its settings, windows and menus, the library's place. */
import { z } from 'zod';
import { Id } from '@offprint/model';
import { COMMAND_NAMES, MENU_ROLES } from '../commands.ts';
import { Licence } from '../licences.ts';
import { Line, Settings, SettingsChange } from '../settings.ts';
import { Nothing } from './nothing.ts';
import { MOST_COPIED } from '../limits.ts';

export const AppInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  libraryDir: z.string(),
  /** Requests to the network that something in the window tried to make. All were refused. */
  networkRequests: z.int().min(0),
  platform: z.string(),
});
export type AppInfo = z.infer<typeof AppInfo>;

export const KeptLine = z.strictObject({ id: Id, line: Line.nullable() });

export const appCalls = {
  'app.info': { input: Nothing, value: AppInfo },
  /** What is shipped with the app, and under which licence. */
  'app.licences': { input: Nothing, value: z.array(Licence) },
  'app.ready': { input: Nothing, value: z.null() },
  'settings.get': { input: Nothing, value: Settings },
  'settings.set': { input: SettingsChange, value: Settings },
  /** Where an article was left: the line at its top, or `null` above its text. */
  'line.keep': { input: KeptLine, value: z.null() },
  /** An article has been read. */
  'recent.keep': { input: z.strictObject({ id: Id, title: z.string().max(300) }), value: z.null() },
  /** One more window on the same library, with the article in it. */
  'window.open': { input: z.strictObject({ articleId: Id.nullable() }), value: z.null() },
  'window.close': { input: Nothing, value: z.null() },
  /** Another folder for the library, chosen in the system's dialog; `cancelled` when none was. */
  'library.choose': { input: Nothing, value: z.null() },
  /** Makes a new library where the one that is gone was. */
  'library.create': { input: Nothing, value: z.null() },
  /** A folder whose new files are imported, chosen in the system's dialog. */
  'watch.choose': { input: Nothing, value: Settings },
  'watch.stop': { input: Nothing, value: Settings },
  /** What is there for commands to work on: the menus grey out the others. */
  'menu.needs': { input: z.strictObject({ article: z.boolean(), collection: z.boolean() }), value: z.null() },
  /** A context menu at the pointer. What is chosen comes back as a command. */
  'menu.popup': {
    input: z.strictObject({
      items: z
        .array(z.enum([...COMMAND_NAMES, ...MENU_ROLES]))
        .min(1)
        .max(40),
    }),
    value: z.null(),
  },
  /** Pastes what was copied at what has the focus, as the system's own key does. */
  'clipboard.paste': { input: Nothing, value: z.null() },
  'clipboard.copy': { input: z.strictObject({ text: z.string().min(1).max(MOST_COPIED) }), value: z.null() },
};
