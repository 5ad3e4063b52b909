/**
 * The main process's answer to each call of the contract: most go on to the library's process, the rest need
 * the desktop (dialogs, files the user has chosen, settings). No Electron here: the desktop comes in as an argument.
 */
import type { Channel } from '../shared/channels.ts';
import type { AppInfo, Parsed, Value } from '../shared/ipc.ts';
import { fail, mapValue, ok, type Result } from '../shared/result.ts';
import type { CommandName, MenuRole, Need } from '../shared/commands.ts';
import type { Licence } from '../shared/licences.ts';
import type { Line, Settings, SettingsChange } from '../shared/settings.ts';
import type { LibraryChannel } from '../library-process/protocol.ts';
import type { Desktop } from './desktop.ts';
import { exportHandlers } from './export-handlers.ts';
import type { LibraryClient } from './library-client.ts';
import type { OfferedFiles } from './offered-files.ts';
import { savingOn } from './saving.ts';

export interface HandlerEnv {
  readonly library: LibraryClient;
  readonly desktop: Desktop;
  readonly files: OfferedFiles;
  readonly settings: { get(): Settings; change(change: SettingsChange): Settings };
  /** What the windows add to together. */
  readonly memory: {
    keepLine: (id: string, line: Line | null) => void;
    keepRecent: (article: Settings['recent'][number]) => void;
  };
  readonly windows: {
    /** One more window, with the article in it. */
    open: (articleId: string | null) => Result<null>;
    /** Closes the one that asks. */
    close: () => void;
  };
  readonly info: () => AppInfo;
  /** Opens the library in a folder; none was chosen when it is absent. */
  readonly openLibrary: (dir: string | undefined) => Promise<Result<null>>;
  /** Chooses a folder to watch, or watches none any more. */
  readonly watch: (choose: boolean) => Promise<Result<Settings>>;
  readonly createLibrary: () => Promise<Result<null>>;
  readonly popUp: (items: readonly (CommandName | MenuRole)[]) => void;
  readonly licences: () => Promise<Licence[]>;
  readonly enableMenus: (there: Readonly<Record<Need, boolean>>) => void;
  /** The page is up and listens. */
  readonly ready: () => void;
}

export type Handlers = { [C in Channel]: (input: Parsed<C>) => Promise<Result<Value<C>>> };

export function createHandlers(env: HandlerEnv): Handlers {
  const { library, desktop, files, settings } = env;
  const saving = savingOn(desktop);

  const through = <C extends LibraryChannel>(channel: C): Handlers[C] =>
    ((input: never) => library.call(channel, input)) as unknown as Handlers[C];

  return {
    'library.choose': async () => env.openLibrary(await desktop.chooseOneFolder()),
    'library.create': () => env.createLibrary(),
    'collections.list': through('collections.list'),
    'collections.create': through('collections.create'),
    'collections.change': through('collections.change'),
    'collections.move': through('collections.move'),
    'collections.delete': through('collections.delete'),
    'collections.order': through('collections.order'),
    'articles.list': through('articles.list'),
    'articles.search': through('articles.search'),
    'articles.get': through('articles.get'),
    'articles.row': through('articles.row'),
    'search.facets': through('search.facets'),
    'articles.ids': through('articles.ids'),
    'articles.change': through('articles.change'),
    'trash.empty': through('trash.empty'),
    'articles.setTags': through('articles.setTags'),
    'articles.setState': through('articles.setState'),
    'articles.remove': through('articles.remove'),
    'articles.restore': through('articles.restore'),
    'articles.versions': through('articles.versions'),
    'articles.putBack': through('articles.putBack'),
    'articles.diff': through('articles.diff'),
    'articles.restoreVersion': through('articles.restoreVersion'),
    'articles.correct': through('articles.correct'),
    'articles.copies': through('articles.copies'),
    'annotations.list': through('annotations.list'),
    'annotations.create': through('annotations.create'),
    'annotations.change': through('annotations.change'),
    'annotations.delete': through('annotations.delete'),
    'annotations.anchor': through('annotations.anchor'),
    'history.undo': through('history.undo'),
    'history.redo': through('history.redo'),
    'briefings.list': through('briefings.list'),
    'briefings.create': through('briefings.create'),
    'briefings.open': through('briefings.open'),
    'briefings.save': through('briefings.save'),
    'briefings.duplicate': through('briefings.duplicate'),
    'briefings.remove': through('briefings.remove'),
    'briefings.restore': through('briefings.restore'),
    'briefings.keep': through('briefings.keep'),
    'briefings.versions': through('briefings.versions'),
    'briefings.version': through('briefings.version'),
    'briefings.shape': through('briefings.shape'),
    'briefings.preview': through('briefings.preview'),
    'templates.list': through('templates.list'),
    'templates.save': through('templates.save'),
    'templates.remove': through('templates.remove'),
    'import.bytes': through('import.bytes'),
    'import.preview': through('import.preview'),
    'import.corrected': through('import.corrected'),
    'run.cancel': through('run.cancel'),
    'care.verify': through('care.verify'),
    'care.repair': through('care.repair'),

    'app.info': async () => ok(env.info()),
    'app.licences': async () => ok(await env.licences()),
    'app.ready': async () => {
      env.ready();
      return ok(null);
    },
    'settings.get': async () => ok(settings.get()),
    'settings.set': async (change) => ok(settings.change(change)),
    'line.keep': async ({ id, line }) => {
      env.memory.keepLine(id, line);
      return ok(null);
    },
    'recent.keep': async (article) => {
      env.memory.keepRecent(article);
      return ok(null);
    },
    'window.open': async ({ articleId }) => env.windows.open(articleId),
    'window.close': async () => {
      env.windows.close();
      return ok(null);
    },

    'files.choose': async () => ok(files.offer(await desktop.chooseFiles())),
    'files.waiting': async () => ok(files.takeWaiting()),
    'files.chooseFolder': async () => ok(files.offer(await desktop.chooseFolder())),
    'import.file': async ({ token, run }) => {
      const file = files.redeem(token);
      if (!file)
        return fail('not-offered', 'This file was not chosen in a dialog.', 'Choose it with Import… again.');
      return library.call('import.path', { path: file.path, fileName: file.name, run });
    },

    ...exportHandlers(library, desktop, saving),
    'care.restore': async ({ run }) => {
      const from = await saving.chooseFolder('care.chooseBackup');
      if (!from.ok) return from;
      const into = await saving.chooseFolder('care.choosePlace');
      if (!into.ok) return into;
      const restored = await library.call('care.restore', { from: from.value, into: into.value, run });
      if (!restored.ok) return restored;
      const { path, copy } = restored.value;
      return mapValue(await env.openLibrary(path), () => copy);
    },
    'watch.choose': () => env.watch(true),
    'watch.stop': () => env.watch(false),
    'clipboard.paste': async () => {
      desktop.paste();
      return ok(null);
    },
    'menu.popup': async ({ items }) => {
      env.popUp(items);
      return ok(null);
    },
    'menu.needs': async (there) => {
      env.enableMenus(there);
      return ok(null);
    },
    'clipboard.copy': async ({ text }) => {
      desktop.copyText(text);
      return ok(null);
    },
  };
}
