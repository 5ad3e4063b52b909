/** The reader's window at 100,000 articles: its start beside an empty window's, opening, scrolling, typing, memory. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDisplay } from '@offprint/tools/display';
import { giveToWindow, makeWindowFolder } from '@offprint/tools/electron';
import type { Page } from 'playwright-core';
import { closeDisplay, openWindow } from '../../e2e/window.ts';
import { median } from '../process.ts';
import { Report } from '../report.ts';
import {
  FIRST_PAINT,
  HEADLINE_PAINTED,
  idleFrames,
  openByRow,
  readNext,
  scrollList,
  typeQuery,
} from './in-page.ts';
import { windowLibrary, type Target } from './library.ts';
import { treeMemory } from './memory.ts';
import { timeStart } from './start.ts';

const DESKTOP = fileURLToPath(new URL('../../../apps/desktop', import.meta.url));
const EMPTY = fileURLToPath(new URL('empty', import.meta.url));
/** A screen in memory has no graphics card. */
const FLAGS = ['--disable-gpu'];

/** A frame later than this, in milliseconds, is one that the eye sees missing. */
const FRAME_MS = 20;
/** A quick press of a button, in milliseconds: what is pressed is read before it is let go. */
const PRESS_MS = 80;
/** Between two letters of somebody who types fast, in milliseconds. */
const TYPING_PAUSE_MS = 60;

interface Sizes {
  readonly articles: number;
  readonly starts: number;
  readonly frames: number;
  readonly read: number;
}
const WHOLE: Sizes = { articles: 100_000, starts: 7, frames: 600, read: 300 };
const QUICK: Sizes = { articles: 1000, starts: 3, frames: 200, read: 60 };
/** Words of the articles that are opened: each length several times, because the first of anything is slower. */
const LENGTHS = [2000, 2000, 2000, 2000, 2000, 2000, 50_000, 50_000, 50_000, 50_000];

/** @param quick a smaller library, fewer starts, a shorter script */
export async function benchApp(quick: boolean): Promise<void> {
  const sizes = quick ? QUICK : WHOLE;
  const report = new Report('app');
  const folder = await makeWindowFolder('offprint-bench-');
  const display = await openDisplay();
  try {
    const targets = await windowLibrary(folder, sizes.articles, LENGTHS);
    report.note(`${sizes.articles} articles and ${targets.length} longer ones.`);
    await starts(report, folder, sizes, targets, display.env);
    await inWindow(report, folder, sizes, targets);
  } finally {
    await display.close();
    await closeDisplay(); // the one that windows open for themselves
    rmSync(folder, { recursive: true, force: true });
  }
  report.save();
}

async function starts(
  report: Report,
  folder: string,
  sizes: Sizes,
  targets: readonly Target[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const userDataDir = join(folder, 'data');
  mkdirSync(userDataDir, { recursive: true });
  const last = targets.find(({ words }) => words === 2000)?.id;
  writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify({ articleId: last }));
  const library = `--library=${join(folder, 'library')}`;
  const reader = { appPath: DESKTOP, userDataDir, args: [...FLAGS, library], env };
  const empty = { appPath: EMPTY, userDataDir: join(folder, 'empty'), args: FLAGS, env };
  const times = { reader: [] as number[], empty: [] as number[] };
  // By turns, so that a busy moment of the machine meets both. The first of each only warms the disk's cache.
  for (let i = 0; i <= sizes.starts; i++) {
    const one = await timeStart(empty, FIRST_PAINT);
    const other = await timeStart(reader, HEADLINE_PAINTED);
    if (i === 0) continue;
    times.empty.push(one);
    times.reader.push(other);
  }
  report.table({
    title: 'From starting the program to the last article on the screen (ms, median)',
    columns: ['', 'time', 'ratio', 'bar'],
    rows: [
      ['an empty Electron window', median(times.empty), '', ''],
      ['the reader', median(times.reader), median(times.reader) / median(times.empty), '1.6'],
    ],
  });
}

async function inWindow(
  report: Report,
  folder: string,
  sizes: Sizes,
  targets: readonly Target[],
): Promise<void> {
  await giveToWindow(folder);
  const window = await openWindow({ dir: folder });
  const { page } = window;
  try {
    await page.locator(`#row-${targets[0]?.id}`).waitFor();
    await opening(report, page, targets);
    await scrolling(report, page, sizes.frames);
    await typing(report, page);
    await reading(report, page, sizes.read, () => treeMemory(window.app.process().pid ?? 0));
  } finally {
    await window.close();
  }
}

