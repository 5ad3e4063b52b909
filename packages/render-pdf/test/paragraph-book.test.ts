import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY, NOTE } from '../src/compose/house-style.ts';
import type { FontSource } from '../src/env/fonts.ts';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { renderBriefing, offprintOf } from '../src/index.ts';
import { FontSet } from '../src/inline/font-set.ts';
import { loadHyphenation } from '../src/inline/hyphenate.ts';
import type { SetLine } from '../src/inline/line.ts';
import { ParagraphBook } from '../src/inline/paragraph-book.ts';
import type { Run } from '../src/inline/run.ts';
import { setText, type SetOptions, type Setting } from '../src/inline/set.ts';
import { sameStyle } from '../src/inline/style.ts';
import { pt } from '../src/units/length.ts';
import { article, env, longText, SENTENCES } from './fixtures.ts';

const setting: Setting = {
  fonts: new FontSet(nodeFonts()),
  hyphenate: await loadHyphenation(['en', 'de']),
};
const options: SetOptions = { measure: pt(180), align: 'justify', onMissing: () => {} };
const text = SENTENCES.slice(0, 6).join(' ');
const run: Run = { text, style: BODY, language: 'en' };

/** Where every piece stands, and how it is spelled. */
function shown(lines: readonly SetLine[]): unknown {
  return lines.map(({ pieces, width, hyphenated }) => [
    width,
    hyphenated,
    pieces.map(({ x, shaped, style }) => [x, shaped.text, style.size, style.italic]),
  ]);
}

describe('a paragraph set before', () => {
  test('is not set again', () => {
    const first = setText([run], setting, options);
    expect(first.length).toBeGreaterThan(3);
    expect(setText([{ ...run }], { ...setting }, { ...options })).toBe(first);
  });

  const others: readonly [string, Partial<Run>, Partial<Setting>, Partial<SetOptions>][] = [
    ['to another measure', {}, {}, { measure: pt(181) }],
    ['flush left', {}, {}, { align: 'start' }],
    ['with an indent', {}, {}, { indent: pt(12) }],
    ['in the other direction', {}, {}, { direction: 'rtl' }],
    ['in another style', { style: NOTE }, {}, {}],
    ['in another language', { language: 'de' }, {}, {}],
    ['without hyphens', {}, { hyphenate: () => undefined }, {}],
    ['with lining figures', {}, { figures: 'lining' }, {}],
    ['with hanging marks', {}, { hanging: true }, {}],
    ['with other words', { text: `${text} ` }, {}, {}],
    ['in other fonts', {}, { fonts: new FontSet(nodeFonts()) }, {}],
  ];
  test.each(others)('is set again %s', (_, ofRun, ofSetting, ofOptions) => {
    const first = setText([run], setting, options);
    const other = setText([{ ...run, ...ofRun }], { ...setting, ...ofSetting }, { ...options, ...ofOptions });
    expect(other).not.toBe(first);
    const alone = { ...setting, fonts: new FontSet(nodeFonts()), ...ofSetting };
    expect(shown(other)).toEqual(shown(setText([{ ...run, ...ofRun }], alone, { ...options, ...ofOptions })));
  });

  test('is set again where only short ones are kept, unless it is short', () => {
    const short = { ...setting, fonts: new FontSet(nodeFonts()), keepsShort: true };
    expect(setText([run], short, options)).not.toBe(setText([run], short, options));
    const head = { ...run, text: 'The port stays open' };
    expect(setText([head], short, options)).toBe(setText([head], short, options));
  });

  test('is told from one whose styles change at other places', () => {
    const italic = sameStyle({ ...BODY, italic: true });
    const cut = (at: number): readonly SetLine[] =>
      setText(
        [
          { ...run, text: text.slice(0, at) },
          { ...run, text: text.slice(at), style: italic },
        ],
        setting,
        options,
      );
    const [early, late] = [cut(20), cut(60)];
    expect(shown(early)).not.toEqual(shown(late));
    expect(cut(20)).toBe(early);
  });

  test('is set again where its words lead somewhere', () => {
    const link = { to: 'address', href: 'https://www.example.org/' } as const;
    const linked = setText([{ ...run, link }], setting, options);
    expect(linked[0]?.pieces[0]?.link).toEqual(link);
    expect(setText([{ ...run, link }], setting, options)).not.toBe(linked);
    expect(setText([run], setting, options)[0]?.pieces[0]?.link).toBeUndefined();
  });

  test('tells each time of a character that no font has', () => {
    const missing: string[] = [];
    const onMissing = (grapheme: string): void => void missing.push(grapheme);
    for (let i = 0; i < 3; i++)
      setText([{ ...run, text: 'Alpha \u{1F9FF} omega' }], setting, { ...options, onMissing });
    expect(missing).toEqual(['\u{1F9FF}', '\u{1F9FF}', '\u{1F9FF}']);
  });
});

test('equal styles are one', () => {
  const italic = sameStyle({ ...BODY, italic: true });
  expect(sameStyle({ ...BODY, italic: true })).toBe(italic);
  expect(sameStyle({ ...BODY, italic: true, rise: pt(2) })).not.toBe(italic);
});

test('a document is the same file whatever was set before it, and whether anything is kept of it', async () => {
  const blocks = longText(8);
  const render = async (count: number, fonts: FontSource, once = false): Promise<Buffer> => {
    const articles = [article({ blocks: blocks.slice(0, count) })];
    const request = {
      briefing: offprintOf(articles, { asOf: { value: '2026-03-04', precision: 'day' } }),
      articles,
      profile: 'screen',
    } as const;
    const result = await renderBriefing(request, { ...env, fonts, once });
    return result.ok ? Buffer.from(result.bytes) : Buffer.alloc(0);
  };
  const fonts = nodeFonts();
  await render(3, fonts);
  await render(8, fonts);
  const again = await render(8, fonts);
  expect(again.length).toBeGreaterThan(10_000);
  expect(again.equals(await render(8, nodeFonts()))).toBe(true);
  expect(again.equals(await render(8, nodeFonts(), true))).toBe(true);
  expect(again.equals(await render(8, fonts, true))).toBe(true);
});

describe('the book', () => {
  test('finds what was kept, or nothing', () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 4, max: 40 }), (keys, most) => {
        const book = new ParagraphBook(most);
        const kept = new Map<string, readonly SetLine[]>();
        for (const one of keys) {
          const found = book.find(one);
          if (found) expect(found).toBe(kept.get(one));
          else {
            kept.set(one, []);
            book.keep(one, kept.get(one) ?? []);
          }
          expect(book.find(one)).toBe(kept.get(one));
        }
      }),
    );
  });

  test('forgets what nobody asked for while as much again was kept', () => {
    const book = new ParagraphBook(10);
    book.keep('12345', []);
    book.keep('abcdefgh', []);
    expect(book.find('12345')).toBeDefined(); // and is young again
    book.keep('ABCDEFGH', []);
    expect([book.find('12345') !== undefined, book.find('abcdefgh')]).toEqual([true, undefined]);
  });
});
