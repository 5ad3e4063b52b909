/** What of an article the index holds: its own texts by column, and their folded words. */
import { articleTextParts, inlineText, type Article, type TextPart } from '@offprint/model';
import type { Database } from '../database.ts';
import { foldedText } from './words.ts';

/** The index's columns, and how much more a word weighs there than in the body (bm25). */
export const COLUMN_WEIGHTS = {
  headline: 10,
  deck: 5,
  byline: 3,
  publisher: 2,
  body: 1,
  captions: 2,
} as const;
export type Column = keyof typeof COLUMN_WEIGHTS;

export interface IndexedText {
  readonly column: Column;
  readonly text: string;
}

/** Stands between two texts of one column, so that no phrase reaches across. No word of a query can be equal to it. */
const BETWEEN = ' \u2029 ';

/** The texts in which an article is found, as they stand in it. */
export function indexedTexts(article: Article): IndexedText[] {
  const texts = articleTextParts(article).map((part) => ({ column: columnOf(part.role), text: part.text }));
  for (const headline of article.headlines)
    if (headline.role === 'alternative' || headline.role === 'short')
      texts.push({ column: 'headline', text: inlineText(headline.inlines) });
  if (article.by !== undefined)
    for (const author of article.authors) texts.push({ column: 'byline', text: author.name });
  if (article.publisher.name !== null) texts.push({ column: 'publisher', text: article.publisher.name });
  return texts;
}

function columnOf(role: TextPart['role']): Column {
  switch (role) {
    case 'kicker':
    case 'headline':
      return 'headline';
    case 'deck':
    case 'byline':
      return role;
    case 'caption':
    case 'credit':
      return 'captions';
    default:
      return 'body';
  }
}

export function indexWords(db: Database, key: number, article: Article): void {
  const folded: Record<Column, string[]> = {
    headline: [],
    deck: [],
    byline: [],
    publisher: [],
    body: [],
    captions: [],
  };
  for (const { column, text } of indexedTexts(article)) folded[column].push(foldedText(text));
  db.run(
    'INSERT INTO word_index (rowid, headline, deck, byline, publisher, body, captions) VALUES (?, ?, ?, ?, ?, ?, ?)',
    key,
    folded.headline.join(BETWEEN),
    folded.deck.join(BETWEEN),
    folded.byline.join(BETWEEN),
    folded.publisher.join(BETWEEN),
    folded.body.join(BETWEEN),
    folded.captions.join(BETWEEN),
  );
}

export function removeWords(db: Database, key: number): void {
  db.run('DELETE FROM word_index WHERE rowid = ?', key);
}
