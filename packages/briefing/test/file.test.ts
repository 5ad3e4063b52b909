import { readFileSync } from 'node:fs';
import { inlineText, type Briefing } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { exampleFile, fileSchema, readBriefingFile, templateSchema } from '../src/index.ts';
import { article, paragraph } from './articles.ts';
import { briefingFrom, resolverFor } from './resolver.ts';

const ARTICLES = [
  article('alpha'),
  article('beta', {
    publisher: { name: 'The Evening Sample' },
    datePublished: { value: '2026-03-05', precision: 'day' },
  }),
  article('gamma', { publisher: { name: 'The Evening Sample' } }),
];
const resolver = resolverFor(ARTICLES);

async function briefing(text: string, given = resolver): Promise<Briefing> {
  const resolved = await briefingFrom(text, given);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.briefing;
}

async function problems(text: string) {
  const resolved = await briefingFrom(text, resolver);
  return resolved.ok ? [] : resolved.problems;
}

const YAML = `
title: Ports
marking: green
keyPoints:
  - Nothing moves. [@strike]
items:
  - article: alpha
    as: strike
    comment: Not *confirmed*.
    commentBy: The desk
  - article: beta
    paragraphs: [3, 1]
  - article: gamma
    summary: |
      Nothing new.

      Talks on Thursday.
`;

