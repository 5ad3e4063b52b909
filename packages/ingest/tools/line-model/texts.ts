/** Copied texts with gold, read and labelled line by line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseLines } from '../../src/forms/text/line.ts';
import { markStatedLines } from '../../src/forms/text/metadata.ts';
import { lineFeatures } from '../../src/forms/text/model/features.ts';
import { startRun } from '../../src/run.ts';
import { labelLines, type Gold } from './label.ts';
import { pageTitle } from './page-title.ts';
import type { Example } from './train.ts';
import type { LabelledText } from './variants.ts';

export interface Text extends LabelledText, Example {
  readonly gold: Gold;
}

/** The texts of a folder that have gold and are not empty. */
export function readTexts(folder: string): Text[] {
  const texts = readJson(join(folder, 'copied-text.json.gz')) as Record<string, string>;
  const gold = readJson(join(folder, 'gold.json')) as Record<string, Gold>;
  const index = readJson(join(folder, 'index.json')) as {
    id: string;
    url: string;
    file: string;
  }[];
  return index.flatMap(({ id, url, file }) => {
    const stated = gold[id];
    const run = startRun(
      { bytes: new Uint8Array() },
      { now: '', newId: () => '', sha256: () => '', version: '' },
    );
    const parsed = parseLines(texts[id] ?? '', run);
    if (!stated || !parsed.ok) return [];
    const { lines } = parsed.value;
    const title = stated.title ?? pageTitle(join(folder, file), lines);
    const wanted = title === undefined ? stated : { ...stated, title };
    markStatedLines(lines);
    const allowed = labelLines(lines, wanted) ?? [];
    const site = new URL(url).hostname.split('.').slice(-2).join('.');
    const text = { set: folder, id, site, lines, allowed };
    return [{ ...text, ...exampleOf(text), gold: wanted }];
  });
}

function readJson(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** What the model sees of the lines, and how much of the body each would be. */
export function exampleOf({ id, site, lines, allowed }: LabelledText): Example {
  const words = lines.map((line) => line.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  const body = words.filter((_, i) => allowed[i]?.includes('body')).reduce((a, b) => a + b, 0);
  return {
    id,
    site,
    features: lineFeatures(lines, true),
    allowed,
    shares: words.map((count) => Math.min(1, count / Math.max(1, body))),
  };
}
