import { parseBriefing, type Article, type Briefing, type Inline, type Mark } from '@offprint/model';
import { labelsFor } from '@offprint/model/frame';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Draft,
  draftOfBriefing,
  emptyDraft,
  fileOfDraft,
  resolveBriefing,
  shapeDraft,
  staffSource,
  templateOfDraft,
  TEMPLATE_NAMES,
  TEMPLATES,
  type FileBriefing,
} from '../src/index.ts';
import { staffText } from '../src/file/staff-text.ts';
import { article, paragraph } from './articles.ts';
import { resolverFor } from './resolver.ts';

const day = (value: string): Pick<Article, 'datePublished'> => ({
  datePublished: { value, precision: 'day' },
});
const ARTICLES: readonly Article[] = [
  article('a1', { ...day('2026-03-02'), publisher: { name: 'The Morning Post' } }),
  article('b2', { ...day('2026-03-05'), section: 'World' }),
  article('c3', { ...day('2026-03-01'), publisher: { name: 'The Morning Post' } }),
  article('d4', { blocks: [paragraph('p1', 'One paragraph alone.')], quotes: [] }),
];
const labels = labelsFor('en').labels;
const resolver = resolverFor(ARTICLES);
const exact = {
  ...resolver,
  article: (reference: string) => resolver.article(reference.replace(/@\d+$/, '')),
};

async function printed(file: FileBriefing): Promise<Briefing> {
  const resolved = await resolveBriefing(file, () => ({}), exact);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.briefing;
}

function draftWith(ids: readonly string[]): Draft {
  const items = ids.map((id) => ({ article: `${id}@1`, mode: 'full' as const }));
  return { ...emptyDraft('monday'), sections: [{ heading: '', items }] };
}

describe('a template carried out on a draft', () => {
  const ids = ARTICLES.map(({ id }) => id);
  const shaped = (
    draft: Draft,
    name: (typeof TEMPLATE_NAMES)[number],
    before?: (typeof TEMPLATE_NAMES)[number],
  ) =>
    shapeDraft(draft, TEMPLATES[name], name, {
      articles: ARTICLES,
      labels,
      before: before && TEMPLATES[before],
    });

  test.each(TEMPLATE_NAMES)('prints what the file with the template %s prints', async (template) => {
    const draft = shaped(draftWith(ids), template);
    expect(Draft.safeParse(draft).error).toBeUndefined();
    expect(await printed(fileOfDraft(draft).file)).toEqual(
      await printed({ id: 'monday', template, items: [...ids] }),
    );
  });

  test('every other template afterwards prints as if it had been chosen first', () => {
    for (const first of TEMPLATE_NAMES)
      for (const second of TEMPLATE_NAMES) {
        const [direct, changed] = [
          shaped(draftWith(ids), second),
          shaped(shaped(draftWith(ids), first), second, first),
        ];
        const { sections: _1, ...one } = direct;
        const { sections: _2, ...other } = changed;
        expect([first, second, other]).toEqual([first, second, one]);
        const things = (draft: Draft) =>
          draft.sections.flatMap(({ items }) => items).toSorted((a, b) => (a.article < b.article ? -1 : 1));
        expect(things(changed)).toEqual(things(direct));
        const headings = (draft: Draft) => draft.sections.map(({ heading }) => heading).toSorted();
        expect([first, second, headings(changed)]).toEqual([first, second, headings(direct)]);
      }
  });

  test('what somebody has written and chosen stays', () => {
    const before = shaped(draftWith(ids), 'one-page');
    const written: Draft = {
      ...before,
      title: 'Ours',
      marking: 'TLP:GREEN',
      notes: 'foot',
      sections: [
        { heading: 'Own', items: before.sections[0]?.items.slice(0, 2) ?? [] },
        { heading: '', items: [{ article: 'd4@1', mode: 'summary', summary: 'In short.' }] },
      ],
    };
    const after = shaped(written, 'press-review', 'one-page');
    expect(after).toMatchObject({ title: 'Ours', marking: 'TLP:GREEN', template: 'press-review' });
    expect(after.sections.map(({ heading }) => heading)).toEqual(['Own', '']);
    expect(after.sections[1]?.items[0]).toMatchObject({ mode: 'summary', summary: 'In short.' });
  });

  test('an article that is gone stays in its place at the end and is named when it is printed', async () => {
    const draft = shaped(draftWith(['a1', 'gone', 'b2']), 'dossier');
    expect(draft.sections.flatMap(({ items }) => items.map((item) => item.article))).toEqual([
      'a1@1',
      'b2@1',
      'gone@1',
    ]);
    const resolved = await resolveBriefing(fileOfDraft(draft).file, () => ({}), exact);
    expect(resolved).toMatchObject({ ok: false, problems: [{ code: 'no-such-article' }] });
  });

  test('a template made of a draft gives another draft the same form', async () => {
    const draft: Draft = {
      ...shaped(draftWith(ids), 'dossier'),
      marking: 'TLP:AMBER',
      distribution: 'The desk\n\nA. Holm',
    };
    const own = templateOfDraft(draft);
    const other = shapeDraft(draftWith(['a1']), own, 'house', { articles: ARTICLES, labels });
    const {
      id: _1,
      sections: _2,
      title: _3,
      quoteTable: _4,
      timeline: _5,
      asOf: _6,
      sourceSummary,
      ...form
    } = await printed(fileOfDraft(other).file);
    expect(form).toMatchObject({
      marking: 'TLP:AMBER',
      distribution: ['The desk', 'A. Holm'],
      notes: 'foot',
      template: 'house',
    });
    expect(sourceSummary).toHaveLength(1);
  });
});

