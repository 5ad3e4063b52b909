import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  articleTextParts,
  blockText,
  canonicalJson,
  contentHash,
  inlineText,
  joinInlines,
  jsonSchema,
  migrate,
  parseArticle,
  parseArticleJson,
  SCHEMA_NAMES,
  sliceCodePoints,
  walkBlocks,
  withContentHash,
} from '../src/index.ts';
import { article, inline, sampleArticle } from './sample.ts';

const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([k, v]) => [k, reversed(v)]),
  );
}

describe('laws of the model', () => {
  test('every generated article is valid and comes back from its canonical JSON unchanged', () => {
    fc.assert(
      fc.property(article, (a) => {
        expect(parseArticleJson(canonicalJson(a))).toEqual({ ok: true, value: a });
      }),
    );
  });

  test('the canonical form and the hash do not depend on the order of keys', () => {
    fc.assert(
      fc.property(article, (a) => {
        const other = reversed(a) as typeof a;
        expect(canonicalJson(other)).toBe(canonicalJson(a));
        expect(contentHash(other, sha256)).toBe(contentHash(a, sha256));
      }),
    );
  });

  test('parsing never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (x) => typeof parseArticle(x).ok === 'boolean'));
    fc.assert(fc.property(fc.string(), (x) => typeof parseArticleJson(x).ok === 'boolean'));
  });

  test('joining runs keeps the text and is done after once', () => {
    fc.assert(
      fc.property(fc.array(inline), (inlines) => {
        const joined = joinInlines(inlines);
        expect(inlineText(joined).normalize('NFC')).toBe(inlineText(inlines).normalize('NFC'));
        expect(joinInlines(joined)).toEqual(joined);
      }),
    );
  });

  test('a stretch of code points is the text between its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (s, start, length) => {
        const points = Array.from(s);
        const end = start + length;
        const rest =
          points.slice(0, start).join('') + sliceCodePoints(s, { start, end }) + points.slice(end).join('');
        expect(rest).toBe(s);
      }),
    );
  });

  test('the text in reading order holds the text of every block', () => {
    fc.assert(
      fc.property(article, (a) => {
        const all = articleTextParts(a).map((part) => part.text);
        for (const block of walkBlocks(a.blocks)) {
          const text = block.type === 'table' ? '' : blockText(block);
          if (text && 'inlines' in block) expect(all).toContain(text);
        }
      }),
    );
  });
});

describe('the canonical form', () => {
  test('sorts keys by UTF-16 code units and prints numbers as RFC 8785 does', () => {
    expect(
      canonicalJson({ b: 1, a: [1e21, 0.1, -0], '\u20ac': 'é"\n', '\ud83d\ude00': null, x: undefined }),
    ).toBe('{"a":[1e+21,0.1,0],"b":1,"€":"é\\"\\n","😀":null}');
  });

  test('refuses what JSON can not hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([() => 1])).toThrow(TypeError);
  });
});

describe('the content hash', () => {
  const before = withContentHash(sampleArticle(), sha256);

  test('is the known hash of a known article', () => {
    // Computed by another program over the sorted JSON. It changes only when the canonical form changes, and then every library has to know.
    expect(before.provenance.contentHash).toBe(
      '31910824d9e3a7e7894f1da666a27a0ec178cabec7d24225ec8fd6663cb4e8f9',
    );
  });

  test('changes with what the source says', () => {
    const after = withContentHash(sampleArticle({ section: 'Harbour' }), sha256);
    expect(after.provenance.contentHash).not.toBe(before.provenance.contentHash);
  });

  test('does not change with id, version, or how the article was brought in', () => {
    const provenance = { ...sampleArticle().provenance, method: 'copied-text' as const };
    const after = withContentHash(sampleArticle({ id: 'other', version: 7, provenance }), sha256);
    expect(after.provenance.contentHash).toBe(before.provenance.contentHash);
  });
});

describe('migrations', () => {
  const steps = [
    {
      from: 1,
      why: 'title becomes headline',
      up: ({ title, ...d }: Record<string, unknown>) => ({ ...d, headline: title }),
    },
    { from: 2, why: 'tags appear', up: (d: Record<string, unknown>) => ({ ...d, tags: [] }) },
  ];

  test('run in order from the version the document has, and stamp the one it gets', () => {
    expect(migrate({ schemaVersion: 1, title: 'A' }, steps, 3)).toEqual({
      ok: true,
      from: 1,
      document: { schemaVersion: 3, headline: 'A', tags: [] },
    });
    expect(migrate({ schemaVersion: 2, headline: 'A' }, steps, 3)).toMatchObject({
      document: { schemaVersion: 3, headline: 'A', tags: [] },
    });
  });

  test('leave a document of the current version alone, and their argument always', () => {
    const document = Object.freeze({ schemaVersion: 1, title: 'A' });
    expect(migrate(document, steps, 1)).toEqual({ ok: true, from: 1, document });
    migrate(document, steps, 3);
    expect(document).toEqual({ schemaVersion: 1, title: 'A' });
  });

  test('refuse a later version and a missing one', () => {
    expect(migrate({ schemaVersion: 4 }, steps, 3)).toEqual({ ok: false, reason: 'newer' });
    expect(migrate({}, steps, 3)).toEqual({ ok: false, reason: 'no-version' });
    expect(migrate({ schemaVersion: '1' }, steps, 3)).toEqual({ ok: false, reason: 'no-version' });
  });

  test('with a gap are a fault of the program', () => {
    expect(() => migrate({ schemaVersion: 1 }, steps.slice(1), 3)).toThrow(/from schema version 1 to 2/);
  });
});

describe('the JSON Schema files', () => {
  test.each(SCHEMA_NAMES)('%s: the committed file is the one the model gives', (name) => {
    const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonSchema(name));
  });

  test('describe units and meaning of fields', () => {
    expect(JSON.stringify(jsonSchema('article'))).toContain('"description":"pixels"');
  });
});
