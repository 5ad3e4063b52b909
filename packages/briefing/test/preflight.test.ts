/** Forty faults, each seeded alone into a sound briefing; and sound briefings, in which nothing may be found. */
import { createHash } from 'node:crypto';
import {
  parseBriefing,
  withContentHash,
  type Article,
  type Block,
  type Briefing,
  type Inline,
  type Rights,
} from '@offprint/model';
import { describe, expect, test } from 'vitest';
import {
  FINDING_TEXTS,
  preflight,
  stopping,
  type Finding,
  type FindingCode,
  type SettingDiagnostic,
} from '../src/index.ts';
import { staffText } from '../src/file/staff-text.ts';
import { article, paragraph } from './articles.ts';

const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');
const AT = '2026-03-05T09:00:00Z';

interface Made {
  briefing: Briefing;
  articles: Article[];
  diagnostics: SettingDiagnostic[];
}

/** Two articles with a picture, a comment, key points that cite, a table of quotations. */
function sound(): Made {
  const figure: Block = {
    type: 'figure',
    id: 'f1',
    asset: { sha256: 'a'.repeat(64), mediaType: 'image/jpeg', width: 1200, height: 800 },
    alt: { status: 'stated', text: 'Cranes' },
    credit: 'Rosa Lind',
    rights: { permitted: { store: 'yes', print: 'yes', redistribute: 'yes' } },
  };
  const alpha = article('alpha');
  const articles = [
    article('alpha', { blocks: [...alpha.blocks, figure] }),
    article('beta', { publisher: { name: 'The Evening Sample' } }),
  ];
  return {
    articles,
    diagnostics: [],
    briefing: {
      schemaVersion: 1,
      id: 'ports',
      title: 'Ports',
      language: 'en',
      marking: 'TLP:GREEN',
      audience: 'Press office',
      distribution: ['Duty officer'],
      asOf: { value: '2026-03-05', precision: 'day' },
      keyPoints: [
        staffText('Nothing moves: “we will not move a single crate”. [@alpha]'),
        staffText('It is likely that talks begin on Thursday. [@beta]'),
      ],
      sections: [
        {
          heading: 'News',
          items: [
            {
              articleId: 'alpha',
              version: 1,
              mode: 'full',
              commentary: {
                paragraphs: [
                  staffText('We have high confidence in the report. A second strike is very unlikely.'),
                ],
              },
            },
            { articleId: 'beta', version: 1, mode: 'excerpt', blockIds: ['p1'] },
          ],
        },
      ],
      citationStyle: 'icd206',
      notes: 'end',
      quoteTable: [{ articleId: 'alpha', version: 1, quoteId: 'q1' }],
      page: { size: 'a4', columns: 1, duplex: false },
    },
  };
}

function check({ briefing, articles, diagnostics }: Made): Finding[] {
  return preflight({ briefing, articles, diagnostics, at: AT, sha256 });
}

const sealed = (made: Article): Article => withContentHash(made, sha256);

/** Changes an article and makes its hash true again. */
function change(made: Made, id: string, edit: (article: Article) => Article): Made {
  return { ...made, articles: made.articles.map((some) => (some.id === id ? sealed(edit(some)) : some)) };
}

const withRights = (made: Made, rights: Partial<Rights>): Made =>
  change(made, 'alpha', (some) => ({ ...some, rights: { ...some.rights, ...rights } }));
const permitted = (change: Partial<Rights['permitted']>) => ({
  permitted: { store: 'yes', print: 'yes', redistribute: 'unknown', ...change } as const,
});
const withPictureRights = (made: Made, rights: Rights): Made =>
  change(made, 'alpha', (some) => ({
    ...some,
    blocks: some.blocks.map((block) => (block.type === 'figure' ? { ...block, rights } : block)),
  }));
const brief = (made: Made, edit: Partial<Briefing>): Made => ({
  ...made,
  briefing: { ...made.briefing, ...edit },
});
const points = (made: Made, ...texts: string[]): Made =>
  brief(made, { keyPoints: texts.map((text): Inline[] => staffText(text)) });
