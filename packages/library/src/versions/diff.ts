/** The differences of two versions: part by part, and inside a part that has changed word by word. */
import { articleTextParts, type Article, type TextPart } from '@offprint/model';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { likeness } from '../annotations/likeness.ts';
import { getArticle } from '../articles.ts';
import type { DiffPart, DiffRun, VersionDiff } from '../interface/versions.ts';
import type { Shelf } from '../library.ts';
import { wordsOf } from '../search/words.ts';

/** Two parts less alike are not one part that has changed, but one taken out and one put in. */
const ALIKE = 0.4;
/** UTF-16 units that are compared to tell whether two parts are alike. */
const COMPARED = 400;

export function diffVersions(shelf: Shelf, id: string, from: number, to: number): VersionDiff {
  const parts = diffArticles(getArticle(shelf, id, from), getArticle(shelf, id, to));
  const words = (kind: DiffRun['kind']): number =>
    parts
      .filter((part) => part.kind !== 'moved')
      .flatMap((part) => part.runs)
      .reduce((sum, run) => sum + (run.kind === kind ? wordsOf(run.text).length : 0), 0);
  return { from, to, parts, inserted: words('inserted'), deleted: words('deleted') };
}

/** All parts of two articles in reading order. */
export function diffArticles(before: Article, after: Article): DiffPart[] {
  const parts: DiffPart[] = [];
  const gone: TextPart[] = [];
  const come: TextPart[] = [];
  const settle = (): void => {
    parts.push(...changed(gone.splice(0), come.splice(0), after.language));
  };
  for (const run of diffArrays(articleTextParts(before), articleTextParts(after), { comparator: isSame }))
    if (run.removed) gone.push(...run.value);
    else if (run.added) come.push(...run.value);
    else {
      settle();
      parts.push(...run.value.map((part) => whole(part, 'kept')));
    }
  settle();
  return withMoves(parts);
}

function isSame(a: TextPart, b: TextPart): boolean {
  return a.role === b.role && a.text === b.text;
}

/** Parts between two that are kept: each that is gone is paired with the first after the last pair that is like it. */
function changed(gone: readonly TextPart[], come: readonly TextPart[], language: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let next = 0;
  for (const old of gone) {
    const at = come.findIndex(
      (part, i) => i >= next && part.role === old.role && isAlike(old.text, part.text),
    );
    const now = come[at];
    if (!now) {
      parts.push(whole(old, 'deleted'));
      continue;
    }
    parts.push(...come.slice(next, at).map((part) => whole(part, 'inserted')), {
      ...named(now),
      kind: 'changed',
      runs: runsOf(old.text, now.text, language),
    });
    next = at + 1;
  }
  return [...parts, ...come.slice(next).map((part) => whole(part, 'inserted'))];
}

function isAlike(a: string, b: string): boolean {
  return likeness(a.slice(0, COMPARED), b.slice(0, COMPARED)) >= ALIKE;
}

function runsOf(before: string, after: string, language: string): DiffRun[] {
  const locale = language === 'und' ? 'en' : language;
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map((run) => ({
    kind: run.added ? 'inserted' : run.removed ? 'deleted' : 'kept',
    text: run.value,
  }));
}

/** A part that is taken out in one place and put in unchanged in another was moved. */
function withMoves(parts: readonly DiffPart[]): DiffPart[] {
  const deleted = parts.filter((part) => part.kind === 'deleted');
  const moved = new Set<DiffPart>();
  const result = parts.map((part) => {
    const same = (one: DiffPart): boolean =>
      !moved.has(one) && one.role === part.role && one.runs[0]?.text === part.runs[0]?.text;
    const origin = part.kind === 'inserted' ? deleted.find(same) : undefined;
    if (!origin) return part;
    moved.add(origin);
    return {
      ...part,
      kind: 'moved' as const,
      runs: part.runs.map((run) => ({ ...run, kind: 'kept' as const })),
    };
  });
  return result.filter((part) => !moved.has(part));
}

function whole(part: TextPart, kind: DiffRun['kind']): DiffPart {
  return { ...named(part), kind, runs: [{ kind, text: part.text }] };
}

function named({ role, blockId }: TextPart): Pick<DiffPart, 'role' | 'blockId'> {
  return { role, ...(blockId === undefined ? {} : { blockId }) };
}
