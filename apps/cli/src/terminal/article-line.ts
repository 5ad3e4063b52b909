/** An article in a list: its headline, and what is known about it in one quiet line. */
import { dateInWords } from '@offprint/model';
import type { ArticleRow } from '@offprint/library';
import type { Console } from './console.ts';
import { indent, wrap } from './wrap.ts';

const STATES: Record<ArticleRow['state'], string> = { unread: '', reading: 'reading', read: 'read' };

/** The lines for a row of the library. */
export function articleLines(row: ArticleRow, console: Console): string[] {
  const { out, width } = console;
  const facts = [
    row.publisher ?? 'outlet not stated',
    ...(row.by ? [row.by] : []),
    row.datePublished ? dateInWords(row.datePublished) : 'undated',
    ...(row.version > 1 ? [`version ${row.version}`] : []),
    ...(row.starred ? ['starred'] : []),
    ...(STATES[row.state] ? [STATES[row.state]] : []),
    ...row.tags.map((tag) => `#${tag}`),
  ];
  return [
    ...wrap(row.headline, width).map(out.strong),
    ...indent(wrap(facts.join(' · '), width - 2), '  ').map(out.quiet),
    `  ${out.accent(row.id)}`,
  ];
}

/** The fields of a row's JSON line. */
export function articleFields(row: ArticleRow): object {
  const { id, version, headline, publisher, by, datePublished, language, addedAt, tags, state, starred } =
    row;
  return {
    id,
    version,
    title: headline,
    publisher,
    by,
    datePublished,
    language,
    addedAt,
    tags,
    state,
    starred,
  };
}
