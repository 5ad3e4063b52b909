/** Lines of a PDF as poppler reads them, compared with the text that was set: word gaps, hyphens, edges. */
import { runProgram } from '../process.ts';
import { frameOf, type Manuscript } from './manuscript.ts';
import { Rivers } from './rivers.ts';

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

export interface LineQuality {
  /** Justified lines that were looked at: all but the last of each paragraph. */
  readonly lines: number;
  /** Word gaps as multiples of the face's word space. */
  readonly mean: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Shares, 0 to 1. */
  readonly overTwice: number;
  readonly hyphenated: number;
  /** Times that three or more lines in a row end in a hyphen. */
  readonly ladders: number;
  /** White running down through the words of `RIVER` lines or more, for a thousand lines: see `rivers.ts`. */
  readonly rivers: number;
  /** Greatest and mean distance of a line's right end from the measure's, in points. */
  readonly worstEdge: number;
  readonly meanEdge: number;
}

/** Throws when the file's text is not the manuscript's. `space` is the word space in ems. */
export async function lineQuality(file: string, manuscript: Manuscript, space: number): Promise<LineQuality> {
  const words = wordsOf((await runProgram('pdftotext', ['-bbox', file, '-'])).output);
  const { left } = frameOf(manuscript);
  const right = left + manuscript.measure;
  const lines = linesOf(words);
  const gaps: number[] = [];
  const edges: number[] = [];
  let hyphenated = 0;
  let ladders = 0;
  let running = 0;
  const rivers = new Rivers();
  for (const { line, last, hyphen } of against(lines, manuscript)) {
    running = hyphen ? running + 1 : 0;
    if (running === 3) ladders++;
    if (hyphen) hyphenated++;
    rivers.add(line, last);
    if (last) continue;
    edges.push(Math.abs((line.at(-1)?.right ?? 0) - right));
    for (const [i, word] of line.entries())
      if (i > 0) gaps.push((word.left - (line[i - 1]?.right ?? 0)) / (space * manuscript.size));
  }
  gaps.sort((a, b) => a - b);
  const at = (share: number): number => gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? 0;
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  return {
    lines: edges.length,
    mean: mean(gaps),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    overTwice: gaps.filter((gap) => gap > 2.005).length / gaps.length,
    hyphenated: hyphenated / edges.length,
    ladders,
    rivers: (rivers.count * 1000) / lines.length,
    worstEdge: edges.reduce((most, edge) => Math.max(most, edge), 0),
    meanEdge: mean(edges),
  };
}

const WORD = /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>|<page/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function wordsOf(html: string): Word[] {
  const words: Word[] = [];
  let page = 0;
  for (const [all, left, right, bottom, text = ''] of html.matchAll(WORD)) {
    if (all === '<page') page++;
    else
      words.push({
        text: text
          .replaceAll(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
          .normalize('NFKC'),
        left: Number(left),
        right: Number(right),
        baseline: page * 10_000 + Number(bottom),
      });
  }
  return words;
}

function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0]?.baseline ?? 0) - word.baseline) < 3) line.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

interface Compared {
  readonly line: readonly Word[];
  readonly last: boolean;
  readonly hyphen: boolean;
}

/** Walks the lines along the manuscript: which is a paragraph's last, which ends in a hyphen that was added. */
function* against(lines: readonly (readonly Word[])[], manuscript: Manuscript): Generator<Compared> {
  const paragraphs = manuscript.chapters.flatMap((chapter) => chapter.paragraphs);
  let rest = '';
  let next = 0;
  for (const line of lines) {
    if (rest === '') rest = (paragraphs[next++] ?? '').replaceAll(' ', '').normalize('NFKC');
    const text = line.map((word) => word.text).join('');
    const stem = text.replace(/[-\u00ad\u2010]$/, '');
    const whole = rest.startsWith(text);
    if (!whole && (stem === text || !rest.startsWith(stem)))
      throw new Error(
        `set as ${JSON.stringify(text)}, but the text goes on ${JSON.stringify(rest.slice(0, 80))}`,
      );
    rest = rest.slice(whole ? text.length : stem.length);
    yield { line, last: rest === '', hyphen: !whole };
  }
  if (rest !== '' || next !== paragraphs.length) throw new Error('text is missing at the end');
}
