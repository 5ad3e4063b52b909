/** The line model: its order of parts, what it makes of a copied page, and that its fitting learns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Features } from '../src/forms/text/model/around.ts';
import { decodeParts, FIRST, LAST, NEXT, type Part } from '../src/forms/text/model/chain.ts';
import { lineFeatures } from '../src/forms/text/model/features.ts';
import { LINE_MODEL } from '../src/forms/text/model/weights.ts';
import { contentOf } from '../src/forms/text/model/content.ts';
import { labelLines } from '../tools/line-model/label.ts';
import { train } from '../tools/line-model/train.ts';
import { cuts, graftings, type LabelledText } from '../tools/line-model/variants.ts';

const PROSE = [
  'The lock keepers of the northern canal will go back to work on Monday, the waterways board said, after a week in which no barge moved.',
  'Both sides agreed on a rota that gives every keeper two nights off in a row, which the keepers had asked for since the spring.',
  'The board expects the canal to be clear of waiting barges by the end of the month, and has asked skippers to keep their places.',
  'Barges with food and medicine went through first, while those with gravel and timber waited in the basin below the third lock.',
];

const lines = (texts: readonly string[]): { text: string; blanksBefore: number }[] =>
  texts.map((text) => ({ text, blanksBefore: 1 }));
const partsOf = (texts: readonly string[]): Part[] =>
  decodeParts(lineFeatures(lines(texts), true), LINE_MODEL) ?? [];

describe('the parts of a page', () => {
  it('come in an order that an article can have, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...PROSE)), { minLength: 1 }), (texts) => {
        const parts = partsOf(texts);
        expect(parts).toHaveLength(texts.length);
        expect(FIRST).toContain(parts[0]);
        expect(LAST).toContain(parts.at(-1));
        for (const [i, part] of parts.slice(1).entries()) {
          const before = parts[i];
          expect(before && NEXT[before]).toContain(part);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('go on after a prompt between paragraphs and end before the teasers', () => {
    const texts = [
      'Home',
      'Sport',
      'Lock Keepers of the Northern Canal Return to Work',
      'By Una Garvie',
      'March 4, 2026',
      PROSE[0] ?? '',
      PROSE[1] ?? '',
      'Read more: Why the canal froze in January',
      PROSE[2] ?? '',
      PROSE[3] ?? '',
      'Related articles',
      'Ten walks for a wet weekend',
      '2 hours ago',
      'What the mayor had for lunch',
      '3 hours ago',
    ];
    const parts = partsOf(texts);
    expect(parts[2]).toBe('headline');
    expect(texts.filter((_, i) => parts[i] === 'body')).toEqual(PROSE);
    expect(parts.slice(10)).toEqual(Array(5).fill('after'));
  });

  it('are none for no lines', () => {
    expect(decodeParts([], LINE_MODEL)).toBeUndefined();
  });
});

describe('labels from a gold text', () => {
  it('find the body in order, what is beside it, and the headline above it', () => {
    const page = [
      'Home',
      'Keepers return',
      'By Una Garvie',
      PROSE[0] ?? '',
      'Read more',
      PROSE[1] ?? '',
      'Home',
    ];
    const gold = { title: 'Keepers return', body: `${PROSE[0]}\n${PROSE[1]}` };
    expect(labelLines(lines(page), gold)?.map((parts) => parts.join())).toEqual([
      'before',
      'headline',
      'front',
      'body',
      'beside',
      'body',
      'after',
    ]);
    expect(labelLines(lines(['Nothing', 'of it']), gold)).toBeUndefined();
  });
});

describe('the headline among labels', () => {
  const labelled = (title: string, headline: string): (string | undefined)[] =>
    (
      labelLines(lines([headline, 'By Una Garvie', PROSE[0] ?? '']), { title, body: PROSE[0] ?? '' }) ?? []
    ).map((parts) => parts.join());

  it('is one in nearly the words of the title', () => {
    const parts = labelled('Canal keepers go back to work', 'LIVE: Canal keepers go back to work on Monday');
    expect(parts).toEqual(['headline', 'front', 'body']);
  });

  it('is left open where no line is like the title', () => {
    const parts = labelled('Canal keepers go back to work', 'What the mayor had for lunch');
    expect(parts).toEqual(['before,headline,front', 'before,headline,front', 'body']);
  });
});

describe('what a line is about', () => {
  it('is the same word with another ending, and no function word', () => {
    expect(contentOf(['the', 'keepers', 'keeper'])).toEqual(['keeper', 'keeper']);
  });

  it('is pairs of signs where words are not parted, without endings', () => {
    expect(contentOf(['運河の水門'])).toEqual(['運河', '河の', 'の水', '水門']);
    expect(contentOf(['いました'])).toEqual([]);
  });
});

describe('pages made of others', () => {
  const page = (name: string): LabelledText => ({
    id: name,
    site: name,
    set: 'set',
    lines: lines([`${name} menu`, `${name} title`, ...PROSE, PROSE[0] ?? '', `${name} footer`]),
    allowed: [['before'], ['headline'], ...Array.from({ length: 5 }, (): Part[] => ['body']), ['after']],
  });
  const textsOf = ({ lines: of }: LabelledText): string[] => of.map(({ text }) => text);

  it('hold one article between the menus of another site', () => {
    const [made] = graftings([page('one'), page('two')]);
    expect(made && textsOf(made)).toEqual(['two menu', 'one title', ...PROSE, PROSE[0], 'two footer']);
    expect(made?.allowed).toEqual(page('one').allowed);
    expect(graftings([page('one'), page('one')])).toEqual([]);
  });

  it('hold the article alone with a prompt in its middle, which is not of it', () => {
    const [made] = cuts([page('one')]);
    const beside = made?.allowed.findIndex((parts) => parts.includes('beside')) ?? -1;
    expect(made?.allowed).toHaveLength(page('one').allowed.length + 1);
    expect(made?.lines[beside - 1]?.text).toBe(PROSE[1]);
    expect(made?.lines[beside + 1]?.text).toBe(PROSE[2]);
  });

  it('share no lines with the pages they are made of', () => {
    const pages = [page('one'), page('two')];
    const own = new Set(pages.flatMap((text) => text.lines));
    for (const made of [...cuts(pages), ...graftings(pages)])
      for (const line of made.lines) expect(own.has(line)).toBe(false);
  });
});

describe('fitting', () => {
  it('learns from pages which lines are body', () => {
    const long: Features = { bias: 1, long: 1 };
    const short: Features = { bias: 1, short: 1 };
    const example = (id: string, body: number): Parameters<typeof train>[0][number] => {
      const features = [short, short, ...Array.from({ length: body }, () => long), short, short];
      const allowed = features.map((_, i): Part[] =>
        i < 2 ? ['before'] : i < 2 + body ? ['body'] : ['after'],
      );
      return { id, site: id, features, allowed, shares: features.map(() => 1 / body) };
    };
    const model = train([example('a', 3), example('b', 5)], {
      penalty: 0.1,
      cost: 1,
      rounds: 200,
      dropout: 0.1,
      seeds: 2,
    });
    expect(decodeParts([short, long, long, short], model)).toEqual(['before', 'body', 'body', 'after']);
  });
});
