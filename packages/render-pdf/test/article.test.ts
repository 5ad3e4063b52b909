import { articleTextParts, type Article, type Block } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { offprintOf } from '../src/index.ts';
import {
  article,
  briefing,
  CLEAR_PNG,
  JPEG,
  paragraph,
  render,
  SENTENCES,
  sha256,
  text,
  WEBP,
} from './fixtures.ts';
import { countOf, pageText, plainText, solid } from './pdf/read-pdf.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;

async function offprintText(made: Article, profile: 'screen' | 'print' = 'screen'): Promise<string> {
  return plainText((await render(offprintOf([made], { asOf }), [made], profile)).pdf);
}

function asset(bytes: Uint8Array, mediaType: string) {
  return { sha256: sha256(bytes), mediaType, width: 120, height: 80 };
}

const EVERY_BLOCK: Block[] = [
  paragraph('p1', SENTENCES[0], { type: 'noteRef', noteId: 'n1' }),
  { type: 'heading', id: 'h2', level: 2, inlines: [text('A heading of the second level')] },
  { type: 'heading', id: 'h3', level: 3, inlines: [text('A heading of the third level')] },
  {
    type: 'list',
    id: 'l1',
    ordered: true,
    start: 4,
    items: [
      { blocks: [paragraph('l1a', 'the first thing listed')] },
      {
        blocks: [
          paragraph('l1b', 'the second thing listed'),
          {
            type: 'list',
            id: 'l2',
            ordered: false,
            items: [{ blocks: [paragraph('l2a', 'a thing inside it')] }],
          },
        ],
      },
    ],
  },
  {
    type: 'quote',
    id: 'q1',
    blocks: [paragraph('q1p', 'A channel is not a bathtub.')],
    speaker: { name: 'Rui Tavares', role: 'retired pilot' },
    citation: { title: 'Notes of a pilot' },
  },
  {
    type: 'pullquote',
    id: 'pq',
    inlines: [text('What goes out comes back.')],
    speaker: { name: 'Lena Okafor' },
  },
  {
    type: 'figure',
    id: 'f1',
    asset: asset(JPEG, 'image/jpeg'),
    alt: { status: 'unknown' },
    caption: [text('The quay in the morning.')],
    credit: 'Maria Santos / Gazette',
  },
  {
    type: 'table',
    id: 't1',
    headRows: 1,
    caption: [text('Depths of the channel')],
    rows: [
      {
        cells: [
          { inlines: [text('Point')], header: 'col' },
          { inlines: [text('Metres')], header: 'col' },
        ],
      },
      { cells: [{ inlines: [text('Outer bar')] }, { inlines: [] }] },
    ],
  },
  { type: 'code', id: 'c1', text: 'begin\n  depth = 9\nend' },
  { type: 'rule', id: 'r1' },
  {
    type: 'embed',
    id: 'e1',
    provider: 'Chirper',
    author: 'Ana Pereira',
    url: 'https://chirper.example/1',
    blocks: [paragraph('e1p', 'The data are online.')],
  },
  { type: 'note', id: 'n1', blocks: [paragraph('n1p', 'The list of the agents is not public.')] },
  { type: 'note', id: 'n2', blocks: [paragraph('n2p', 'A note that no text refers to.')] },
];

