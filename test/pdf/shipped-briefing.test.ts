/** The briefing of `content/`, made by the command as `npm start` makes it, checked by programs that are not ours. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleTextParts, parseArticleJson, type Article, type Inline } from '@offprint/model';
import { occurrences, pdfText, squeeze } from '../e2e/pdf-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CONTENT = join(ROOT, 'content');
const PICTURES = join(import.meta.dirname, '..', 'test-results', 'pages');
const PROFILES = ['screen', 'print'] as const;

const articleFiles = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.json') && name !== 'briefing.json')
  .map((name) => join(CONTENT, name));

let folder = '';
const file = (profile: string, run = 1): string => join(folder, `${profile}-${run}.pdf`);

function offprint(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const launcher = join(ROOT, 'apps', 'cli', 'bin', 'offprint.mjs');
  execFileSync(process.execPath, [launcher, ...args, '--library', join(folder, 'library')], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
}

function print(profile: string, run: number, env: NodeJS.ProcessEnv): void {
  offprint(['brief', join(CONTENT, 'briefing.json'), '-o', file(profile, run), '--profile', profile], env);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-briefing-'));
  offprint(['import', ...articleFiles]);
  for (const profile of PROFILES) {
    print(profile, 1, { TZ: 'UTC', LANG: 'C' });
    print(profile, 2, { TZ: 'Asia/Yerevan', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool says about the file; a tool that is not installed or ends in failure is an error here. */
function ask(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}

describe.each(PROFILES)('the briefing that ships, %s profile', (profile) => {
  test('is the same file under another time zone and language', () => {
    expect(readFileSync(file(profile, 2)).equals(readFileSync(file(profile)))).toBe(true);
  });

  test('is a sound PDF to qpdf', () => {
    expect(ask('qpdf', ['--check', file(profile)])).toContain('No syntax or stream encoding errors found');
  });

  test('embeds every font, as a subset, with its way back to Unicode', () => {
    const fonts = ask('pdffonts', [file(profile)])
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/\s+yes yes yes\s+\d+\s+\d+$/);
  });

  test('holds every word of every article, once', async () => {
    const text = squeeze(await pdfText(readFileSync(file(profile))));
    for (const article of articleFiles.map(read)) {
      // A pull quote repeats a sentence of the body by its nature, and so the sentence stands there twice.
      const pulled = articleTextParts(article).filter((part) => part.role === 'pullquote');
      for (const part of articleTextParts(withMarkedNotes(article))) {
        for (const piece of part.text.split(NOTE)) {
          const words = squeeze(piece);
          const times = occurrences(text, words);
          expect(times, `${article.id}: ${part.role} “${piece}”`).toBeGreaterThan(0);
          const long = part.role === 'paragraph' && words.length > 60;
          if (long && !pulled.some((pull) => words.includes(squeeze(pull.text)))) expect(times).toBe(1);
        }
      }
    }
  });

  test('names for every article its outlet, its retrieval and its hash', async () => {
    const text = squeeze(await pdfText(readFileSync(file(profile))));
    for (const { provenance, publisher } of articleFiles.map(read)) {
      expect(text).toContain(squeeze(provenance.contentHash));
      expect(text).toContain(squeeze(publisher.name ?? 'not stated'));
    }
  });

  test('can be drawn, each page', () => {
    mkdirSync(PICTURES, { recursive: true });
    ask('pdftoppm', ['-r', '96', '-png', file(profile), join(PICTURES, profile)]);
    const pages = Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', [file(profile)]))?.[1]);
    expect(readdirSync(PICTURES).filter((name) => name.startsWith(`${profile}-`))).toHaveLength(pages);
  });
});

/** Stands where the page may print the number of a note (in print links and abbreviations have one too): no word of the article. */
const NOTE = '\uE000';

function withMarkedNotes(article: Article): Article {
  const marked = JSON.stringify(article, (_key, value: unknown) => {
    if (!Array.isArray(value)) return value;
    return (value as Inline[]).flatMap((item): Inline[] => {
      if (item.type === 'noteRef') return [{ type: 'text', text: NOTE }];
      const noted =
        item.type === 'text' && item.marks?.some(({ type }) => type === 'link' || type === 'abbr');
      return noted ? [item, { type: 'text', text: NOTE }] : [item];
    });
  });
  return JSON.parse(marked) as Article;
}

function read(path: string): Article {
  const parsed = parseArticleJson(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${path} is not an article`);
  return parsed.value;
}