describe('a draft while it is being written', () => {
  test('what is blank is not in the file, and what has not been chosen yet stands whole', async () => {
    const draft: Draft = {
      ...draftWith(['a1']),
      keyPoints: ['', 'Grain stands still. [@a1]', ' '],
      sections: [
        { heading: 'Empty', items: [] },
        {
          heading: ' ',
          items: [
            { article: 'a1@1', mode: 'excerpt', blocks: [] },
            { article: 'b2@1', mode: 'summary', summary: ' ' },
          ],
        },
      ],
    };
    const { file, sections, keyPoints } = fileOfDraft(draft);
    expect([sections, keyPoints]).toEqual([[1], [1]]);
    const briefing = await printed(file);
    expect(briefing.keyPoints).toHaveLength(1);
    expect(briefing.sections).toMatchObject([{ items: [{ mode: 'full' }, { mode: 'full' }] }]);
    expect(briefing.sections[0]?.heading).toBeUndefined();
  });
});

const TEXTS = fc
  .stringMatching(/^[a-zé\u05d0-\u05d3 *[\]()\\_.!-]{1,12}$/)
  .map((text) => text.replaceAll(/\s+/g, ' '))
  .filter((text) => text.trim() !== '');
const run = (text: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});

describe('staff words and their source', () => {
  test('of words, emphasis, links and citations come back as they were', () => {
    const inlines: Inline[] = [
      run('Grain '),
      run('stands', { type: 'strong' }),
      run(' [still] 2*3 a\\b, see '),
      run('the notice', { type: 'link', href: 'https://news.example/x' }),
      run(' of '),
      run('Monday', { type: 'em' }),
      run('.'),
      { type: 'noteRef', noteId: 'a1' },
      run(' On.'),
    ];
    expect(staffText(staffSource(inlines))).toEqual(inlines);
  });

  test('any words come back letter by letter', () => {
    fc.assert(
      fc.property(fc.array(TEXTS, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
        fc.pre(text !== '');
        const back = staffText(staffSource([run(text)]));
        expect(back).toEqual([run(text)]);
      }),
    );
  });
});

test('a finished briefing becomes a draft that prints the same', async () => {
  const file: FileBriefing = {
    id: 'monday',
    title: 'The strike',
    subtitle: 'What is known',
    marking: 'TLP:AMBER',
    audience: 'The desk',
    preparedBy: 'A. Holm',
    distribution: ['One', 'Two'],
    asOf: '2026-03-06',
    language: 'de',
    citations: 'icd206',
    notes: 'foot',
    sourceSummary: 'draft',
    timeline: 'auto',
    quotes: 'auto',
    copies: 3,
    opening: 'head',
    page: { size: 'letter', columns: 2, duplex: true },
    keyPoints: ['Grain stands **still**. [@a1]', 'So *be* it.'],
    permittedUse: [{ text: 'For the desk alone.' }, { outlet: 'The Morning Post', text: 'No copies.' }],
    descriptors: [{ article: 'b2', text: 'Close to the owners.' }],
    sameText: [{ articles: ['a1', 'c3'], outlets: ['Elsewhere'] }],
    overrides: [{ code: 'undated', place: 'a1', reason: 'Known.' }],
    sections: [
      {
        heading: 'One',
        items: [
          'a1',
          { article: 'b2', paragraphs: [1, 3], comment: ['Mind this.', 'And that. [@a1]'], commentBy: 'B.' },
        ],
      },
      { items: [{ article: 'c3', summary: ['In short.', 'In *shorter*. [@c3]'] }, 'd4'] },
    ],
  };
  const briefing = await printed(file);
  expect(parseBriefing(briefing).ok).toBe(true);
  const draft = draftOfBriefing(briefing);
  expect(Draft.safeParse(draft).error).toBeUndefined();
  expect(await printed(fileOfDraft(draft).file)).toEqual(briefing);
});
