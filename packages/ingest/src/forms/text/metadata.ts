/** Step `metadata` for copied text: which lines are a byline or a date, and what the page says of its outlet. */
import { appealReason, promptReason } from '../../boilerplate/judge.ts';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import type { Run } from '../../run.ts';
import { parseByline } from '../../stated/byline.ts';
import { findDate } from '../../stated/date.ts';
import { inferPublisher } from '../../stated/publisher.ts';
import type { Line, TextPage } from './line.ts';

const DATE_LINE = 100; // characters; a longer line is text that mentions a date
const DATE_REST = 48; // characters beside the date: "Updated", a weekday, a name

/**
 * Marks the lines that could be byline or date. Only those by the headline count in the end (see
 * `takeFrontMatter`): which lines those are is not known yet.
 */
export function markStatedLines(lines: readonly Line[]): void {
  for (const line of lines) {
    if (parseByline(line.text)) line.role = 'byline';
    else if (isDateLine(line.text)) line.role = 'date';
  }
}

export function readMetadata(page: TextPage, run: Run): Metadata {
  markStatedLines(page.lines);
  const metadata = emptyMetadata();
  const texts = page.lines.map((line) => line.text);
  const publisher = inferPublisher(texts, (text) => (promptReason(text) ?? appealReason(text)) !== undefined);
  if (publisher) {
    metadata.publisher = publisher;
    run.origins.push({ field: 'publisher', from: publisher.inferredFrom });
  }
  return metadata;
}

function isDateLine(text: string): boolean {
  if (text.length > DATE_LINE) return false;
  const found = findDate(text);
  return found !== undefined && found.rest.length <= DATE_REST && !/[.!?]$/.test(found.rest);
}

const UPDATED =
  /\b(?:updated?|modified|edited|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|güncelle\w*)\b|обновлен|оновлено/iu;

/** Takes the bylines and dates that stand between the headline and the text into the metadata. */
export function takeFrontMatter(lines: readonly Line[], metadata: Metadata, run: Run): void {
  for (const line of lines) {
    if ((line.role === 'byline' || line.byline) && metadata.by === undefined) takeByline(line, metadata, run);
    if (line.role === 'date') takeDates(line, metadata, run);
  }
}

function takeByline(line: Line, metadata: Metadata, run: Run): void {
  const byline = line.byline ?? parseByline(line.text);
  if (!byline) return;
  metadata.by = byline.by;
  metadata.authors = byline.authors;
  run.origins.push({ field: 'by', from: 'the byline' }, { field: 'authors', from: 'the byline' });
}

/** One line may hold both dates: "Published March 4, 2026, updated March 5, 2026". */
function takeDates(line: Line, metadata: Metadata, run: Run): void {
  const second = line.text.search(UPDATED);
  const pieces = second > 0 ? [line.text.slice(0, second), line.text.slice(second)] : [line.text];
  for (const piece of pieces) {
    const date = findDate(piece)?.date;
    const field = UPDATED.test(piece) ? 'dateModified' : 'datePublished';
    if (!date || metadata[field]) continue;
    metadata[field] = date;
    run.origins.push({ field, from: 'the date line' });
  }
  run.changes.push({ step: 'metadata', action: 'changed', reason: 'read as the date line', text: line.text });
}
