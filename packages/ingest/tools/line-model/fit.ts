/**
 * Fits the line model on copied texts with gold, and measures it on sites it was not fitted on:
 *
 *   npm run fit-line-model -w packages/ingest -- FOLDER… [--penalty 0.5] [--cost 40] [--dropout 0.15]
 *     [--rounds 14] [--folds 5] [--write]
 *
 * Each FOLDER has `copied-text.json.gz` {id: text}, `gold.json` {id: {body, title?}} and `index.json`
 * [{id, url, file}], file being the page that was copied; it says the headline where the gold doesn't. Cross-validation leaves out whole sites. `--write` replaces `src/forms/text/model/weights.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { markStatedLines } from '../../src/forms/text/metadata.ts';
import { parseLines, type Line } from '../../src/forms/text/line.ts';
import { decodeParts, type LineModel, type Part } from '../../src/forms/text/model/chain.ts';
import { lineFeatures } from '../../src/forms/text/model/features.ts';
import { startRun } from '../../src/run.ts';
import { labelLines, type Gold } from './label.ts';
import { pageTitle } from './page-title.ts';
import { bodyScore, meanScore, type Score } from './score.ts';
import { train, type Example, type Settings } from './train.ts';

interface Text extends Example {
  readonly set: string;
  readonly lines: readonly Line[];
  readonly gold: Gold;
}

function readJson(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function readTexts(folder: string): Text[] {
  const texts = readJson(join(folder, 'copied-text.json.gz')) as Record<string, string>;
  const gold = readJson(join(folder, 'gold.json')) as Record<string, Gold>;
  const index = readJson(join(folder, 'index.json')) as {
    id: string;
    url: string;
    file: string;
  }[];
  return index.flatMap(({ id, url, file }) => {
    const stated = gold[id];
    const text = texts[id];
    const run = startRun(
      { bytes: new Uint8Array() },
      { now: '', newId: () => '', sha256: () => '', version: '' },
    );
    const parsed = parseLines(text ?? '', run);
    if (!stated || !parsed.ok) return [];
    const { lines } = parsed.value;
    const title = stated.title ?? pageTitle(join(folder, file), lines);
    const wanted = title === undefined ? stated : { ...stated, title };
    markStatedLines(lines);
    const allowed = labelLines(lines, wanted);
    const words = lines.map((line) => line.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    const total = allowed
      ? words.filter((_, i) => allowed[i]?.includes('body')).reduce((a, b) => a + b, 0)
      : 1;
    return [
      {
        set: folder,
        id,
        site: new URL(url).hostname.split('.').slice(-2).join('.'),
        lines,
        gold: wanted,
        features: lineFeatures(lines, true),
        allowed: allowed ?? [],
        shares: words.map((count) => Math.min(1, count / total)),
      },
    ];
  });
}

/** Pages that can teach, for the gold's body stands in them; each also as a cut of it. */
function usable(texts: readonly Text[]): Example[] {
  return texts.flatMap((text) => {
    const body = text.allowed.filter((parts) => parts.includes('body')).length;
    if (body < 2) return [];
    return body < CUT_MIN ? [text] : [text, cutOut(text)];
  });
}

const CUT_MIN = 5; // lines of body
const CUT_BEFORE = 3; // lines kept above the article
const CUT_AFTER = 5; // lines kept below it
/** What sites put between paragraphs. */
const INSERTED = [
  'Read more: What we know so far',
  'Lesen Sie auch: Was wir wissen',
  'Lire aussi',
  'Advertisement',
];

/**
 * The article as somebody copies it who selects little more than it, with a prompt between its paragraphs: the
 * article need not be a small part of a long page, nor end at the first prompt.
 */
function cutOut(text: Text): Example {
  const first = text.allowed.findIndex((parts) => !parts.includes('before') || parts.includes('headline'));
  const start = Math.max(
    0,
    text.allowed.findIndex((parts) => parts.includes('body')) - 12,
    first - CUT_BEFORE,
  );
  const last = text.allowed.findLastIndex((parts) => parts.includes('body'));
  const bodies = text.allowed.flatMap((parts, i) => (parts.includes('body') ? [i] : []));
  const middle = bodies[Math.floor(bodies.length / 2)] ?? last;
  const lines: Line[] = [];
  const allowed: (readonly Part[])[] = [];
  const shares: number[] = [];
  for (let i = start; i <= Math.min(text.lines.length - 1, last + CUT_AFTER); i++) {
    const line = text.lines[i];
    if (!line) continue;
    if (i === middle) {
      lines.push({ text: INSERTED[bodies.length % INSERTED.length] ?? '', blanksBefore: 0 });
      allowed.push(['beside']);
      shares.push(0.05);
    }
    lines.push({ ...line });
    allowed.push(text.allowed[i] ?? []);
    shares.push(text.shares[i] ?? 0);
  }
  return { id: `${text.id} (cut)`, site: text.site, features: lineFeatures(lines, true), allowed, shares };
}