const comment = (made: Made, text: string): Made =>
  brief(made, {
    sections: made.briefing.sections.map((section) => ({
      ...section,
      items: section.items.map((item, i) =>
        i === 0 ? { ...item, commentary: { paragraphs: [staffText(text)] } } : item,
      ),
    })),
  });
const set = (made: Made, code: string, severity: 'error' | 'warning', blockId?: string): Made => ({
  ...made,
  diagnostics: [{ severity, code, place: { articleId: 'alpha', ...(blockId && { blockId }) } }],
});
const without =
  (key: keyof Article) =>
  (some: Article): Article => {
    const { [key]: _gone, ...rest } = some;
    return rest as Article;
  };

const FAULTS: readonly (readonly [
  fault: string,
  code: FindingCode,
  place: string,
  seed: (made: Made) => Made,
])[] = [
  [
    'no outlet',
    'outlet-missing',
    'alpha',
    (m) => change(m, 'alpha', (a) => ({ ...a, publisher: { name: null } })),
  ],
  [
    'no author and no byline',
    'author-missing',
    'beta',
    (m) => change(m, 'beta', (a) => ({ ...a, authors: [] })),
  ],
  [
    'no address',
    'address-missing',
    'alpha',
    (m) =>
      change(m, 'alpha', (a) => {
        const { canonicalUrl: _, ...rest } = a.provenance;
        return { ...a, provenance: rest };
      }),
  ],
  [
    'a picture without a credit',
    'credit-missing',
    'alpha#f1',
    (m) =>
      change(m, 'alpha', (a) => ({
        ...a,
        blocks: a.blocks.map((b) => {
          if (b.type !== 'figure') return b;
          const { credit: _, ...rest } = b;
          return rest;
        }),
      })),
  ],
  [
    'a text changed after it was kept',
    'content-altered',
    'alpha',
    (m) => ({
      ...m,
      articles: m.articles.map((a) =>
        a.id === 'alpha' ? { ...a, blocks: [...a.blocks, paragraph('new', 'Slipped in.')] } : a,
      ),
    }),
  ],
  [
    'a headline changed after it was kept',
    'content-altered',
    'beta',
    (m) => ({
      ...m,
      articles: m.articles.map((a) =>
        a.id === 'beta'
          ? { ...a, headlines: [{ role: 'main', inlines: [{ type: 'text', text: 'Another' }] }] }
          : a,
      ),
    }),
  ],
  [
    'an embargo until tomorrow',
    'embargoed',
    'alpha',
    (m) => withRights(m, { embargoUntil: { value: '2026-03-06', precision: 'day' } }),
  ],
  [
    'an embargo for another minute',
    'embargoed',
    'alpha',
    (m) => withRights(m, { embargoUntil: { value: '2026-03-05T10:01+01:00', precision: 'minute' } }),
  ],
  [
    'rights that ended yesterday',
    'rights-expired',
    'alpha',
    (m) => withRights(m, { expires: { value: '2026-03-04', precision: 'day' } }),
  ],
  [
    'an article that may not be printed',
    'rights-forbid-print',
    'alpha',
    (m) => withRights(m, permitted({ print: 'no' })),
  ],
  [
    'an excerpt that may not be printed',
    'rights-forbid-print',
    'beta',
    (m) => change(m, 'beta', (a) => ({ ...a, rights: permitted({ print: 'no' }) })),
  ],
  [
    'an article that may not be passed on',
    'rights-forbid-passing-on',
    'alpha',
    (m) => withRights(m, permitted({ redistribute: 'no' })),
  ],
  [
    'copies of what may not be passed on',
    'rights-forbid-passing-on',
    'alpha',
    (m) => brief(withRights(m, permitted({ redistribute: 'no' })), { distribution: [], copies: 40 }),
  ],
  [
    'a picture that may not be printed',
    'rights-forbid-print',
    'alpha#f1',
    (m) => withPictureRights(m, permitted({ print: 'no' })),
  ],
  [
    'a picture under embargo',
    'embargoed',
    'alpha#f1',
    (m) => withPictureRights(m, { ...permitted({}), embargoUntil: { value: '2026-04', precision: 'month' } }),
  ],
  [
    'a picture whose rights ended',
    'rights-expired',
    'alpha#f1',
    (m) => withPictureRights(m, { ...permitted({}), expires: { value: '2025', precision: 'year' } }),
  ],
  [
    'recipients without a marking',
    'marking-missing',
    'marking',
    (m) => {
      const { marking: _, ...rest } = m.briefing;
      return { ...m, briefing: rest };
    },
  ],
  [
    'a stricter label in the terms',
    'marking-contradicted',
    'alpha',
    (m) => withRights(m, { usageTerms: 'TLP:AMBER+STRICT, members only' }),
  ],
  [
    'a stricter label in the notice',
    'marking-contradicted',
    'beta',
    (m) => change(m, 'beta', (a) => ({ ...a, rights: { ...a.rights, notice: 'Tlp:red' } })),
  ],
  [
    'a stricter label as a line of the text',
    'marking-contradicted',
    'beta',
    (m) => change(m, 'beta', (a) => ({ ...a, blocks: [...a.blocks, paragraph('tlp', 'TLP:AMBER')] })),
  ],
  [
    'a marked item in a briefing without a marking',
    'marking-contradicted',
    'alpha',
    (m) => {
      const { marking: _, ...rest } = withRights(m, { usageTerms: 'TLP:GREEN' }).briefing;
      return { ...withRights(m, { usageTerms: 'TLP:GREEN' }), briefing: rest };
    },
  ],
  [
    'a quotation of another version',
    'quote-absent',
    'quoteTable[0]',
    (m) => brief(m, { quoteTable: [{ articleId: 'alpha', version: 2, quoteId: 'q1' }] }),
  ],
  [
    'a quotation that the article does not have',
    'quote-absent',
    'quoteTable[0]',
    (m) => brief(m, { quoteTable: [{ articleId: 'alpha', version: 1, quoteId: 'q9' }] }),
  ],
  [
    'a quotation whose place has moved',
    'quotation-unmatched',
    'alpha#p2',
    (m) =>
      change(m, 'alpha', (a) => ({
        ...a,
        blocks: a.blocks.map((b) =>
          b.id === 'p2' ? paragraph('p2', 'Yes, “we will not move a single crate”.') : b,
        ),
      })),
  ],
  [
    'a quotation in a key point that the source does not have',
    'quotation-unmatched',
    'keyPoints[0]',
    (m) => points(m, 'They “will never load another ship”. [@alpha]'),
  ],
  [
    'a quotation that another source has',
    'quotation-unmatched',
    'keyPoints[0]',
    (m) =>
      points(
        change(m, 'beta', (a) => ({ ...a, blocks: [paragraph('p1', 'All is calm now.')], quotes: [] })),
        '“We will not move a single crate.” [@beta]',
      ),
  ],
  [
    'a quotation in a comment with a word changed',
    'quotation-unmatched',
    'sections[0].items[0].commentary.paragraphs[0]',
    (m) => comment(m, 'She said: "We will not move a single box".'),
  ],
  [
    'an excerpt of a block that is gone',
    'block-absent',
    'beta#p9',
    (m) =>
      brief(m, {
        sections: [
          {
            items: [
              m.briefing.sections[0]!.items[0]!,
              { articleId: 'beta', version: 1, mode: 'excerpt', blockIds: ['p9'] },
            ],
          },
        ],
      }),
  ],
  [
    'a citation of an article that is not in it',
    'citation-unknown',
    'keyPoints[0]',
    (m) => points(m, 'Nothing moves. [@omega]'),
  ],
  [
    'a citation of nothing in a comment',
    'citation-unknown',
    'sections[0].items[0].commentary.paragraphs[0]',
    (m) => comment(m, 'So says the desk. [@omega]'),
  ],
  [
    'a key point that rests on nothing',
    'point-uncited',
    'keyPoints[1]',
    (m) => points(m, 'Nothing moves. [@alpha]', 'Prices rise.'),
  ],
  [
    'confidence and likelihood in one sentence',
    'confidence-with-likelihood',
    'sections[0].items[0].commentary.paragraphs[0]',
    (m) => comment(m, 'We assess with high confidence that a second strike is very unlikely.'),
  ],
  [
    'confidence and likelihood in one sentence of a key point',
    'confidence-with-likelihood',
    'keyPoints[0]',
    (m) =>
      points(m, 'Talks will almost certainly fail, in which we have moderate-to-high confidence. [@alpha]'),
  ],
  [
    'both rows of terms in one comment',
    'likelihood-terms-mixed',
    'sections[0].items[0].commentary.paragraphs[0]',
    (m) => comment(m, 'A settlement is likely. Another strike is improbable.'),
  ],
  [
    'both rows of terms in two places',
    'likelihood-terms-mixed',
    'sections[0].items[0].commentary.paragraphs[0]',
    (m) => comment(m, 'It is nearly certain that the port reopens.'),
  ],
  ['no date of publication', 'undated', 'alpha', (m) => change(m, 'alpha', without('datePublished'))],
  [
    'an inferred date',
    'inferred-value',
    'alpha',
    (m) =>
      change(m, 'alpha', (a) => ({
        ...a,
        datePublished: { value: '2026-03-04', precision: 'day', inferredFrom: 'the address' },
      })),
  ],
  [
    'an inferred outlet',
    'inferred-value',
    'beta',
    (m) =>
      change(m, 'beta', (a) => ({
        ...a,
        publisher: { name: 'The Evening Sample', inferredFrom: 'the appeal' },
      })),
  ],
  [
    'an inferred author',
    'inferred-value',
    'beta',
    (m) => change(m, 'beta', (a) => ({ ...a, authors: [{ name: 'Jane Doe', inferredFrom: 'the address' }] })),
  ],
  ['a character without a glyph', 'missing-glyph', 'alpha#p1', (m) => set(m, 'missing-glyph', 'error', 'p1')],
  ['a coarse picture', 'picture-resolution', 'alpha#f1', (m) => set(m, 'picture-resolution', 'error', 'f1')],
  [
    'a picture that is gone',
    'picture-missing',
    'alpha#f1',
    (m) => set(m, 'picture-missing', 'warning', 'f1'),
  ],
  ['a link that leads nowhere', 'broken-link', 'alpha', (m) => set(m, 'broken-link', 'error')],
  ['a line that is too long', 'overfull-line', 'alpha#p1', (m) => set(m, 'overfull-line', 'warning', 'p1')],
  [
    'an override that overrules nothing',
    'override-unused',
    'overrides',
    (m) => brief(m, { overrides: [{ code: 'embargoed' }] }),
  ],
];

