import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY } from '../src/compose/house-style.ts';
import type { FontSource } from '../src/env/fonts.ts';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { offprintOf, renderBriefing } from '../src/index.ts';
import type { Face } from '../src/inline/face.ts';
import { FontSet } from '../src/inline/font-set.ts';
import { loadHyphenation } from '../src/inline/hyphenate.ts';
import type { SetLine } from '../src/inline/line.ts';
import type { Run } from '../src/inline/run.ts';
import { setText, type Setting } from '../src/inline/set.ts';
import { leadsNowhere } from '../src/pdf/drawn-line.ts';
import { EmbeddedFont } from '../src/pdf/embedded-font.ts';
import { parseFont } from '../src/pdf/font-file.ts';
import { Operators } from '../src/pdf/operators.ts';
import { drawLine, type TextTarget } from '../src/pdf/text.ts';
import { TextWriter } from '../src/pdf/text-writer.ts';
import { pt } from '../src/units/length.ts';
import { anyArticle } from './arbitrary-article.ts';
import { article, env, paragraph, SENTENCES, text } from './fixtures.ts';

const hyphenate = await loadHyphenation(['en']);

function linesOf(words: string, parts: Partial<Run> = {}, measure = 180): readonly SetLine[] {
  const setting: Setting = { fonts: new FontSet(nodeFonts()), hyphenate };
  const run: Run = { text: words, style: BODY, language: 'en', ...parts };
  return setText([run], setting, { measure: pt(measure), align: 'justify', onMissing: () => {} });
}

/** A file to draw into: its fonts know no glyph so far. */
class Sheet {
  readonly #out = new Operators();
  readonly #fonts = new Map<Face, EmbeddedFont>();
  readonly target: TextTarget = {
    writer: new TextWriter(this.#out),
    fontOf: (face) => this.font(face),
    begin: () => {},
  };

  font(face: Face): EmbeddedFont {
    let font = this.#fonts.get(face);
    if (!font) this.#fonts.set(face, (font = new EmbeddedFont(face.id, parseFont(face.bytes))));
    return font;
  }

  draw(lines: readonly SetLine[], spaced = false): string {
    for (const [i, line] of lines.entries())
      drawLine({ line, tag: 'layout', spaced }, 20, 40 + i, this.target);
    return Buffer.from(this.#out.take()).toString('latin1');
  }

  get glyphs(): unknown {
    return [...this.#fonts].map(([face, font]) => [face.id, font.used()]);
  }
}

/** Lines whose pieces can't be asked for. */
function closed(lines: readonly SetLine[]): readonly SetLine[] {
  for (const line of lines)
    Object.defineProperty(line, 'pieces', { get: () => expect.unreachable('laid again') });
  return lines;
}

const words = SENTENCES.slice(0, 3).join(' ');

describe('a line that was drawn twice', () => {
  test('is drawn into any file by the same bytes, without being laid', () => {
    const lines = linesOf(words);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.some(({ hyphenated }) => hyphenated)).toBe(true);
    const first = new Sheet();
    const drawn = first.draw(lines);
    expect(lines.some(leadsNowhere)).toBe(false);
    expect(first.draw(lines)).toBe(drawn);
    expect(lines.every(leadsNowhere)).toBe(true);
    const other = new Sheet();
    expect(other.draw(closed(lines))).toBe(drawn);
    expect(other.glyphs).toEqual(first.glyphs);
  });

  test('is laid again where one of its glyphs stands for something else', () => {
    const lines = linesOf('one two three');
    for (let i = 0; i < 2; i++) new Sheet().draw(lines);
    const { face } = lines[0]?.pieces[0]?.shaped ?? expect.unreachable();
    const sheet = new Sheet();
    const blank = face.space.glyph(0);
    sheet.font(face).code(blank, '\u00a0');
    const drawn = sheet.draw(lines);
    const anew = new Sheet();
    anew.font(face).code(blank, '\u00a0');
    expect(drawn).toBe(anew.draw(linesOf('one two three')));
    expect(sheet.glyphs).toEqual(anew.glyphs);
  });

  test('is laid again where a space follows it this time', () => {
    const lines = linesOf('one two three');
    for (let i = 0; i < 2; i++) new Sheet().draw(lines);
    expect(new Sheet().draw(lines, true)).toBe(new Sheet().draw(linesOf('one two three'), true));
  });

  test.each<[string, Partial<Run>]>([
    ['links', { link: { to: 'address', href: 'https://www.example.org/' } }],
    ['text in both directions', { text: 'they said שלום עולם to us' }],
    ['dots that are drawn after it', { text: 'بتثجخشضظغفقن ثبت' }],
  ])('is laid each time when it has %s', (_, parts) => {
    const lines = linesOf(words, parts, 500);
    const drawn = new Sheet().draw(lines);
    for (let i = 0; i < 3; i++) expect(new Sheet().draw(lines)).toBe(drawn);
    expect(lines.some(leadsNowhere)).toBe(false);
  });
});

test(
  'a file has the same bytes whatever was drawn before it, in whatever order',
  { timeout: 600_000 },
  async () => {
    const fonts = nodeFonts();
    const special = article({
      blocks: [
        paragraph(
          's1',
          'A\u00a0space that does not break, and a co\u00adop\u00ader\u00adation; fi, ffl, 1/2.',
        ),
        paragraph('s2', text('Émile', { type: 'strong' }), ' wrote 12\u202f000 words on 3\u00a0March.'),
        paragraph('s3', ...SENTENCES),
      ],
    });
    const asOf = { value: '2026-03-04', precision: 'day' } as const;
    const bytesOf = async (
      made: typeof special,
      profile: 'screen' | 'print',
      source: FontSource,
    ): Promise<Buffer> => {
      const request = { briefing: offprintOf([made], { asOf }), articles: [made], profile };
      const result = await renderBriefing(request, { ...env, fonts: source });
      if (!result.ok) throw new Error(result.error.message);
      return Buffer.from(result.bytes);
    };
    const profile = fc.constantFrom('screen' as const, 'print' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { minLength: 1, maxLength: 3 }), profile, async (made, as) => {
        const all = [special, ...made];
        for (const one of [...all, ...all.toReversed(), ...all]) {
          const again = await bytesOf(one, as, fonts);
          expect(again.equals(await bytesOf(one, as, nodeFonts()))).toBe(true);
        }
      }),
      { numRuns: 8, seed: 20_260_304 },
    );
  },
);
