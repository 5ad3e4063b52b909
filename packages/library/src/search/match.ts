/** A query's tree as an expression of FTS5, and as conditions of SQL where it asks for what the index doesn't hold. */
import type { Parameter } from '../database.ts';
import { wrong, type Bound, type Condition } from './fields.ts';
import { dateMark, languageMark } from './marks.ts';
import type { Query, Term } from './query.ts';
import { writtenSql } from './written.ts';

/** The years between which the library's articles were published, for dates that are open at one end. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

export interface Plan {
  /** FTS5's expression that every hit matches; `undefined` when no positive words are asked for. */
  readonly match: string | undefined;
  /** As `match`, the words looked for in headlines. */
  readonly headlineMatch: string | undefined;
  /** The words of `match` without what is excluded, languages and dates. Every hit matches it, with the same score. */
  readonly wordsMatch: string | undefined;
  /** Whether the trash is searched, instead of everything else. */
  readonly trashed: boolean;
  /** Conditions on the article with the key `$key` in the index `$index`, both to be replaced, joined by AND. */
  readonly conditions: readonly Sql[];
}

export interface Sql {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Splits a query into what the index answers and what tables beside it do. */
export function planOf(query: Query, years: Years): Plan {
  const asked = query.kind === 'and' ? query.parts : [query];
  const parts = asked.filter((part) => !isTrashed(part));
  const inIndex: Query[] = [];
  const beside: Sql[] = [];
  const hasWords = parts.some(
    (part) => part.kind === 'term' || matchOf(part, years, undefined) !== undefined,
  );
  for (const part of parts) {
    const sought = part.kind === 'not' && hasWords ? part.part : part;
    if (matchOf(sought, years, undefined) !== undefined) inIndex.push(part);
    else if (part.kind === 'term' && part.term.exact) {
      const { exact, ...folded } = part.term;
      inIndex.push({ kind: 'term', term: folded });
      beside.push(writtenSql(folded.words, exact));
    } else beside.push(sqlOf(part, years));
  }
  const whole: Query = { kind: 'and', parts: inIndex };
  const words = inIndex.filter(({ kind }) => kind !== 'not' && kind !== 'field');
  return {
    trashed: parts.length < asked.length,
    match: matchOf(whole, years, undefined),
    headlineMatch: matchOf(whole, years, 'headline'),
    wordsMatch: matchOf(words.length > 0 ? { kind: 'and', parts: words } : whole, years, undefined),
    conditions: beside,
  };
}

/** The expression of a query that the index alone can answer; `undefined` for the others and mere exclusions. */
function matchOf(query: Query, years: Years, column: string | undefined): string | undefined {
  switch (query.kind) {
    case 'term':
      return query.term.exact ? undefined : termMatch(query.term, column);
    case 'near': {
      const terms = query.terms.map(phrase).join(' ');
      return inColumn(query.terms[0]?.column ?? column, `NEAR(${terms}, ${query.distance})`);
    }
    case 'field':
      if (query.value.kind === 'lang') return `"${languageMark(query.value.tag)}"`;
      if (query.value.kind === 'before' || query.value.kind === 'after')
        return boundMatch(query.value, years);
      return undefined;
    case 'not':
      return undefined;
    case 'or': {
      const parts = query.parts.map((part) => matchOf(part, years, column));
      return parts.includes(undefined) ? undefined : `(${parts.join(' OR ')})`;
    }
    case 'and': {
      const wanted: string[] = [];
      const excluded: string[] = [];
      for (const part of query.parts) {
        // What is excluded is so wherever it stands.
        const match =
          part.kind === 'not' ? matchOf(part.part, years, undefined) : matchOf(part, years, column);
        if (match === undefined) return undefined;
        (part.kind === 'not' ? excluded : wanted).push(match);
      }
      if (wanted.length === 0) return undefined;
      const all = `(${wanted.join(' AND ')})`;
      return excluded.length > 0 ? `(${all} NOT (${excluded.join(' OR ')}))` : all;
    }
  }
}

function termMatch(term: Term, column: string | undefined): string {
  return inColumn(term.column ?? column, phrase(term));
}

/** Folded words hold letters, digits and marks only: nothing to escape. */
function phrase(term: Term): string {
  return `"${term.words.join(' ')}"${term.prefix ? ' *' : ''}`;
}

function inColumn(column: string | undefined, match: string): string {
  return column === undefined ? match : `${column} : ${match}`;
}

/** Days up to the month's end, months up to the year's end, then years: no list is long. */
function boundMatch({ kind, date }: Bound, { first, last }: Years): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const fits = (value: number, bound: number): boolean => (kind === 'before' ? value < bound : value > bound);
  const months = month === undefined ? [] : count(1, 12).filter((m) => fits(m, month));
  const days = day === undefined ? [] : count(1, 31).filter((d) => fits(d, day));
  const marks = [
    ...count(first, last)
      .filter((y) => fits(y, year))
      .map((y) => dateMark(y)),
    ...months.map((m) => dateMark(year, m)),
    ...days.map((d) => dateMark(year, month, d)),
  ];
  // "After" begins with the year, month or day named.
  if (kind === 'after') marks.push(dateMark(year, month, day));
  return marks.length === 0 ? `"${dateMark(0)}"` : `(${marks.map((mark) => `"${mark}"`).join(' OR ')})`;
}