async function opening(report: Report, page: Page, targets: readonly Target[]): Promise<void> {
  const open = async ({ id, headline }: Target, press: number): Promise<number> => {
    await page.locator(`#row-${id}`).waitFor();
    // What the article before has left to do must not count for this one.
    await page.waitForTimeout(700);
    return page.evaluate(openByRow, { id, headline, press });
  };
  const bars = new Map([
    [2000, '60'],
    [50_000, '250'],
  ]);
  const rows: (string | number)[][] = [];
  const measure = async (name: string, order: readonly Target[], press = 0): Promise<void> => {
    const times = new Map<number, number[]>();
    for (const target of order)
      times.set(target.words, [...(times.get(target.words) ?? []), await open(target, press)]);
    for (const [words, all] of times)
      rows.push([words, name, median(all), Math.max(...all), bars.get(words) ?? '']);
  };
  await measure('elsewhere in the list', apart(targets));
  await measure(`elsewhere, pressed for ${PRESS_MS} ms`, apart(targets), PRESS_MS);
  const [last, ...others] = targets.toReversed();
  if (last) await open(last, 0);
  await measure('the next one, read ahead', others);
  report.table({
    title: 'Opening an article, from the click to its first painted frame (ms)',
    columns: ['words', 'which', 'median', 'most', 'bar'],
    rows,
  });
}

/** In an order in which none stands beside the one opened before it, which the window reads ahead. */
function apart(targets: readonly Target[]): Target[] {
  const every = (second: number): Target[] => targets.filter((_, i) => i % 2 === second).toReversed();
  return [...every(0), ...every(1)];
}

async function scrolling(report: Report, page: Page, frames: number): Promise<void> {
  const within = (times: readonly number[]): number =>
    (times.filter((time) => time <= FRAME_MS).length / times.length) * 100;
  const rows: (string | number)[][] = [];
  const idle = await page.evaluate(idleFrames, frames);
  rows.push(['nothing moves', within(idle), median(idle), Math.max(...idle), '']);
  for (const [name, step] of [
    ['scrolling, 60 px a frame', 60],
    ['scrolling, 400 px a frame', 400],
  ] as const) {
    await page.evaluate(() => document.getElementById('pane-list')?.scrollTo(0, 0));
    await page.waitForTimeout(500);
    const times = await page.evaluate(scrollList, { frames, step });
    rows.push([name, within(times), median(times), Math.max(...times), step === 60 ? '95 %' : '']);
  }
  await page.evaluate(() => document.getElementById('pane-list')?.scrollTo(0, 0));
  report.table({
    title: `The list: frames within ${FRAME_MS} ms of the one before (%), and the time between frames (ms)`,
    columns: ['', 'within', 'median', 'most', 'bar'],
    rows,
  });
}

/** What is typed: words of the generated articles, from frequent to rare, two words, a phrase. */
async function typing(report: Report, page: Page): Promise<void> {
  const headline = await page.locator('#pane-list [role=option] .row-headline').allInnerTexts();
  const words = headline.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const [one = 'the', two = 'and', three = 'new', four = 'old'] = [...new Set(words)];
  const times: number[] = [];
  for (const query of [one, `${two} ${three}`, four, `"${one} ${two}"`, three, `${four} ${one}`]) {
    times.push(...(await page.evaluate(typeQuery, { query, pause: TYPING_PAUSE_MS })));
    await page.waitForTimeout(300);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  report.table({
    title: 'From a key press to its results on the screen (ms)',
    columns: ['presses', 'median', 'p95', 'most', 'bar for p95'],
    rows: [[times.length, median(times), p95, sorted.at(-1) ?? Number.NaN, '120']],
  });
}

async function reading(report: Report, page: Page, count: number, memory: () => number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const settled = async (): Promise<number> => {
    await page.waitForTimeout(1500);
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(500);
    return memory();
  };
  const few = Math.min(10, count);
  for (let i = 0; i < few; i++) await page.evaluate(readNext);
  const first = await settled();
  for (let i = few; i < count; i++) await page.evaluate(readNext);
  const last = await settled();
  report.table({
    title: 'Memory of all the processes of the window, after reading articles to their ends (MiB)',
    columns: ['articles', 'MiB', 'ratio', 'bar'],
    rows: [
      [few, first, '', ''],
      [count, last, last / first, '1.25'],
    ],
  });
}