test('every finding of the rules has its key and the values that its words are made of', () => {
  for (const [, , , seed] of FAULTS)
    for (const { code, message, hint, key, values } of check({ ...seed(sound()), diagnostics: [] })) {
      const text = FINDING_TEXTS[key];
      const fill = (words: string): string =>
        words.replaceAll(/\{(\w+)\}/g, (_, one: string) => values[one]!);
      expect([code, fill(text.message), fill(text.hint)]).toEqual([key.split('.')[0], message, hint]);
    }
});

test('what setting has shown is said with its values', () => {
  const said = (code: string, values: Record<string, string>, severity: 'error' | 'warning' = 'warning') =>
    check({ ...sound(), diagnostics: [{ severity, code, values }] }).map(
      ({ key, message, hint }) => `${key}: ${message}; ${hint}`,
    );
  const glyph = { codes: 'U+6C34', character: '水' };
  expect(said('missing-glyph', glyph, 'error')).toEqual([
    'missing-glyph: no font has the character U+6C34 (水); take the character out of the text, or add a font that has it',
  ]);
  expect(said('missing-glyph', { ...glyph, package: 'serif-sc' }, 'error')).toEqual([
    'missing-glyph.font: no font has the character U+6C34 (水); install the optional font package serif-sc',
  ]);
  const picture = { width: '300', height: '200', resolution: '72', wanted: '150' };
  expect(said('picture-resolution', picture, 'error')[0]).toMatch(
    /^picture-resolution\.coarse: a picture of 300 by 200 pixels is set at 72 pixels an inch; a press needs 150/,
  );
  expect(said('picture-resolution', { ...picture, wanted: '300' })[0]).toMatch(
    /^picture-resolution: .*shows 300/,
  );
  expect(said('what-nobody-knows', {})).toEqual([]);
});

