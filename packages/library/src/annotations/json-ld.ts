/**
 * Annotations for other programs and from them: JSON-LD after the W3C Web Annotation Data Model. The source of a target
 * is the article's address, or a URN of ours; positions count in the text of the article (`annotatedText`).
 */
import { articleUrl, parseArticleJson } from '@offprint/model';
import { keyOf } from '../articles.ts';
import { textOf } from '../errors.ts';
import type { AnnotationPage, AnnotationRow } from '../interface/annotations.ts';
import type { Shelf } from '../library.ts';
import { heldAnchors } from './anchors.ts';
import { listAnnotations } from './list.ts';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const URN = 'urn:x-offprint:';

type Json = Readonly<Record<string, unknown>>;

/** @param anywhere also of articles in the trash */
export function exportAnnotations(shelf: Shelf, articleId?: string, anywhere = false): AnnotationPage {
  const query = { limit: Number.MAX_SAFE_INTEGER, ...(articleId === undefined ? {} : { articleId }) };
  if (articleId !== undefined && !anywhere) keyOf(shelf, articleId);
  const addresses = new Map<string, string>();
  const source = (id: string): string => {
    const known = addresses.get(id) ?? addressOf(shelf, id);
    addresses.set(id, known);
    return known;
  };
  return {
    '@context': [CONTEXT, { offprint: URN }],
    id: `${URN}annotations`,
    type: 'AnnotationPage',
    items: listAnnotations(shelf, query, anywhere).rows.map((row) =>
      itemOf(shelf, row, source(row.annotation.target.articleId)),
    ),
  };
}

function itemOf(shelf: Shelf, { annotation, headline }: AnnotationRow, source: string): Json {
  const { id, motivation, body, colour, creator, created, modified, target } = annotation;
  return {
    id: `${URN}annotation:${id}`,
    type: 'Annotation',
    motivation,
    created,
    ...(modified === undefined ? {} : { modified }),
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    ...(body === undefined
      ? {}
      : { body: body.map((one) => ({ ...one, purpose: one.purpose ?? 'commenting' })) }),
    target: {
      type: 'SpecificResource',
      source,
      ...(colour === undefined ? {} : { styleClass: colour }),
      ...selectorOf(shelf, annotation.id, annotation.target),
      'offprint:article': target.articleId,
      'offprint:version': target.version,
      'offprint:contentHash': target.contentHash,
      'offprint:headline': headline,
    },
  };
}

function selectorOf(
  shelf: Shelf,
  id: string,
  { quote, version }: AnnotationRow['annotation']['target'],
): Json {
  if (!quote) return {};
  const exact = { type: 'TextQuoteSelector', ...quote };
  const anchor = heldAnchors(shelf, id).find((one) => one.version === version);
  const start = anchor && wholeStart(shelf, id, version);
  if (start === undefined || !anchor) return { selector: [exact] };
  const end = start + anchor.end_at - anchor.start_at;
  return { selector: [exact, { type: 'TextPositionSelector', start, end }] };
}

function wholeStart({ db }: Shelf, id: string, version: number): number | undefined {
  const row = db.first<{ text_at: number }>(
    'SELECT text_at FROM anchor WHERE annotation_id = ? AND version = ?',
    id,
    version,
  );
  return row?.text_at;
}

function addressOf({ db }: Shelf, id: string): string {
  const row = db.first<{ document: Uint8Array }>(
    `SELECT CAST(v.document AS BLOB) AS document FROM article a
     JOIN version v ON v.article_key = a.key AND v.version = a.latest WHERE a.id = ?`,
    id,
  );
  const parsed = row && parseArticleJson(textOf(row.document));
  return (parsed?.ok ? articleUrl(parsed.value) : undefined) ?? `${URN}article:${id}`;
}
