import { describe, expect, test } from 'vitest';
import { BODY, TABLE } from '../src/compose/house-style.ts';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { renderBriefing, offprintOf, type Typography } from '../src/index.ts';
import { FontSet } from '../src/inline/font-set.ts';
import { loadHyphenation } from '../src/inline/hyphenate.ts';
import type { SetLine } from '../src/inline/line.ts';
import type { SetPiece } from '../src/inline/part.ts';
import { setText } from '../src/inline/set.ts';
import { pt } from '../src/units/length.ts';
import { article, env, longText, paragraph, SENTENCES } from './fixtures.ts';
import { plainText, readPdf, solid } from './pdf/read-pdf.ts';

const plain = { fonts: new FontSet(nodeFonts()), hyphenate: await loadHyphenation(['en']) };
const MEASURE = 300;

const words = (piece: SetPiece): string => (piece.added ? '-' : piece.shaped.texts.join(''));

/** What is seen of a line: without the space at which it ends, on whichever side that is. */
function seen({ pieces }: SetLine): readonly SetPiece[] {
  return pieces.filter((piece, i) => (i > 0 && i < pieces.length - 1) || words(piece) !== ' ');
}

function set(text: string, hanging: boolean, direction: 'ltr' | 'rtl' = 'ltr'): readonly SetLine[] {
  const options = { measure: pt(MEASURE), align: 'justify', direction, onMissing: () => {} } as const;
  return setText([{ text, style: BODY, language: 'en' }], { ...plain, hanging }, options);
}

const texts = longText(30).map((block) =>
  block.type === 'paragraph' && block.inlines[0]?.type === 'text' ? block.inlines[0].text : '',
);
const quoted = '“Never,” he said, “will it end”; she: “It ends today.” '.repeat(12).trim();

describe('hanging punctuation', () => {
  test('puts full stops, commas, hyphens and quotation marks into the margin, and nothing else', () => {
    const ends = new Map<string, number[]>();
    for (const line of [...texts, quoted].flatMap((text) => set(text, true).slice(0, -1))) {
      const last = words(seen(line).at(-1) as SetPiece).at(-1) ?? '';
      ends.set(last, [...(ends.get(last) ?? []), line.width - MEASURE]);
    }
    for (const mark of [',', '.', '-', '”']) {
      expect(ends.get(mark)?.length, mark).toBeGreaterThan(0);
      for (const over of ends.get(mark) ?? []) expect(over, mark).toBeGreaterThan(1);
      for (const over of ends.get(mark) ?? []) expect(over, mark).toBeLessThan(BODY.size / 3);
    }
    for (const [mark, overs] of ends)
      if (/[a-z]/.test(mark)) for (const over of overs) expect(over).toBeCloseTo(0, 5);
  });

  test('begins lines with an opening mark before the margin, but not the paragraph', () => {
    const lines = set(quoted, true);
    expect(lines[0]?.pieces[0]?.x).toBe(0);
    const opened = lines.slice(1).filter(({ pieces }) => words(pieces[0] as SetPiece).startsWith('“'));
    expect(opened.length).toBeGreaterThan(0);
    for (const { pieces } of opened) expect(pieces[0]?.x).toBeLessThan(-1);
    for (const { pieces } of lines.slice(1))
      if (/^[a-z]/i.test(words(pieces[0] as SetPiece))) expect(pieces[0]?.x).toBeCloseTo(0, 9);
  });

  test('is left out unless it is asked for, and where lines are read from the right', () => {
    const inside = [...set(quoted, false), ...set('שלום, עולם. '.repeat(60).trim(), true, 'rtl')];
    for (const line of inside) {
      expect(line.width).toBeLessThan(MEASURE + 0.01);
      for (const { x } of seen(line)) expect(x).toBeGreaterThan(-0.01);
    }
  });
});

describe('figures', () => {
  const glyphs = (figures: 'old' | 'lining', style = BODY): number[] => {
    const options = { measure: pt(MEASURE), align: 'start', onMissing: () => {} } as const;
    const [line] = setText([{ text: '3579', style, language: 'en' }], { ...plain, figures }, options);
    return (line?.pieces ?? []).flatMap(({ shaped }) =>
      Array.from({ length: shaped.count }, (_, i) => shaped.glyph(i)),
    );
  };

  test('are old-style or lining among words, and lining in columns either way', () => {
    expect(glyphs('old')).toHaveLength(4);
    for (const [i, glyph] of glyphs('lining').entries()) expect(glyph).not.toBe(glyphs('old')[i]);
    expect(glyphs('old', TABLE)).toEqual(glyphs('lining', TABLE));
  });
});

test('taste changes how a page looks, and not what it says', async () => {
  const made = article({
    blocks: [paragraph('p', `In 1987 and 2026: ${quoted}`), paragraph('q', SENTENCES[1])],
  });
  const briefing = offprintOf([made], { asOf: { value: '2026-03-04', precision: 'day' } });
  const read = async (typography?: Typography) => {
    const request = {
      briefing,
      articles: [made],
      profile: 'screen',
      ...(typography && { typography }),
    } as const;
    const result = await renderBriefing(request, env);
    if (!result.ok) throw new Error(result.error.message);
    const pdf = await readPdf(result.bytes);
    return { bytes: result.bytes, said: solid(plainText(pdf)) };
  };
  const usual = await read();
  for (const typography of [{ figures: 'lining' }, { hangingPunctuation: true }] as const) {
    const other = await read(typography);
    expect(other.said).toBe(usual.said);
    expect(other.bytes).not.toEqual(usual.bytes);
  }
});
