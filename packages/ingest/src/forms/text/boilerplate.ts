/** Step `boilerplate` for copied text: prompts, appeals and labels out of the range, each with its reason. */
import { boilerplateReason } from '../../boilerplate/judge.ts';
import { endsSentence, weight, wordKey } from '../../plain.ts';
import type { Run } from '../../run.ts';
import type { Line, TextPage } from './line.ts';

const LABELS_IN_A_ROW = 3; // short lines without a sentence; fewer may be subheads or a small list

export function dropBoilerplate(page: TextPage, run: Run): void {
  const drop = (line: Line, reason: string): void => {
    line.dropped = true;
    run.drop('boilerplate', reason, line.text);
  };
  for (const line of open(page.lines)) {
    if (line === headlineOf(page) || line.role === 'caption' || line.role === 'item') continue;
    const reason = boilerplateReason(line.text);
    if (reason) drop(line, reason);
  }
  dropBeside(page, drop);
  dropRepeated(page, drop);
  dropFrontLabels(page, drop);
  dropLabels(page, drop);
}

/** What the line model leaves out between headline and end; captions, bylines and dates have their roles. */
function dropBeside(page: TextPage, drop: (line: Line, reason: string) => void): void {
  for (const line of open(page.lines)) {
    if (line.role === 'caption' || line.role === 'deck') continue;
    const isShort = weight(line.text) < 80 && !endsSentence(line.text);
    if (line.part === 'beside')
      drop(
        line,
        isShort ? 'a link or label between the paragraphs' : 'stands beside the text: a teaser or a note',
      );
    else if (line.part === 'front' && line.role === undefined)
      drop(line, 'stands between the headline and the text');
  }
}

/** Between the headline and the text: sections, reading times, numbers. What could be text stays. */
function dropFrontLabels(page: TextPage, drop: (line: Line, reason: string) => void): void {
  for (const line of page.lines.slice((page.headline ?? -1) + 1, page.bodyStart))
    if (!line.dropped && line.role === undefined && weight(line.text) < 60 && !endsSentence(line.text))
      drop(line, 'a label between the headline and the text');
}

function headlineOf(page: TextPage): Line | undefined {
  return page.headline === undefined ? undefined : page.lines[page.headline];
}

function open(lines: readonly Line[]): Line[] {
  return lines.filter((line) => !line.dropped);
}

/** A line that repeats the headline (breadcrumbs, a second title bar) or a line of the same words before it. */
function dropRepeated(page: TextPage, drop: (line: Line, reason: string) => void): void {
  const headline = headlineOf(page);
  const title = headline ? wordKey(headline.text) : '';
  const seen = new Set<string>();
  for (const line of open(page.lines)) {
    const key = wordKey(line.text);
    if (line !== headline && title !== '' && key === title) drop(line, 'repeats the headline');
    else if (key.length > 60 && seen.has(key)) drop(line, 'repeats a paragraph above');
    seen.add(key);
  }
}

/** Runs of short lines without a sentence inside the body: links, tags, numbers of a box. */
function dropLabels(page: TextPage, drop: (line: Line, reason: string) => void): void {
  let labels: Line[] = [];
  const flush = (): void => {
    if (labels.length >= LABELS_IN_A_ROW)
      for (const line of labels) drop(line, 'one of several short lines that are no sentences');
    labels = [];
  };
  for (const line of page.lines.slice(page.bodyStart, page.bodyEnd)) {
    if (line.dropped) continue;
    if (line.part !== 'body' && line.role === undefined && weight(line.text) < 80 && !endsSentence(line.text))
      labels.push(line);
    else flush();
  }
  flush();
}
