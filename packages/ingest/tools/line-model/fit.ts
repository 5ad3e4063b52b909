/**
 * Fits the line model on copied texts with gold, and measures it on sites it was not fitted on:
 *
 *   npm run fit-line-model -w packages/ingest -- FOLDER… [--penalty 0.5] [--cost 40] [--dropout 0.15]
 *     [--rounds 14] [--seeds 3] [--folds 5] [--worst 0] [--write]
 *
 * Each FOLDER has `copied-text.json.gz` {id: text}, `gold.json` {id: {body, title?}} and `index.json`
 * [{id, url, file}], file being the page that was copied;
 * it says the headline where the gold doesn't. Cross-validation leaves out whole sites: also of the pages that are
 * made of others. `--write` replaces `src/forms/text/model/weights.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeParts, type LineModel } from '../../src/forms/text/model/chain.ts';
import { bodyScore, meanScore, type Score } from './score.ts';
import { exampleOf, readTexts, type Text } from './texts.ts';
import { train, type Example, type Settings } from './train.ts';
import { cuts, graftings } from './variants.ts';

/** What there is to learn from: pages whose gold stands in them, and what is made of these. */
function lessons(texts: readonly Text[]): Example[] {
  const usable = texts.filter((text) => text.allowed.filter((parts) => parts.includes('body')).length >= 2);
  return [...usable, ...[...cuts(usable), ...graftings(usable)].map(exampleOf)];
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
    const model = train(lessons(texts.filter((text) => foldOf.get(text.site) !== fold)), settings);
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
    seeds: { type: 'string', default: '3' },
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
  seeds: Number(values.seeds),
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
  const model = train(lessons(texts), settings);
  report(
    texts,
    new Map(texts.map((text) => [text.id, bodyScore(text.gold.body, predict(text, model))])),
    'fitted',
  );
  writeFileSync(new URL('../../src/forms/text/model/weights.ts', import.meta.url), asModule(model));
}
