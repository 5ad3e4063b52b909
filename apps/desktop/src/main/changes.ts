/** Which calls change what other windows show. */
import type { Channel } from '../shared/channels.ts';

const CHANGING: readonly Channel[] = [
  'articles.change',
  'articles.setTags',
  'articles.remove',
  'articles.restore',
  'articles.putBack',
  'articles.restoreVersion',
  'articles.correct',
  'trash.empty',
  'annotations.create',
  'annotations.change',
  'annotations.delete',
  'annotations.anchor',
  'collections.create',
  'collections.change',
  'collections.move',
  'collections.delete',
  'collections.order',
  'history.undo',
  'history.redo',
  'import.bytes',
  'import.file',
  'import.corrected',
  'care.repair',
];

/** Whether a call has changed what other windows show. How far an article is read they learn when they are used. */
export function changesLibrary(channel: Channel, input: unknown): boolean {
  if (channel !== 'articles.setState') return CHANGING.includes(channel);
  const { state, starred } = input as { state?: unknown; starred?: unknown };
  return state !== undefined || starred !== undefined;
}
