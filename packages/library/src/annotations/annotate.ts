/** Making, changing and deleting annotations; each is an act that can be undone. */
import { keyOf } from '../articles.ts';
import { Failure } from '../errors.ts';
import { act } from '../history/journal.ts';
import type { AnnotationChange, AnnotationRow, NewAnnotation, TextRange } from '../interface/annotations.ts';
import type { Shelf } from '../library.ts';
import { foldedText } from '../search/words.ts';
import { heldAnchors, putAnchor, quoteAt, versionText, type Quote } from './anchors.ts';
import { carryStale } from './carry.ts';
import { getAnnotation, noSuchAnnotation } from './list.ts';
import type { ArticleText, Stretch } from './text.ts';

export function createAnnotation(shelf: Shelf, given: NewAnnotation): AnnotationRow {
  const { db, env } = shelf;
  const note = cleanNote(given.note);
  const labels = cleanLabels(given.labels ?? []);
  if (given.range === undefined && note === null && labels.length === 0)
    throw bad(
      'there is nothing to keep: no text is marked and no note written',
      'Mark some text, or write a note.',
    );
  return act(
    shelf,
    () => {
      const key = keyOf(shelf, given.articleId);
      const latest =
        db.first<{ latest: number }>('SELECT latest FROM article WHERE key = ?', key)?.latest ?? 1;
      const version = given.version ?? latest;
      const chosen = given.range && chosenIn(shelf, key, given.articleId, version, given.range);
      const id = env.newId();
      db.run(
        `INSERT INTO annotation (id, article_key, quote, motivation, note, labels, colour, creator, created_at, folded)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        key,
        chosen ? JSON.stringify(chosen.quote) : null,
        JSON.stringify(given.motivation?.length ? given.motivation : motivationOf(given.range, note)),
        note,
        JSON.stringify(labels),
        given.colour ?? null,
        given.creator?.trim() || null,
        env.now(),
        foldedOf(note, labels, chosen?.quote.exact),
      );
      if (chosen) {
        const { text, stretch } = chosen;
        putAnchor(shelf, id, { key, version }, text, { status: 'anchored', ...stretch, score: 1 });
        carryStale(shelf, key);
      }
      return getAnnotation(shelf, id);
    },
    (row) => ({ kind: 'annotate', subject: subjectOf(row) }),
  );
}

export function changeAnnotation(shelf: Shelf, id: string, change: AnnotationChange): AnnotationRow {
  const { db, env } = shelf;
  return act(
    shelf,
    () => {
      const row = storedRow(shelf, id);
      const note = change.note === undefined ? row.note : cleanNote(change.note ?? undefined);
      const labels = change.labels ? cleanLabels(change.labels) : (JSON.parse(row.labels) as string[]);
      const exact = heldAnchors(shelf, id)[0]?.exact ?? quotedIn(row.quote);
      if (row.quote === null && note === null && labels.length === 0)
        throw bad('a note on a whole article needs a text', 'Write one, or delete the note.');
      const motivation = change.motivation?.length ? JSON.stringify(change.motivation) : row.motivation;
      const colour = change.colour === undefined ? row.colour : change.colour;
      const after = [motivation, note, JSON.stringify(labels), colour];
      if (after.every((value, i) => value === [row.motivation, row.note, row.labels, row.colour][i]))
        return getAnnotation(shelf, id);
      db.run(
        `UPDATE annotation SET motivation = ?, note = ?, labels = ?, colour = ?, folded = ?, modified_at = ? WHERE id = ?`,
        ...after,
        foldedOf(note, labels, exact),
        env.now(),
        id,
      );
      return getAnnotation(shelf, id);
    },
    (row) => ({ kind: 'change-annotation', subject: subjectOf(row) }),
  );
}

export function deleteAnnotation(shelf: Shelf, id: string): void {
  act(
    shelf,
    () => {
      const row = getAnnotation(shelf, id);
      shelf.db.run('DELETE FROM annotation WHERE id = ?', id);
      return row;
    },
    (row) => ({ kind: 'delete-annotation', subject: subjectOf(row) }),
  );
}

/** Anchors an annotation of the latest version where a person says. */
export function anchorAnnotation(shelf: Shelf, id: string, range: TextRange): AnnotationRow {
  const { db, env } = shelf;
  return act(
    shelf,
    () => {
      const { article_key: key, note, labels, article_id, latest: version } = storedRow(shelf, id);
      const { text, stretch, quote } = chosenIn(shelf, key, article_id, version, range);
      putAnchor(shelf, id, { key, version }, text, { status: 'anchored', ...stretch, score: 1 });
      db.run(
        'UPDATE annotation SET quote = coalesce(quote, ?), folded = ?, modified_at = ? WHERE id = ?',
        JSON.stringify(quote),
        foldedOf(note, JSON.parse(labels) as string[], quote.exact),
        env.now(),
        id,
      );
      return getAnnotation(shelf, id);
    },
    (row) => ({ kind: 'anchor-annotation', subject: subjectOf(row) }),
  );
}

interface StoredRow {
  readonly article_key: number;
  readonly article_id: string;
  readonly latest: number;
  readonly quote: string | null;
  readonly motivation: string;
  readonly note: string | null;
  readonly labels: string;
  readonly colour: string | null;
}

function storedRow(shelf: Shelf, id: string): StoredRow {
  const row = shelf.db.first<StoredRow>(
    `SELECT an.article_key, a.id AS article_id, a.latest, an.quote, an.motivation, an.note, an.labels, an.colour
     FROM annotation an JOIN article a ON a.key = an.article_key WHERE an.id = ? AND a.removed_at IS NULL`,
    id,
  );
  if (!row) throw noSuchAnnotation(id);
  return row;
}

function chosenIn(
  shelf: Shelf,
  key: number,
  articleId: string,
  version: number,
  range: TextRange,
): { readonly text: ArticleText; readonly stretch: Stretch; readonly quote: Quote } {
  const text = versionText(shelf, key, version);
  if (!text)
    throw new Failure(
      'no-such-version',
      `the article ${articleId} has no version ${version}`,
      'List its versions.',
    );
  const stretch = text.stretchOf(range);
  if (!stretch)
    throw bad(
      'the range is empty or lies outside the text of the article',
      'Mark text of the version that is shown.',
    );
  return { text, stretch, quote: quoteAt(text, stretch) };
}

export function foldedOf(note: string | null, labels: readonly string[], exact: string | undefined): string {
  return foldedText([note ?? '', ...labels, exact ?? ''].join('\n'));
}

function motivationOf(range: TextRange | undefined, note: string | null): string[] {
  return [...(range ? ['highlighting'] : []), ...(note === null && range ? [] : ['commenting'])];
}

/** Line breaks stay: a note may have paragraphs. */
export function cleanNote(note: string | undefined): string | null {
  return note?.normalize('NFC').replace(/\r\n?/gu, '\n').trim() || null;
}

export function cleanLabels(labels: readonly string[]): string[] {
  const clean = labels.map((label) => label.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()); // prettier-ignore
  return [...new Set(clean.filter((label) => label !== ''))];
}

/** What an act is named after: the text marked, else the note, else the article. */
function subjectOf({ annotation, headline }: AnnotationRow): string {
  return annotation.target.quote?.exact ?? annotation.body?.[0]?.value ?? headline;
}

function quotedIn(quote: string | null): string | undefined {
  return quote === null ? undefined : (JSON.parse(quote) as Quote).exact;
}

function bad(message: string, hint: string): Failure {
  return new Failure('bad-annotation', message, hint);
}