test('at least forty faults are seeded', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(40);
});

describe('a fault is found, and nothing else', () => {
  test.each(FAULTS)('%s', (_, code, place, seed) => {
    const found = check(seed(sound()));
    expect(found.map((finding) => [finding.code, finding.place])).toEqual([[code, place]]);
    expect(found[0]?.message).not.toBe('');
    expect(found[0]?.hint).not.toBe('');
  });
});

describe('nothing is found', () => {
  const CLEAN: readonly (readonly [what: string, (made: Made) => Made])[] = [
    ['in a sound briefing', (m) => m],
    [
      'in a summary of what may not be printed',
      (m) =>
        brief(withRights(m, permitted({ print: 'no' })), {
          quoteTable: undefined,
          keyPoints: [],
          sections: [
            {
              items: [
                { articleId: 'alpha', version: 1, mode: 'summary', summary: [staffText('Nothing moves.')] },
              ],
            },
          ],
        }),
    ],
    [
      'when an embargo has ended',
      (m) => withRights(m, { embargoUntil: { value: '2026-03-05T09:00Z', precision: 'minute' } }),
    ],
    [
      'when rights end tomorrow',
      (m) => withRights(m, { expires: { value: '2026-03-06', precision: 'day' } }),
    ],
    ['when an item is marked less strictly', (m) => withRights(m, { usageTerms: 'TLP:CLEAR' })],
    [
      'when an article is about the protocol',
      (m) =>
        change(m, 'alpha', (a) => ({
          ...a,
          blocks: [
            ...a.blocks,
            paragraph('p9', 'The protocol knows TLP:RED for what is for the eyes of those present only.'),
          ],
        })),
    ],
    [
      'when nobody is named and nothing marked',
      (m) => {
        const { marking: _1, audience: _2, ...rest } = m.briefing;
        return { ...m, briefing: { ...rest, distribution: [] } };
      },
    ],
    [
      'when words are quoted with an omission',
      (m) => points(m, '“We will not … a single crate”, she said. [@alpha]'),
    ],
    [
      'when the likelihood is another’s',
      (m) => comment(m, 'She called it “probable” that talks fail; that is unlikely.'),
    ],
    ['when a place is remote', (m) => comment(m, 'It is likely that remote villages are cut off.')],
    [
      'when confidence and likelihood stand in two sentences',
      (m) => comment(m, 'Talks are likely to fail. We have low confidence in this.'),
    ],
    [
      'in a page in print without an address',
      (m) =>
        change(m, 'alpha', (a) => {
          const { canonicalUrl: _, ...rest } = a.provenance;
          return { ...a, provenance: rest, print: { page: 'A1' } };
        }),
    ],
    ['in another language', (m) => brief(comment(m, 'Das ist likely und probable.'), { language: 'de' })],
  ];
  test.each(CLEAN)('%s', (_, make) => {
    const made = make(sound());
    const { briefing } = { briefing: JSON.parse(JSON.stringify(made.briefing)) as Briefing };
    expect(parseBriefing(briefing)).toMatchObject({ ok: true });
    expect(check({ ...made, briefing })).toEqual([]);
  });
});

describe('an override', () => {
  const forbidden = (): Made => withRights(sound(), permitted({ print: 'no' }));
  test('by name lets an error pass and keeps it in sight', () => {
    const findings = check(
      brief(forbidden(), {
        overrides: [{ code: 'rights-forbid-print', place: 'alpha', reason: 'Agreed by telephone.' }],
      }),
    );
    expect(findings).toMatchObject([{ code: 'rights-forbid-print', overruled: true }]);
    expect(stopping(findings)).toEqual([]);
  });
  test('of another place or code does not', () => {
    for (const override of [{ code: 'rights-forbid-print', place: 'beta' }, { code: 'embargoed' }])
      expect(stopping(check(brief(forbidden(), { overrides: [override] })))).toHaveLength(1);
  });
  test('of an article is for its blocks, too', () => {
    const made = withPictureRights(sound(), permitted({ print: 'no' }));
    expect(
      stopping(check(brief(made, { overrides: [{ code: 'rights-forbid-print', place: 'alpha' }] }))),
    ).toEqual([]);
  });
});
