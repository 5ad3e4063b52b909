/**
 * The names of the calls, apart from their schemas, so that the preload script, which needs only the names,
 * carries no validation library into the sandbox. `contract` in ipc.ts is checked against this list.
 */
export const CHANNELS = [
  'app.info',
  'app.licences',
  'app.ready',
  'settings.get',
  'settings.set',
  'library.choose',
  'library.create',
  'collections.list',
  'collections.create',
  'collections.change',
  'collections.move',
  'collections.delete',
  'collections.order',
  'articles.list',
  'articles.search',
  'articles.get',
  'articles.row',
  'articles.ids',
  'articles.change',
  'trash.empty',
  'articles.setTags',
  'articles.setState',
  'articles.remove',
  'articles.restore',
  'articles.versions',
  'articles.putBack',
  'annotations.list',
  'annotations.create',
  'annotations.change',
  'annotations.delete',
  'annotations.anchor',
  'history.undo',
  'history.redo',
  'import.bytes',
  'import.file',
  'import.preview',
  'import.corrected',
  'import.cancel',
  'files.choose',
  'files.chooseFolder',
  'files.waiting',
  'briefings.list',
  'briefings.create',
  'briefings.open',
  'briefings.save',
  'briefings.duplicate',
  'briefings.remove',
  'briefings.restore',
  'briefings.keep',
  'briefings.versions',
  'briefings.version',
  'briefings.shape',
  'briefings.preview',
  'briefings.export',
  'templates.list',
  'templates.save',
  'templates.remove',
  'export.pdf',
  'export.reveal',
  'clipboard.copy',
  'clipboard.paste',
  'menu.needs',
  'menu.popup',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Messages from the main process that nobody asked for. */
export const EVENTS = [
  'command',
  'files.offered',
  'import.progress',
  'article.open',
  'network.refused',
  'library.changed',
  'settings.changed',
] as const;
export type EventName = (typeof EVENTS)[number];

/** A file dropped on the window: the preload script tells the main process where it lies. The page can't. */
export const DROPPED = 'files.dropped';

/** Prefix of the names on Electron's message bus. */
export const BUS = 'offprint:';
