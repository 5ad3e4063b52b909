/** The command that makes predictions, on a collection of three pages of which one is broken. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Prediction } from './predict.ts';

const PARAGRAPHS = [
  'The ferry to Low Holm will sail twice a day from Easter, the harbour office said on Friday, after a winter in which it hardly sailed at all.',
  'Its new captain, who grew up on the island, has promised to wait for anyone who can be seen running along the pier with a bag in each hand.',
  'The office expects twelve thousand passengers this year, most of them in July, and has ordered a second gangway, two benches and a bell.',
];
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry to Low Holm sails again</title>
<meta name="author" content="Una Garvie"><meta property="article:published_time" content="2026-02-06T09:00:00Z"></head>
<body><article><h1>Ferry to Low Holm sails again</h1>
<figure><img src="/pictures/ferry.jpg" width="900" alt="A ferry"><figcaption>The ferry at the pier. <span class="credit">Ole Vik</span></figcaption></figure>
<p>${PARAGRAPHS[0]}</p><h2>A patient captain</h2><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></article></body></html>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function corpus(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), ...args, '--out', 'predictions.json'],
    { env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' },
  );
  return { status, stderr };
}

function predictions(): Record<string, Prediction> {
  return JSON.parse(readFileSync(join(folder, 'predictions.json'), 'utf8')) as Record<string, Prediction>;
}

test('saved pages become predictions; a broken one is named and the others are done', () => {
  mkdirSync(join(folder, 'tiny', 'pages'), { recursive: true });
  writeFileSync(join(folder, 'tiny', 'pages', 'ferry.html.gz'), gzipSync(PAGE));
  writeFileSync(join(folder, 'tiny', 'pages', 'cut.html.gz'), gzipSync(PAGE).subarray(0, 40));
  writeFileSync(
    join(folder, 'tiny', 'index.json'),
    JSON.stringify([
      { id: 'missing', url: 'https://ferry.example/missing', file: 'pages/missing.html.gz' },
      { id: 'cut', url: 'https://ferry.example/cut', file: 'pages/cut.html.gz' },
      { id: 'ferry', url: 'https://ferry.example/news/ferry', file: 'pages/ferry.html.gz' },
    ]),
  );
  const { status, stderr } = corpus('--pages', 'tiny');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^missing: /m);
  expect(stderr).toMatch(/^cut: /m);
  expect(stderr).toContain('3 pages, 2 failed');
  expect(predictions()).toEqual({
    ferry: {
      body: [PARAGRAPHS[0], 'A patient captain', PARAGRAPHS[1], PARAGRAPHS[2]].join('\n'),
      title: 'Ferry to Low Holm sails again',
      deck: [],
      authors: ['Una Garvie'],
      date: '2026-02-06T09:00:00Z',
      leadImage: 'https://ferry.example/pictures/ferry.jpg',
      images: ['https://ferry.example/pictures/ferry.jpg'],
      captions: ['The ferry at the pier.'],
      credits: ['Ole Vik'],
      subheads: ['A patient captain'],
    },
  });
});

test('copied texts become predictions; an empty one is named', () => {
  const text = ['Ferry to Low Holm sails again', 'By Una Garvie', ...PARAGRAPHS].join('\n\n');
  writeFileSync(join(folder, 'texts.json.gz'), gzipSync(JSON.stringify({ ferry: text, empty: ' ' })));
  const { status, stderr } = corpus('--copied-text', 'texts.json.gz');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^empty: empty/m);
  expect(predictions()['ferry']).toMatchObject({
    title: 'Ferry to Low Holm sails again',
    body: PARAGRAPHS.join('\n'),
    authors: ['Una Garvie'],
  });
});

test('a collection that is not there ends with 2', () => {
  expect(corpus('--pages', 'nowhere').status).toBe(2);
  expect(corpus().status).toBe(2);
});