function predict(text: Text, model: LineModel): string {
  const parts = decodeParts(text.features, model);
  return text.lines
    .filter((_, i) => parts?.[i] === 'body')
    .map((line) => line.text)
    .join('\n');
}

function crossValidate(texts: readonly Text[], settings: Settings, folds: number): Map<string, Score> {
  const sites = [...new Set(texts.map((text) => text.site))].sort();
  const foldOf = new Map(sites.map((site, i) => [site, i % folds]));
  const scores = new Map<string, Score>();
  for (let fold = 0; fold < folds; fold++) {
    const model = train(usable(texts.filter((text) => foldOf.get(text.site) !== fold)), settings);
    for (const text of texts)
      if (foldOf.get(text.site) === fold)
        scores.set(text.id, bodyScore(text.gold.body, predict(text, model)));
  }
  return scores;
}

function report(texts: readonly Text[], scores: ReadonlyMap<string, Score>, title: string): void {
  for (const set of new Set(texts.map((text) => text.set))) {
    const mean = meanScore(texts.filter((text) => text.set === set).flatMap((t) => scores.get(t.id) ?? []));
    console.log(
      `${title} ${set}: F1 ${mean.f1.toFixed(4)} precision ${mean.precision.toFixed(4)} recall ${mean.recall.toFixed(4)}`,
    );
  }
}

const ROW = 2; // features a line of the weights

function asModule(model: LineModel): string {
  const entry = ([name, weights]: [string, readonly number[]]): string => `${name}: [${weights.join(', ')}],`;
  const entries = Object.entries(model.features).map(entry);
  const rows = entries.flatMap((_, i) =>
    i % ROW === 0 ? [`    ${entries.slice(i, i + ROW).join(' ')}`] : [],
  );
  return `/**
 * Weights of the line model, in the order of \`WEIGHED\`. Written by \`tools/line-model/fit.ts\`, which says how
 * they are fitted; not to be edited by hand.
 */
import type { LineModel } from './chain.ts';

// oxlint-disable oxc/approx-constant -- a weight is near a constant by chance
// prettier-ignore
export const LINE_MODEL: LineModel = {
  features: {
${rows.join('\n')}
  },
  steps: {
${Object.entries(model.steps)
  .map(([name, weight]) => `    '${name}': ${weight},`)
  .join('\n')}
  },
};
`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    penalty: { type: 'string', default: '0.5' },
    cost: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '14' },
    dropout: { type: 'string', default: '0.15' },
    folds: { type: 'string', default: '5' },
    worst: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
});
const settings: Settings = {
  penalty: Number(values.penalty),
  cost: Number(values.cost),
  rounds: Number(values.rounds),
  dropout: Number(values.dropout),
};
const here = process.env['INIT_CWD'] ?? process.cwd();
const texts = positionals.flatMap((folder) => readTexts(resolve(here, folder)));
if (texts.length === 0) throw new Error('name at least one folder with copied texts');
if (Number(values.folds) > 1) {
  const scores = crossValidate(texts, settings, Number(values.folds));
  report(texts, scores, 'other sites');
  const f1 = ({ precision: p, recall: r }: Score): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
  for (const [id, score] of [...scores].sort((a, b) => f1(a[1]) - f1(b[1])).slice(0, Number(values.worst)))
    console.log(f1(score).toFixed(3), `p ${score.precision.toFixed(3)} r ${score.recall.toFixed(3)}`, id);
}
if (values.write) {
  const model = train(usable(texts), settings);
  report(
    texts,
    new Map(texts.map((text) => [text.id, bodyScore(text.gold.body, predict(text, model))])),
    'fitted',
  );
  writeFileSync(new URL('../../src/forms/text/model/weights.ts', import.meta.url), asModule(model));
}
