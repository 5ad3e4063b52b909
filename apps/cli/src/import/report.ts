/** What `import` says about one file. */
import type { Removal, Warning } from '@offprint/ingest';
import { headlineText, walkBlocks, type Article } from '@offprint/model';
import { EXIT, type ExitCode, type Problem } from '../exit.ts';
import { printable, type Console } from '../terminal/console.ts';
import { indent, wrap } from '../terminal/wrap.ts';

/** Outcome for a file that was imported, or would be; the form of its JSON line. */
export interface Imported {
  readonly file: string;
  readonly ok: true;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly status: 'created' | 'new-version' | 'unchanged' | 'dry-run';
  readonly language: string;
  readonly publisher: Article['publisher'];
  readonly paragraphs: number;
  readonly figures: number;
  readonly warnings: readonly {
    readonly code: Warning['code'] | 'picture-missing' | 'picture-unusable';
    readonly message: string;
  }[];
  readonly dropped: readonly Removal[];
}

/** Outcome for a file that was not; the form of its JSON line. */
export interface Failed {
  readonly file: string;
  readonly ok: false;
  readonly error: Problem;
  /** The library as a whole failed, so that the files after this one were not tried. */
  readonly libraryFailed?: true;
}

export type Outcome = Imported | Failed;

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
  if (!outcome.ok) {
    console.problem(outcome.error, outcome.file);
    return;
  }
  if (!json) {
    const { out } = console;
    const publisher = outcome.publisher.name ?? 'outlet not stated';
    const inferred = outcome.publisher.inferredFrom ? ' (inferred)' : '';
    const counts = [
      `${outcome.paragraphs} ${outcome.paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
      ...(outcome.figures ? [`${outcome.figures} ${outcome.figures === 1 ? 'figure' : 'figures'}`] : []),
      ...(outcome.dropped.length ? [`${outcome.dropped.length} dropped`] : []),
    ];
    console.result(`${out.good(VERBS[outcome.status])} ${out.strong(outcome.title)}`);
    const id = outcome.status === 'dry-run' ? [] : [out.accent(outcome.id)];
    const facts = [...id, publisher + inferred, ...counts, printable(outcome.file)].join(' · ');
    console.result(indent(wrap(facts, console.width - 2), '  ').join('\n'));
  }
  for (const warning of outcome.warnings) console.warning(warning.message, outcome.file);
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
      outcomes.filter((outcome) => outcome.ok && outcome.status === status).length;
    const parts = [
      [count('created'), 'added'],
      [count('new-version'), 'with a new version'],
      [count('unchanged'), 'unchanged'],
      [count('dry-run'), 'would be imported'],
      [failed, 'failed'],
    ] as const;
    console.note(parts.flatMap(([n, what]) => (n ? [`${n} ${what}`] : [])).join(', '));
  }
  return failed ? EXIT.someFailed : EXIT.ok;
}