function count(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function sqlOf(query: Query, years: Years): Sql {
  const match = matchOf(query, years, undefined);
  if (match !== undefined) return inIndexSql(match);
  switch (query.kind) {
    case 'term': {
      const { sql, parameters } = inIndexSql(termMatch(query.term, undefined));
      const written = writtenSql(query.term.words, query.term.exact ?? []);
      return { sql: `(${sql} AND ${written.sql})`, parameters: [...parameters, ...written.parameters] };
    }
    case 'not': {
      const { sql, parameters } = sqlOf(query.part, years);
      return { sql: `NOT (${sql})`, parameters };
    }
    case 'and':
    case 'or': {
      const parts = query.parts.map((part) => sqlOf(part, years));
      return {
        sql: `(${parts.map((part) => part.sql).join(query.kind === 'and' ? ' AND ' : ' OR ')})`,
        parameters: parts.flatMap((part) => part.parameters),
      };
    }
    case 'field':
      if (query.value.kind === 'trashed')
        throw wrong(
          query.value.place,
          'the trash is searched apart from the rest',
          'Write is:trashed beside the other words, neither excluded nor in parentheses with OR.',
        );
      return conditionSql(query.value as Condition);
    default:
      throw new Error(`a ${query.kind} that the index does not answer`);
  }
}

function isTrashed(query: Query): boolean {
  return query.kind === 'field' && query.value.kind === 'trashed';
}

function inIndexSql(match: string): Sql {
  return { sql: '$key IN (SELECT rowid FROM $index WHERE $index MATCH ?)', parameters: [match] };
}

function conditionSql(condition: Condition): Sql {
  switch (condition.kind) {
    case 'tag':
      return {
        sql: 'EXISTS (SELECT 1 FROM tag WHERE tag.article_key = $key AND tag.folded = ?)',
        parameters: [condition.folded],
      };
    case 'is':
      return { sql: STATES[condition.state], parameters: [] };
    case 'has':
      return { sql: PARTS[condition.part], parameters: [] };
    case 'members':
      return {
        sql: `EXISTS (SELECT 1 FROM member WHERE member.article_key = $key
                AND member.collection_id IN (SELECT value FROM json_each(?)))`,
        parameters: [JSON.stringify(condition.ids)],
      };
  }
}

const inState = (condition: string): string =>
  `EXISTS (SELECT 1 FROM reading r WHERE r.article_key = $key AND ${condition})`;

const STATES: Record<(Condition & { kind: 'is' })['state'], string> = {
  unread: inState("r.state = 'unread'"),
  reading: inState("r.state = 'reading'"),
  read: inState("r.state = 'read'"),
  starred: inState('r.starred = 1'),
  archived: inState('r.archived_at IS NOT NULL'),
};

const latest = (condition: string): string =>
  `EXISTS (SELECT 1 FROM article l JOIN version v ON v.article_key = l.key AND v.version = l.latest
           WHERE l.key = $key AND ${condition})`;

const annotated = (condition: string): string =>
  `EXISTS (SELECT 1 FROM annotation n WHERE n.article_key = $key AND ${condition})`;

const PARTS: Record<(Condition & { kind: 'has' })['part'], string> = {
  picture: latest(
    'EXISTS (SELECT 1 FROM version_asset p WHERE p.article_key = l.key AND p.version = l.latest)',
  ),
  source: latest('v.source_sha256 IS NOT NULL'),
  tag: 'EXISTS (SELECT 1 FROM tag WHERE tag.article_key = $key)',
  highlight: annotated('n.quote IS NOT NULL'),
  note: annotated('n.note IS NOT NULL'),
};