describe('an article', () => {
  test('is printed with every part of its text once', async () => {
    const made = article({ blocks: EVERY_BLOCK });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const body = solid(
      pdf.pages
        .slice(0, -1)
        .map((page) => pageText(page))
        .join(' '),
    );
    for (const part of articleTextParts(made))
      expect.soft(countOf(body, solid(part.text)), part.text).toBe(1);
  });

  test('keeps its paragraphs in order', async () => {
    const made = article({ blocks: SENTENCES.map((sentence, i) => paragraph(`p${i}`, sentence)) });
    const body = await offprintText(made);
    const places = SENTENCES.map((sentence) => body.indexOf(sentence));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('has its dateline run into the first paragraph', async () => {
    expect(await offprintText(article())).toContain(`PORTO — ${SENTENCES[0]}`);
  });

  test('does not print a dateline twice that the paragraph begins with', async () => {
    const body = await offprintText(article({ blocks: [paragraph('p1', 'PORTO — The quay is open.')] }));
    expect(countOf(body, 'PORTO')).toBe(1);
  });

  test('numbers lists as the source does, and notes in the order of their references', async () => {
    const body = await offprintText(article({ blocks: EVERY_BLOCK }));
    expect(body).toContain('4. the first thing listed');
    expect(body).toContain('5. the second thing listed');
    expect(body).toContain('in the meantime.1');
    expect(body).toContain('1. The list of the agents');
    expect(body).toContain('2. A note that no text');
  });

  test('says in a frame that a picture was not kept, with its address', async () => {
    const figure: Block = {
      type: 'figure',
      id: 'f',
      sourceUrl: 'https://img.example.org/a/very/long/path/to/a/picture.jpg',
      alt: { status: 'unknown' },
      caption: [text('The quay.')],
      credit: 'Maria Santos',
    };
    const made = article({ blocks: [paragraph('p', 'Words.'), figure] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const body = plainText(pdf);
    expect(body).toContain('The picture was not kept with this copy.');
    expect(solid(body)).toContain('https://img.example.org/a/very/long/path/to/a/picture.jpg');
    expect(body).toContain('The quay.');
    expect(pdf.raw).not.toContain('/Subtype /Image');
  });

  test.each([
    ['JPEG', JPEG, 'image/jpeg', '/Filter /DCTDecode'],
    ['WebP', WEBP, 'image/webp', '/Filter /FlateDecode'],
    ['a PNG that is partly clear', CLEAR_PNG, 'image/png', '/SMask'],
  ])('shows a picture given as %s', async (_, bytes, mediaType, mark) => {
    const figure: Block = {
      type: 'figure',
      id: 'f',
      asset: asset(bytes, mediaType),
      alt: { status: 'decorative' },
    };
    const made = article({ blocks: [paragraph('p', 'Words.'), figure] });
    const { pdf, diagnostics } = await render(offprintOf([made], { asOf }), [made]);
    expect(diagnostics).toEqual([]);
    expect(pdf.raw).toContain('/Subtype /Image');
    expect(pdf.raw).toContain(mark);
  });

  test('reports a picture whose bytes are not there, and prints the rest', async () => {
    const lost = { sha256: sha256('lost'), mediaType: 'image/png', width: 10, height: 10 };
    const figure: Block = {
      type: 'figure',
      id: 'f',
      asset: lost,
      alt: { status: 'unknown' },
      credit: 'Ana Reis',
    };
    const made = article({ blocks: [figure] });
    const { pdf, diagnostics } = await render(offprintOf([made], { asOf }), [made]);
    expect(diagnostics).toMatchObject([
      { code: 'picture-missing', place: { articleId: 'harbour', blockId: 'f' } },
    ]);
    expect(plainText(pdf)).toContain('Ana Reis');
  });

  test('prints the address of a link as a note on paper, and links it on screen', async () => {
    const link = text('the survey', { type: 'link', href: 'https://www.example.org/survey?a=1&b=2' });
    const made = article({ blocks: [paragraph('p', 'They published ', link, ' today.')] });
    expect(await offprintText(made, 'print')).toContain('the survey1 today.');
    expect(solid(await offprintText(made, 'print'))).toContain('https://www.example.org/survey?a=1&b=2');
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    expect(pdf.pages[0]?.links.map((l) => l.url)).toContain('https://www.example.org/survey?a=1&b=2');
    const print = await render(offprintOf([made], { asOf }), [made], 'print');
    expect(print.pdf.pages.flatMap((page) => page.links)).toEqual([]);
  });
});

test('says on paper once, in a note, what an abbreviation stands for, unless the text does', async () => {
  const abbr = (short: string, expansion: string) => text(short, { type: 'abbr', expansion });
  const imo = abbr('IMO', 'International Maritime Organization');
  const iho = abbr('IHO', 'International Hydrographic Organization');
  const first = paragraph('p', 'The ', imo, ' and the International Hydrographic Organization (', iho, ').');
  const made = article({ blocks: [first, paragraph('q', 'Then the ', imo, ' left.')] });
  const printed = await offprintText(made, 'print');
  expect(printed).toContain('The IMO1 and the International Hydrographic Organization (IHO).');
  expect(printed).toContain('Then the IMO left.');
  expect(countOf(printed, '1. IMO: International Maritime Organization')).toBe(1);
  expect(await offprintText(made)).not.toContain('Maritime Organization'); // the tag says it on screen
});

describe('an item of a briefing', () => {
  const made = article({ blocks: SENTENCES.map((sentence, i) => paragraph(`p${i}`, sentence)) });

  test('that is an excerpt prints the chosen blocks and marks what is left out', async () => {
    const item = { articleId: made.id, version: 1, mode: 'excerpt', blockIds: ['p0', 'p2'] } as const;
    const { pdf } = await render(
      briefing([made], { sections: [{ items: [{ ...item, blockIds: ['p0', 'p2'] }] }] }),
      [made],
    );
    const body = plainText(pdf);
    expect(body).toContain('Excerpt');
    expect(body).toContain(`${SENTENCES[0]} […] ${SENTENCES[2]}`);
    expect(body).not.toContain(SENTENCES[1]);
  });

  test('that is a summary prints the summary, labelled, and not the article', async () => {
    const item = {
      articleId: made.id,
      version: 1,
      mode: 'summary' as const,
      summary: [[text('Work has stopped.')]],
    };
    const { pdf } = await render(briefing([made], { sections: [{ items: [item] }] }), [made]);
    expect(plainText(pdf)).toContain('Summary in our words Work has stopped.');
    expect(plainText(pdf)).not.toContain(SENTENCES[0]);
  });

  test('has its comment set in sans serif under a label', async () => {
    const commentary = { author: 'the desk', paragraphs: [[text('Not checked by us.')]] };
    const item = { articleId: made.id, version: 1, mode: 'full' as const, commentary };
    const { pdf } = await render(briefing([made], { sections: [{ heading: 'Ports', items: [item] }] }), [
      made,
    ]);
    expect(plainText(pdf)).toContain('Comment by the desk Not checked by us.');
    const words = pdf.pages
      .flatMap((page) => page.glyphs)
      .find((glyph) => glyph.text.includes('Not checked'));
    expect(words?.font).toContain('SourceSans3');
  });

  test('names what a comment refers to that is not among the sources', async () => {
    const paragraphs = [[text('Not checked.'), { type: 'noteRef' as const, noteId: 'n1' }]];
    const item = { articleId: made.id, version: 1, mode: 'full' as const, commentary: { paragraphs } };
    const { pdf, diagnostics } = await render(briefing([made], { sections: [{ items: [item] }] }), [made]);
    expect(plainText(pdf)).toContain('Not checked.');
    expect(diagnostics).toMatchObject([{ code: 'note-dropped', place: { articleId: made.id } }]);
    expect(diagnostics[0]?.message).toContain('n1');
  });

  test('names a block of an excerpt that the article does not have', async () => {
    const item = { articleId: made.id, version: 1, mode: 'excerpt' as const, blockIds: ['p0', 'gone'] };
    const { diagnostics } = await render(briefing([made], { sections: [{ items: [item] }] }), [made]);
    expect(diagnostics).toMatchObject([{ code: 'block-absent', place: { blockId: 'gone' } }]);
  });
});

describe('the sources page', () => {
  test('attributes an article in full', async () => {
    const made = article();
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const page = pdf.pages.at(-1);
    const body = page ? pageText(page) : '';
    for (const words of [
      'Ines Duarte, “Dredging will end four months late,” [Coastal Gazette] (Porto), March 3, 2026, Business,',
      'By Ines Duarte',
      'The Coastal Gazette (inferred from the appeal in the first line)',
      '3 March 2026, 18:05 UTC+01:00',
      '© 2026 The Coastal Gazette',
      '4 March 2026, 10:15 UTC',
      'saved page; Offprint 0.1.0',
      sha256('content').match(/.{4}/g)?.join(' ') ?? '',
      sha256('page').match(/.{4}/g)?.join(' ') ?? '',
    ])
      expect.soft(body).toContain(words);
    expect(solid(body)).toContain('https://www.example.org/news/2026/03/03/dredging');
  });

  test('says of what the source does not state that it is not stated', async () => {
    const { by: _by, deck: _deck, datePublished: _date, section: _section, ...rest } = article();
    const made = {
      ...rest,
      authors: [],
      publisher: { name: null },
      rights: { permitted: rest.rights.permitted },
    };
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const body = plainText(pdf);
    for (const label of ['Byline', 'Outlet', 'Place', 'Published', 'Modified', 'Section', 'Rights'])
      expect.soft(body).toContain(`${label} not stated`);
    expect(body).toContain('date not stated');
  });
});
