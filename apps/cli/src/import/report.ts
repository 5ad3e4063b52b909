/** What `import` says about one file. */
import type { Bookmark, Removal, SavedState, Warning } from '@offprint/ingest';
import { headlineText, walkBlocks, type Article, type Briefing } from '@offprint/model';
import { EXIT, type ExitCode, type Problem } from '../exit.ts';
import { printable, type Console } from '../terminal/console.ts';
import { indent, wrap } from '../terminal/wrap.ts';

/** Outcome for a file that was imported, or would be; the form of its JSON line. */
export interface Imported {
  readonly file: string;
  /** Place within an archive, a feed or an export. */
  readonly entry?: string;
  readonly ok: true;
  readonly kind: 'article';
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly status: 'created' | 'new-version' | 'unchanged' | 'dry-run';
  readonly language: string;
  readonly publisher: Article['publisher'];
  readonly paragraphs: number;
  readonly figures: number;
  readonly warnings: readonly {
    readonly code:
      Warning['code'] | 'picture-missing' | 'picture-unusable' | 'annotation-refused' | 'highlight-unplaced';
    readonly message: string;
  }[];
  readonly dropped: readonly Removal[];
  /** What a reading list says about it. Tags, state, star and highlights go into the library. */
  readonly saved?: SavedState;
  /** Its highlights that are in the library now. */
  readonly highlights?: number;
}

/**
 * A page that an export names without its text. It is kept as a bookmark, and no article is made of it; what was marked
 * on a page that the library has is kept with that, too.
 */
export interface Listed {
  readonly file: string;
  readonly entry?: string;
  readonly ok: true;
  readonly kind: 'bookmark';
  readonly bookmark: Bookmark;
  /** Its highlights that are in the library now, on the article of the same address. */
  readonly highlights?: number;
  readonly warnings?: Imported['warnings'];
}

/** A briefing that was read back from a PDF. */
export interface BriefingRead {
  readonly file: string;
  readonly entry?: string;
  readonly ok: true;
  readonly kind: 'briefing';
  readonly title: string;
  readonly briefing: Briefing;
  /** Where it was written to, when a folder was named. */
  readonly written?: string;
}

/** A file of a folder or archive that is no page. */
export interface Skipped {
  readonly file: string;
  readonly entry?: string;
  readonly ok: true;
  readonly kind: 'skipped';
  readonly reason: string;
}

/** Outcome for a file that was not; the form of its JSON line. */
export interface Failed {
  readonly file: string;
  readonly entry?: string;
  readonly ok: false;
  readonly error: Problem;
  /** The library as a whole failed, so that the files after this one were not tried. */
  readonly libraryFailed?: true;
}

/** What an export of a library has beside its articles, and how much of it was new. */
export interface Organised {
  readonly file: string;
  readonly entry?: string;
  readonly ok: true;
  readonly kind: 'organisation';
  readonly collections: number;
  readonly briefings: number;
  readonly bookmarks: number;
  /** Articles of its collections that are not in the library. */
  readonly missingArticles: readonly string[];
}

export type Outcome = Imported | Listed | Organised | BriefingRead | Skipped | Failed;

/** The parts of an outcome that the article itself tells. */
export function articleFacts(
  article: Article,
): Pick<Imported, 'title' | 'language' | 'publisher' | 'paragraphs' | 'figures'> {
  const blocks = [...walkBlocks(article.blocks)];
  return {
    title: headlineText(article),
    language: article.language,
    publisher: article.publisher,
    paragraphs: blocks.filter((block) => block.type === 'paragraph').length,
    figures: blocks.filter((block) => block.type === 'figure').length,
  };
}

