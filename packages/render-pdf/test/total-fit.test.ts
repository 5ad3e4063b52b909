import { describe, expect, test } from 'vitest';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { BODY } from '../src/compose/house-style.ts';
import { FontSet } from '../src/inline/font-set.ts';
import { loadHyphenation } from '../src/inline/hyphenate.ts';
import type { SetLine } from '../src/inline/line.ts';
import { setText } from '../src/inline/set.ts';
import { pt } from '../src/units/length.ts';
import { longText, SENTENCES } from './fixtures.ts';

const setting = { fonts: new FontSet(nodeFonts()), hyphenate: await loadHyphenation(['en', 'de']) };

function set(
  text: string,
  measure: number,
  language = 'en',
  align: 'justify' | 'start' = 'justify',
): readonly SetLine[] {
  const run = { text, style: BODY, language };
  return setText([run], setting, { measure: pt(measure), align, onMissing: () => {} });
}

function textOf(line: SetLine): string {
  return line.pieces.map((piece) => (piece.added ? '\u00ad' : piece.shaped.texts.join(''))).join('');
}

const paragraphs = longText(40).map((block) =>
  block.type === 'paragraph' && block.inlines[0]?.type === 'text' ? block.inlines[0].text : '',
);

describe('a justified paragraph', () => {
  test('has every line but the last at the measure', () => {
    for (const line of set(SENTENCES.join(' '), 356).slice(0, -1)) expect(line.width).toBeCloseTo(356, 1);
  });

  test('keeps its text, with soft hyphens where words are divided', () => {
    for (const measure of [120, 215, 356]) {
      const lines = set(SENTENCES[1], measure);
      expect(lines.map(textOf).join('').replaceAll('\u00ad', '')).toBe(SENTENCES[1]);
    }
  });

  test('hardly ever stretches a space to more than twice its width, and never shrinks it to less than two thirds', () => {
    const gaps = paragraphs.flatMap((paragraph) =>
      set(paragraph, 356)
        .slice(0, -1)
        .flatMap((line) => line.pieces.slice(0, -1).filter((piece) => textOfPiece(piece) === ' '))
        .map((space) => space.width / (space.shaped.width * space.style.size)),
    );
    expect(gaps.length).toBeGreaterThan(1000);
    expect(gaps.filter((gap) => gap > 2.001).length / gaps.length).toBeLessThan(0.005);
    expect(Math.max(...gaps)).toBeLessThan(2.2);
    expect(Math.min(...gaps)).toBeGreaterThan(0.66);
  });

  test('never ends three lines running in a hyphen, even in narrow columns', () => {
    for (const paragraph of paragraphs) {
      let running = 0;
      for (const line of set(paragraph, 180)) {
        running = line.hyphenated ? running + 1 : 0;
        expect(running).toBeLessThan(3);
      }
    }
  });

  test('divides words by the rules of their language', () => {
    const german = set(
      'Donaudampfschifffahrtsgesellschaft Bezirkskrankenhaus Landwirtschaftsministerium',
      90,
      'de',
    );
    expect(german.some((line) => line.hyphenated)).toBe(true);
    expect(
      set('Donaudampfschifffahrtsgesellschaft Bezirkskrankenhaus', 400, 'de').some((line) => line.hyphenated),
    ).toBe(false);
  });
});

function textOfPiece(piece: SetLine['pieces'][number]): string {
  return piece.shaped.texts.join('');
}

describe('an address', () => {
  test('is broken before its marks, not after its scheme, and no hyphen is added', () => {
    const lines = set(
      'https://www.example.org/one-two/three_four?five=six&seven#eight',
      80,
      'en',
      'start',
    ).map(textOf);
    expect(lines.join('')).toBe('https://www.example.org/one-two/three_four?five=six&seven#eight');
    expect(lines.length).toBeGreaterThan(3);
    for (const [i, line] of lines.entries()) if (i > 0) expect(line).toMatch(/^[./?#&=_~%,]/);
  });
});

describe('a ragged paragraph', () => {
  test('keeps its natural spaces, stays within the measure, and divides no word', () => {
    for (const line of set(SENTENCES[2], 200, 'en', 'start')) {
      expect(line.width).toBeLessThanOrEqual(200.01);
      expect(line.hyphenated && textOf(line).endsWith('\u00ad')).toBe(false);
    }
  });
});

test('the rest of a divided word does not stand alone in the last line', () => {
  const measures = [280, 300, 320, 340, 356, 380];
  const last = measures.flatMap((measure) =>
    paragraphs.map((paragraph) => set(paragraph, measure).slice(-2)),
  );
  const alone = last.filter(([before, rest]) => before?.hyphenated && !textOf(rest as SetLine).includes(' '));
  expect(alone.map((lines) => lines.map(textOf))).toEqual([]);
});
