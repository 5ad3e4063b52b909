import type { Article } from '@offprint/model';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';

/** Copies words of an article with their source, and says so. */
export async function copyCited(article: Article, quoted: string, say: Undo['say']): Promise<void> {
  // The words of fifteen languages around a reference are loaded when one is asked for.
  const { withCitation } = await import('./citation.ts');
  const copied = await call('clipboard.copy', { text: withCitation(article, quoted) });
  say(copied.ok ? t('notes.cited') : failureText(copied.error));
}
