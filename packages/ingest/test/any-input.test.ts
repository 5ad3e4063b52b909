import { articleTextParts, parseArticle } from '@offprint/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESSENTIAL_STEPS, ingest, STEPS, type IngestResult } from '../src/index.ts';
import { ENV, fixture } from './run.ts';

const CODES = [
  'empty',
  'too-large',
  'line-too-long',
  'not-text',
  'bad-encoding',
  'no-article',
  'too-deep',
  'not-an-article',
  'unknown-form',
];

/** A valid article, or an error of the union; a bug throws and fails the test. */
function expectSound(result: IngestResult): void {
  if (!result.ok) {
    expect(CODES).toContain(result.error.code);
    expect(result.error.hint).not.toBe('');
    return;
  }
  expect(parseArticle(result.article).ok).toBe(true);
  expect(JSON.stringify(articleTextParts(result.article))).not.toContain('\ufffd');
}

const run = (bytes: Uint8Array): Promise<IngestResult> =>
  ingest({ bytes, sourceUrl: 'https://example.org/a/b' }, ENV);

const SENTENCE =
  'The council met on Monday evening and decided, after a long debate, to repair the old bridge. ';
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    'By Jane Doe',
    'March 4, 2026',
    'Read more',
    '• item',
    'A Headline of Several Words',
    'A picture. Ann Lee / AP',
    '© 2026 Us',
    '“Quoted words go here,” Ann Lee said.',
  ),
  fc.integer({ min: 1, max: 4 }).map((n) => SENTENCE.repeat(n)),
);

describe('whatever comes in', () => {
  it('any bytes give an article or an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => expectSound(await run(bytes))),
      { numRuns: 300, seed: 1 },
    );
  });

  it('any lines give an article or an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) =>
        expectSound(await run(Buffer.from(lines.join('\n')))),
      ),
      { numRuns: 400, seed: 2 },
    );
  });

  it('any nesting of elements gives an article or an error', async () => {
    const names = [
      'p',
      'div',
      'h1',
      'h2',
      'h4',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'blockquote',
      'figure',
      'figcaption',
      'pre',
      'a',
      'em',
      'sup',
      'br',
      'hr',
      'img',
      'template',
      'noscript',
      'article',
    ];
    const attributes = [
      '',
      ' class="caption"',
      ' id="n1"',
      ' href="#n1"',
      ' href="javascript:alert(1)"',
      ' colspan="3" rowspan="70000"',
      ' src="data:image/png;base64,AAAA"',
      ' src="/p.jpg" alt="x"',
      ' start="99999999999999999999"',
      ' title="a&#0;b"',
    ];
    const tag = fc
      .tuple(fc.boolean(), fc.constantFrom(...names), fc.constantFrom(...attributes))
      .map(([close, name, attribute]) => (close ? `</${name}>` : `<${name}${attribute}>`));
    const piece = fc.oneof(
      tag,
      tag,
      fc.constant(SENTENCE.repeat(2)),
      fc.constantFrom('1', '\u0000', '&#xd800;', '\u0301', '\u00a0', '<!--', ']]>'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) =>
        expectSound(
          await run(
            Buffer.from(`<html><head><title>A title of some words</title></head><body>${pieces.join('')}`),
          ),
        ),
      ),
      { numRuns: 250, seed: 3 },
    );
  });

  it('a page with pieces cut, moved and doubled gives an article or an error', async () => {
    const whole = new TextDecoder().decode(fixture('page--full.html'));
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(200), fc.nat(whole.length));
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 8 }), async (cuts) => {
        let html = whole;
        for (const [from, length, to] of cuts) {
          const piece = html.slice(from, from + length);
          const rest = html.slice(0, from) + html.slice(from + length);
          html = rest.slice(0, to) + piece + (length % 2 ? piece : '') + rest.slice(to);
        }
        expectSound(await run(Buffer.from(html)));
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

describe('steps that are switched off', () => {
  const names = ['copied--appeal-around.txt', 'copied--en-stated.txt', 'page--full.html'];
  const steps = STEPS.filter((step) => !ESSENTIAL_STEPS.includes(step));
  it.each(names.flatMap((name) => steps.map((step) => [name, step] as const)))(
    '%s without %s is still a valid article, and nothing is dropped by that step',
    async (name, step) => {
      const result = await ingest({ bytes: fixture(name) }, { ...ENV, skip: [step] });
      expect(result.ok && parseArticle(result.article).ok).toBe(true);
      expect(result.ok ? result.dropped.filter((removal) => removal.step === step) : []).toEqual([]);
    },
  );

  it('an essential step can not be', async () => {
    const whole = await ingest({ bytes: fixture(names[0] ?? '') }, ENV);
    const same = await ingest({ bytes: fixture(names[0] ?? '') }, { ...ENV, skip: ESSENTIAL_STEPS });
    expect(same).toEqual(whole);
  });
});