/** Prints one outcome: as JSON, or in a line or two for people. */
export function printOutcome(console: Console, outcome: Outcome, json: boolean): void {
  if (json) console.json(outcome);
  const place = placeOf(outcome);
  if (!outcome.ok) {
    console.problem(outcome.error, place);
    return;
  }
  if (outcome.kind === 'skipped') return;
  if (outcome.kind === 'organisation') {
    const { collections, briefings, bookmarks, missingArticles } = outcome;
    if (!json && collections + briefings + bookmarks > 0)
      console.result(`Added ${collections} collections, ${briefings} briefings, ${bookmarks} bookmarks`);
    if (missingArticles.length > 0)
      console.warning(`articles of collections are not here: ${missingArticles.join(', ')}`, place);
    return;
  }
  if (outcome.kind === 'briefing') {
    if (!json) printBriefing(console, outcome, place);
    return;
  }
  if (outcome.kind === 'bookmark') {
    if (!json) printBookmark(console, outcome, place);
    for (const warning of outcome.warnings ?? []) console.warning(warning.message, place);
    return;
  }
  if (!json) {
    const { out } = console;
    const publisher = outcome.publisher.name ?? 'outlet not stated';
    const inferred = outcome.publisher.inferredFrom ? ' (inferred)' : '';
    const counts = [
      `${outcome.paragraphs} ${outcome.paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
      ...(outcome.highlights ? [counted(outcome.highlights)] : []),
      ...(outcome.figures ? [`${outcome.figures} ${outcome.figures === 1 ? 'figure' : 'figures'}`] : []),
      ...(outcome.dropped.length ? [`${outcome.dropped.length} dropped`] : []),
    ];
    console.result(`${out.good(VERBS[outcome.status])} ${out.strong(outcome.title)}`);
    const id = outcome.status === 'dry-run' ? [] : [out.accent(outcome.id)];
    const facts = [...id, publisher + inferred, ...counts, printable(place)].join(' · ');
    console.result(indent(wrap(facts, console.width - 2), '  ').join('\n'));
  }
  for (const warning of outcome.warnings) console.warning(warning.message, place);
}

function placeOf({ file, entry }: Outcome): string {
  return entry === undefined ? file : `${file} › ${entry}`;
}

function printBriefing(console: Console, { title, written }: BriefingRead, place: string): void {
  const { out } = console;
  console.result(`${out.quiet('Briefing')} ${out.strong(printable(title))}`);
  const where = written ?? 'not kept: name a folder with --briefings to write it';
  console.result(
    indent(wrap(`${printable(where)} · ${printable(place)}`, console.width - 2), '  ').join('\n'),
  );
}

function printBookmark(console: Console, { bookmark, highlights }: Listed, place: string): void {
  const { out } = console;
  const { saved, url, title } = bookmark;
  console.result(`${out.quiet('Address only')} ${out.strong(printable(title ?? url))}`);
  const facts = [
    ...(title === undefined ? [] : [url]),
    ...(saved?.state ? [saved.state] : []),
    ...(saved?.starred ? ['starred'] : []),
    ...(saved?.tags.length ? [`tags: ${saved.tags.join(', ')}`] : []),
    ...(saved?.highlights.length ? [counted(saved.highlights.length, highlights)] : []),
    place,
  ];
  console.result(indent(wrap(facts.map(printable).join(' · '), console.width - 2), '  ').join('\n'));
}

/** Highlights, and that they are kept with the article of that address. */
function counted(count: number, kept?: number): string {
  const highlights = count === 1 ? '1 highlight' : `${count} highlights`;
  return kept === undefined ? highlights : `${highlights}, kept with the article of this address`;
}

const VERBS: Record<Imported['status'], string> = {
  created: 'Added',
  'new-version': 'New version',
  unchanged: 'Unchanged',
  'dry-run': 'Would import',
};

/** The last line after several files, and the exit code. */
export function summarise(console: Console, outcomes: readonly Outcome[]): ExitCode {
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  if (outcomes.length > 1) {
    const count = (status: Imported['status']): number =>
      outcomes.filter((one) => one.ok && one.kind === 'article' && one.status === status).length;
    const others = (kind: 'bookmark' | 'briefing' | 'skipped'): number =>
      outcomes.filter((one) => one.ok && one.kind === kind).length;
    const parts = [
      [count('created'), 'added'],
      [count('new-version'), 'with a new version'],
      [count('unchanged'), 'unchanged'],
      [count('dry-run'), 'would be imported'],
      [others('bookmark'), 'with an address only, kept as bookmarks'],
      [others('briefing'), 'read as a briefing'],
      [others('skipped'), 'no pages'],
      [failed, 'failed'],
    ] as const;
    console.note(parts.flatMap(([n, what]) => (n ? [`${n} ${what}`] : [])).join(', '));
  }
  return failed ? EXIT.someFailed : EXIT.ok;
}