describe('a briefing file', () => {
  test('says the same in YAML, JSON and Markdown', async () => {
    const json = JSON.stringify({
      title: 'Ports',
      marking: 'green',
      keyPoints: ['Nothing moves. [@strike]'],
      items: [
        { article: 'alpha', as: 'strike', comment: 'Not *confirmed*.', commentBy: 'The desk' },
        { article: 'beta', paragraphs: [3, 1] },
        { article: 'gamma', summary: ['Nothing new.', 'Talks on Thursday.'] },
      ],
    });
    const markdown = `---
title: Ports
marking: green
---
- Nothing moves. [@alpha]

[[alpha | by The desk]]
> Not *confirmed*.

[[beta | paragraphs 3 1]]

[[gamma]]
Nothing new.

Talks on
Thursday.
`;
    const made = await briefing(YAML);
    expect(await briefing(json)).toEqual(made);
    expect(await briefing(markdown)).toEqual(made);
    expect(made).toMatchObject({
      id: 'ports',
      marking: 'TLP:GREEN',
      keyPoints: [
        [
          { type: 'text', text: 'Nothing moves.' },
          { type: 'noteRef', noteId: 'alpha' },
        ],
      ],
      sections: [
        {
          items: [
            { articleId: 'alpha', mode: 'full', commentary: { author: 'The desk' } },
            { articleId: 'beta', mode: 'excerpt', blockIds: ['p1', 'p3'] },
            { articleId: 'gamma', mode: 'summary' },
          ],
        },
      ],
    });
    expect(made.asOf.value).toBe('2026-03-05T09:00:00Z');
  });

  test('takes files and searches, each hit an item', async () => {
    const made = await briefing('items: [{file: alpha.html}, {search: "grain", limit: 2}]');
    expect(made.sections[0]?.items.map(({ articleId }) => articleId)).toEqual(['alpha', 'alpha', 'beta']);
  });

  test.each([
    ['a field that is not known', 'title: X\ntitel: Y\nitems: [alpha]', 'unknown-field', 2, 1],
    ['a value of the wrong kind', 'items:\n  - alpha\ncopies: many', 'wrong-value', 3, 9],
    ['broken YAML', 'title: "X\nitems: [alpha]', 'not-readable', 2, 15],
    ['an article that is not there', 'items:\n  - article: omega', 'no-such-article', 2, 14],
    ['a field of an item', 'items:\n  - article: alpha\n    coment: x', 'unknown-field', 3, 5],
    [
      'a paragraph that is not there',
      'items:\n  - article: alpha\n    paragraphs: [9]',
      'no-such-block',
      2,
      5,
    ],
    ['a search without hits', 'items:\n  - search: nothing', 'nothing-found', 2, 13],
    ['a template that is not there', 'template: fancy\nitems: [alpha]', 'unknown-template', 1, 11],
    ['a citation of nothing', 'keyPoints:\n  - So it is. [@omega]\nitems: [alpha]', 'no-such-article', 2, 5],
    ['a marking that is none', 'items: [alpha]\nmarking: secret', 'not-a-briefing', 2, 10],
    ['a date that is none', 'items: [alpha]\nasOf: tomorrow', 'wrong-value', 2, 7],
    ['no item at all', 'title: X', 'nothing-to-print', 1, 1],
    [
      'an item that names two things',
      'items:\n  - article: alpha\n    file: alpha.html',
      'wrong-value',
      2,
      5,
    ],
    ['words without an item', '---\ntitle: X\n---\n\n# One\n\nwords\n', 'wrong-value', 7, 1],
    ['an option that is not known', '---\ntitle: X\n---\n[[alpha | loud]]\n', 'wrong-value', 4, 1],
    ['no fields', '- alpha', 'not-readable', 1, 1],
  ])('says where %s stands', async (_, text, code, line, column) => {
    const [first] = await problems(text);
    expect(first).toMatchObject({ code, line, column });
    expect(first?.hint).not.toBe('');
  });

  test('reports every problem, not only the first', async () => {
    expect(await problems('asOf: x\nitems: [omega, {article: alpha, blocks: [p9]}]')).toHaveLength(3);
  });

  test('may be a finished briefing, which is left to the model', () => {
    expect(readBriefingFile('{"schemaVersion": 1, "title": "X"}')).toMatchObject({
      ok: true,
      finished: { schemaVersion: 1, title: 'X' },
    });
  });

  test('that expands without end is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]},`.repeat(10)}]`)
      .join('\n')}`;
    expect(readBriefingFile(bomb)).toMatchObject({ ok: false, problems: [{ code: 'not-readable' }] });
  });
});

describe('the example', () => {
  test.each(['yaml', 'json', 'markdown'] as const)('in %s can be printed as it is', async (form) => {
    const page = { ...resolver, file: async () => resolver.article('alpha') };
    expect((await briefing(exampleFile(form), page)).title).toBe('What we know about the port strike');
  });

  test('in YAML can have every # taken away', async () => {
    const bare = exampleFile('yaml')
      .replaceAll(/^# (?=\w+:|  )/gm, '')
      .replaceAll(/^ {2}# (- |  )/gm, '  $1');
    const withoutItems = bare.replace(/^sections:[^]*?\n\n/m, '');
    const all = resolverFor([article('strike'), article('k3v9'), article('m7qa')]);
    const page = { ...all, file: async () => all.article('strike') };
    const made = await briefing(withoutItems, page);
    expect(made.copies).toBe(40);
    expect(made.sections[0]?.items.length).toBeGreaterThan(3);
  });
});

describe('templates', () => {
  test('group a press review by outlet, newest first', async () => {
    const made = await briefing('template: press-review\nitems: [alpha, gamma, beta]');
    expect(made.title).toBe('Press review');
    expect(
      made.sections.map(({ heading, items }) => [heading, items.map(({ articleId }) => articleId)]),
    ).toEqual([
      ['The Daily Example', ['alpha']],
      ['The Evening Sample', ['beta', 'gamma']],
    ]);
    expect(inlineText(made.sourceSummary?.[0] ?? [])).toBe(
      'This briefing rests on three sources from two outlets, published between 4 March 2026 and 5 March 2026. Their accuracy has not been judged here.',
    );
  });

  test('give a dossier its timeline and who said what', async () => {
    const made = await briefing('title: Ports\ntemplate: dossier\nitems: [beta, alpha]');
    expect(made.timeline?.map(({ date, source }) => [date.value, source?.articleId])).toEqual([
      ['2026-03-04', 'alpha'],
      ['2026-03-05', 'beta'],
    ]);
    expect(made.quoteTable).toHaveLength(2);
    expect(made.sections[0]?.items.map(({ articleId }) => articleId)).toEqual(['alpha', 'beta']);
  });

  test('print the lead of each article on one page', async () => {
    const made = await briefing('title: Ports\ntemplate: one-page\nitems: [alpha]');
    expect(made).toMatchObject({
      opening: 'head',
      sections: [{ items: [{ mode: 'excerpt', blockIds: ['p1'] }] }],
    });
  });

  test('of one’s own give what the file leaves open', async () => {
    const own = resolverFor(ARTICLES, {
      'house.yaml': 'name: house\ncitations: icd206\ngroupBy: day\nmarking: amber\n',
    });
    const made = await briefing('template: house.yaml\nmarking: red\nitems: [alpha, beta]', own);
    expect(made).toMatchObject({ template: 'house', citationStyle: 'icd206', marking: 'TLP:RED' });
    expect(made.sections.map(({ heading }) => heading)).toEqual(['4 March 2026', '5 March 2026']);
  });

  test('of one’s own say where they are wrong', async () => {
    const own = resolverFor(ARTICLES, { 'house.yaml': 'name: house\nitems: [alpha]\n' });
    const resolved = await briefingFrom('template: house.yaml\nitems: [alpha]', own);
    expect(resolved).toMatchObject({ ok: false, problems: [{ code: 'unknown-field', line: 2 }] });
  });

  test('count equal texts as one source', async () => {
    const copy = article('delta', {
      publisher: { name: 'The Late Copy' },
      blocks: [paragraph('x', 'One text.')],
      quotes: [],
    });
    const other = article('epsilon', {
      publisher: { name: 'The Early Copy' },
      blocks: [paragraph('y', 'One  text.')],
      quotes: [],
    });
    const made = await briefing(
      'template: press-review\nitems: [delta, epsilon, alpha]',
      resolverFor([copy, other, ...ARTICLES]),
    );
    expect(made.origins).toEqual([
      {
        articles: [
          { articleId: 'delta', version: 1 },
          { articleId: 'epsilon', version: 1 },
        ],
        outlets: [],
      },
    ]);
    expect(inlineText(made.sourceSummary?.[0] ?? [])).toContain(
      'One of them repeats a text that another carries, so that two independent texts remain.',
    );
  });
});

test.each([
  ['briefing-file', fileSchema()],
  ['template-file', templateSchema()],
])('the JSON Schema of a %s is the shipped one', (name, schema) => {
  const shipped = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8');
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(schema)));
});
