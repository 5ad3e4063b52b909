/** Reading lists as CSV (RFC 4180): Pocket, Instapaper, Readwise Reader. Columns go by their names, in any order. */
import { parse } from 'csv-parse/sync';
import type { Bookmark, SavedState } from '../../contract.ts';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { epochDate } from '../../stated/mail-date.ts';
import type { ListForm, Member } from '../form.ts';
import { webOf } from '../json/value.ts';

type Row = Readonly<Record<string, string>>;

/** How a program names its columns, and what a row of it says. */
interface Columns {
  readonly needs: readonly string[];
  readonly from: SavedState['from'];
  readonly read: (row: Row) => Omit<Bookmark, 'url' | 'saved'> & { readonly saved: Omit<SavedState, 'from'> };
}

const line = (value: string | undefined): string | undefined => plainLine(value ?? '') || undefined;
const split = (value: string | undefined, by: RegExp): string[] => [
  ...new Set((value ?? '').split(by).flatMap((part) => line(part) ?? [])),
];

/** Tags in JSON (`["a","b"]`), in Python's notation (`['a', 'b']`) or with commas. */
function tagList(value: string | undefined): string[] {
  return split((value ?? '').replaceAll(/^\s*\[|\]\s*$/g, ''), /,/)
    .map((tag) => tag.replaceAll(/^["']|["']$/g, '').trim())
    .filter((tag) => tag !== '');
}

const PROGRAMS: readonly Columns[] = [
  {
    // Readwise first: its columns include those of others.
    needs: ['title', 'url', 'id', 'document tags', 'saved date'],
    from: 'Readwise Reader',
    read: (row) => {
      const progress = Number(row['reading progress']);
      const location = line(row['location']);
      const state = progress >= 1 || location === 'archive' ? 'read' : progress > 0 ? 'reading' : 'unread';
      const savedAt = preciseDate(row['saved date'] ?? '');
      const folder = location === 'archive' ? undefined : location;
      const title = line(row['title']);
      return {
        ...(title ? { title } : {}),
        authors: split(row['author'], /\s*;\s*/),
        saved: {
          tags: tagList(row['document tags']),
          state,
          ...(savedAt ? { savedAt } : {}),
          ...(folder ? { folder } : {}),
          highlights: [],
        },
      };
    },
  },
  {
    needs: ['title', 'url', 'time_added', 'status'],
    from: 'Pocket',
    read: (row) => {
      const savedAt = epochDate(row['time_added']);
      const title = line(row['title']);
      return {
        // Where a page had no title, Pocket writes its address.
        ...(title && title !== row['url'] ? { title } : {}),
        authors: [],
        saved: {
          tags: split(row['tags'], /\|/),
          state: row['status']?.trim().toLowerCase() === 'archive' ? 'read' : 'unread',
          ...(savedAt ? { savedAt } : {}),
          highlights: [],
        },
      };
    },
  },
  {
    needs: ['url', 'title', 'selection', 'folder'],
    from: 'Instapaper',
    read: (row) => {
      const folder = line(row['folder']);
      const savedAt = epochDate(row['timestamp']);
      const excerpt = line(row['selection']);
      const title = line(row['title']);
      const isState = folder !== undefined && /^(?:unread|archive|starred)$/i.test(folder);
      return {
        ...(title ? { title } : {}),
        authors: [],
        ...(excerpt ? { excerpt } : {}),
        saved: {
          tags: tagList(row['tags']),
          ...(/^archive$/i.test(folder ?? '')
            ? { state: 'read' as const }
            : /^unread$/i.test(folder ?? '')
              ? { state: 'unread' as const }
              : {}),
          ...(/^starred$/i.test(folder ?? '') ? { starred: true } : {}),
          ...(folder && !isState ? { folder } : {}),
          ...(savedAt ? { savedAt } : {}),
          highlights: [],
        },
      };
    },
  },
];

function programOf(header: string): Columns | undefined {
  const names = new Set(
    header
      .replace(/^\uFEFF/, '')
      .split(',')
      .map((name) => name.trim().replaceAll('"', '').toLowerCase()),
  );
  return PROGRAMS.find(({ needs }) => needs.every((name) => names.has(name)));
}

export function isReadingList(text: string): boolean {
  return programOf(firstLine(text)) !== undefined;
}

const firstLine = (text: string): string => text.slice(0, 2000).split(/\r?\n/)[0] ?? '';

export const readingListForm: ListForm = {
  kind: 'list',
  mediaType: 'text/csv',
  declaredEncoding: () => undefined,
  members: (text, run) => membersOf(text, run),
};

const MAX_RECORD = 1_000_000; // characters of a row; a quotation mark that is never closed swallows the rest

function membersOf(text: string, run: Run): Outcome<readonly Member[]> {
  const program = programOf(firstLine(text));
  if (!program) return refuse('unknown-form', 'the columns are those of no reading list', 'Export it again.');
  let rows: Row[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      to: run.limits.entries + 1,
    }) as Row[];
  } catch (error) {
    const why = error instanceof Error ? plainLine(error.message).slice(0, 200) : '';
    return refuse('damaged', `the table can not be read: ${why}`, 'Export it again.');
  }
  if (rows.length > run.limits.entries)
    return refuse('too-many', `the list has more than ${run.limits.entries} rows`, 'Split it.');
  return done(rows.map((row, i) => memberOf(row, i + 2, program)));
}

function memberOf(row: Row, number: number, { from, read }: Columns): Member {
  const name = `row ${number}`;
  const url = webOf(row['url']);
  if (!url)
    return {
      kind: 'failed',
      name,
      error: refuse(
        'no-article',
        `the row has no web address: ${plainLine(row['url'] ?? '').slice(0, 200)}`,
        'Nothing can be kept of it.',
      ).error,
    };
  const { saved, ...facts } = read(row);
  return { kind: 'bookmark', name, bookmark: { url, ...facts, saved: { from, ...saved } } };
}
