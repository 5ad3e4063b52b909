import type { Article, Inline } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { article, briefing, paragraph, render, text } from './fixtures.ts';
import { countOf, pageText, plainText, solid } from './pdf/read-pdf.ts';
import { nodesWith, readTagged } from './pdf/structure.ts';

const cited = (noteId: string): Inline => ({ type: 'noteRef', noteId });
const day = (value: string) => ({ value, precision: 'day' }) as const;

const quoted = article({
  id: 'talks',
  headlines: [{ role: 'main', inlines: [text('Both sides come to talks')] }],
  publisher: { name: 'The Evening Sample' },
  blocks: [
    paragraph('p1', 'The harbour master has invited both sides.'),
    paragraph('p2', '“We come to listen, not to sign,” said Ada Holm, who leads the union.'),
  ],
  quotes: [
    {
      id: 'q1',
      inlines: [text('We come to listen, not to sign,')],
      exact: 'We come to listen, not to sign,',
      partial: false,
      speaker: { name: 'Ada Holm', role: 'union leader' },
      place: { blockId: 'p2', position: { start: 1, end: 32 } },
    },
  ],
});
const harbour = article();
const both: Article[] = [harbour, quoted];
const read = (pdf: Parameters<typeof plainText>[0]): string => solid(plainText(pdf));

describe('a citation in the staff’s words', () => {
  const keyPoints = [
    [text('Grain waits.'), cited('talks'), cited('harbour')],
    [text('Talks begin.'), cited('talks')],
  ];

  test('has the number of its source, two of them a comma between', async () => {
    const { pdf, diagnostics } = await render(briefing(both, { keyPoints }), both);
    expect(diagnostics).toEqual([]);
    expect(read(pdf)).toContain('Grainwaits.2,1');
    expect(read(pdf)).toContain('Talksbegin.2');
  });

  test('is a note at the foot where notes stand there: in full first, then short', async () => {
    const made = briefing(both, { keyPoints, notes: 'foot' });
    const { pdf, diagnostics } = await render(made, both);
    expect(diagnostics).toEqual([]);
    const first = solid(pageText(pdf.pages[0]!));
    expect(first).toContain('Grainwaits.1,2');
    expect(first).toContain('1.InesDuarte,“Bothsidescometotalks,”EveningSample,March3,2026,Business');
    expect(first).toContain('3.Duarte,“Bothsidescometotalks.”');
  });

  test('numbers notes at the foot on through articles and comments', async () => {
    const noted = article({
      blocks: [
        { type: 'paragraph', id: 'p1', inlines: [text('A claim.'), cited('n1')] },
        { type: 'note', id: 'n1', blocks: [paragraph('n1p', 'Its ground.')] },
      ],
    });
    const made = briefing([noted], { keyPoints: [[text('First.'), cited('harbour')]], notes: 'foot' });
    const { pdf } = await render(made, [noted]);
    expect(read(pdf)).toContain('First.1');
    expect(read(pdf)).toContain('Aclaim.2');
  });

  test('of what is not among the sources prints no number', async () => {
    const { pdf } = await render(briefing(both, { keyPoints: [[text('So it is.'), cited('omega')]] }), both);
    expect(read(pdf)).toContain('Soitis.Contents');
  });
});

describe('who said what', () => {
  const quoteTable = [{ articleId: 'talks', version: 1, quoteId: 'q1' }];

  test('names speaker, words and source, is in the contents, and leads to the sentence', async () => {
    const { pdf, bytes, diagnostics } = await render(briefing(both, { quoteTable }), both);
    expect(diagnostics).toEqual([]);
    expect(read(pdf)).toContain('AdaHolm');
    expect(countOf(read(pdf), 'Wecometolisten,nottosign,')).toBe(2);
    expect(countOf(read(pdf), 'Whosaidwhat')).toBe(2);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('(at-talks-p2)');
  });

  test('is a table for those who don’t see it', async () => {
    const { bytes } = await render(briefing(both, { quoteTable }), both);
    const { root } = readTagged(bytes);
    const heads = nodesWith(root, 'TH');
    expect(heads).toHaveLength(4);
    expect(nodesWith(root, 'TD')).toHaveLength(2);
  });

  test('leads nowhere where the sentence is not printed', async () => {
    const sections = [
      { items: [{ articleId: 'talks', version: 1, mode: 'excerpt' as const, blockIds: ['p1'] }] },
    ];
    const { bytes, diagnostics } = await render(briefing([quoted], { quoteTable, sections }), [quoted]);
    expect(diagnostics).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('(at-talks-p2)');
  });
});

test('a timeline gives dates as they are known, with their citations', async () => {
  const timeline = [
    { date: day('2026-03-02'), inlines: [text('Dockers stop work.'), cited('harbour')] },
    {
      date: { value: '2026-03', precision: 'month', inferredFrom: 'the headline' } as const,
      inlines: [text('Talks.')],
      source: { articleId: 'talks', version: 1, blockId: 'p1' },
    },
  ];
  for (const profile of ['screen', 'print'] as const) {
    const { pdf, diagnostics } = await render(briefing(both, { timeline }), both, profile);
    expect(diagnostics).toEqual([]);
    expect(read(pdf)).toContain('2March2026Dockersstopwork.1');
    expect(read(pdf)).toContain('March2026(inferred');
  }
});

test('the sources page carries what the briefing says of its sources', async () => {
  const { pdf } = await render(
    briefing(both, {
      copies: 40,
      permittedUse: [
        { text: 'For members only.' },
        { outlet: 'The Evening Sample', text: 'Ten copies a month.' },
      ],
      origins: [
        {
          articles: [
            { articleId: 'harbour', version: 1 },
            { articleId: 'talks', version: 1 },
          ],
          outlets: ['Inland Post'],
        },
      ],
      descriptors: [{ articleId: 'talks', version: 1, inlines: [text('Own reporter at the port.')] }],
      overrides: [{ code: 'rights-forbid-print', place: 'talks', reason: 'Agreed by telephone.' }],
    }),
    both,
  );
  for (const words of [
    'Copies40',
    'PermitteduseFormembersonly.',
    'PermitteduseTencopiesamonth.',
    'SametextinTheEveningSample(Source2);InlandPost',
    'SametextinTheCoastalGazette(Source1);InlandPost',
    'DescriptorOwnreporterattheport.',
    'Checkssetasiderights-forbid-print(talks):Agreedbytelephone.',
  ])
    expect(read(pdf)).toContain(words);
});

test('title and key points at the head of the first page leave no page for themselves', async () => {
  const apart = await render(briefing([quoted]), [quoted]);
  const together = await render(briefing([quoted], { opening: 'head' }), [quoted]);
  expect(together.pages).toBe(apart.pages - 1);
  const first = solid(pageText(together.pdf.pages[0]!));
  expect(first).toContain('Northernports');
  expect(first).toContain('Theharbourmasterhasinvitedbothsides.');
  expect(first).not.toContain('Contents');
});

test('a line that does not fit its column is named', async () => {
  const made = article({ blocks: [paragraph('p1', Array(60).fill('word').join('\u00a0'))] });
  const { diagnostics } = await render(briefing([made]), [made]);
  expect(diagnostics).toMatchObject([
    { severity: 'warning', code: 'overfull-line', place: { blockId: 'p1' } },
  ]);
});
