import fc from 'fast-check';
import { articleTextParts } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import type { Library, VersionDiff } from '../src/index.ts';
import { diffArticles } from '../src/versions/diff.ts';
import { article, code, figure, openTestLibrary, sha256, value } from './sample.ts';

const FIRST = ['The harbour opened at dawn.', 'Pilots waited for word.', 'The crane stands still.'];
const SECOND = [
  'The harbour opened at noon.',
  'A ferry came first.',
  'The crane stands still.',
  'Pilots waited for word.',
];

function twoVersions(): Library {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ paragraphs: FIRST }) }));
  value(library.addArticle({ article: article({ headline: 'Harbour open', paragraphs: SECOND }) }));
  return library;
}

describe('differences', () => {
  test('are told part by part, and in a changed part word by word', () => {
    const library = twoVersions();
    const diff = value(library.diffVersions('harbour', 1, 2));
    expect(diff.parts.map((part) => [part.kind, part.role, part.blockId])).toEqual([
      ['changed', 'headline', undefined],
      ['changed', 'paragraph', 'p0'],
      ['inserted', 'paragraph', 'p1'],
      ['kept', 'paragraph', 'p2'],
      ['moved', 'paragraph', 'p3'],
    ]);
    expect(diff.parts[1]?.runs).toEqual([
      { kind: 'kept', text: 'The harbour opened at ' },
      { kind: 'deleted', text: 'dawn' },
      { kind: 'inserted', text: 'noon' },
      { kind: 'kept', text: '.' },
    ]);
    expect(diff).toMatchObject({ from: 1, to: 2, inserted: 6, deleted: 2 });
  });

  test('of a script without spaces are told letter by letter or word by word', () => {
    const library = openTestLibrary();
    const change = { language: 'zh' };
    value(library.addArticle({ article: article({ paragraphs: ['港口在黎明开放。'], change }) }));
    value(library.addArticle({ article: article({ paragraphs: ['港口在中午开放。'], change }) }));
    const diff = value(library.diffVersions('harbour', 1, 2));
    expect(diff.parts[1]?.runs.map((run) => run.text).join('|')).toBe('港口在|黎明|中午|开放。');
    expect(diff).toMatchObject({ inserted: 2, deleted: 2 });
  });

  test('of a version and itself are none, and of one that is not there an error', () => {
    const library = twoVersions();
    const same = value(library.diffVersions('harbour', 2, 2));
    expect(same.parts.every((part) => part.kind === 'kept')).toBe(true);
    expect(same).toMatchObject({ inserted: 0, deleted: 0 });
    expect(code(library.diffVersions('harbour', 1, 7))).toBe('no-such-version');
    expect(code(library.diffVersions('none', 1, 2))).toBe('no-such-article');
  });

  test('hold all of both texts, once', () => {
    const words = fc.array(fc.constantFrom('ferry', 'ice', 'dawn', 'crane', 'quay'), {
      minLength: 1,
      maxLength: 8,
    });
    const text = fc.array(
      words.map((list) => list.join(' ')),
      { maxLength: 6 },
    );
    const joined = (parts: VersionDiff['parts'], but: string): string[] =>
      parts
        .map((part) =>
          part.runs
            .filter((run) => run.kind !== but)
            .map((run) => run.text)
            .join(''),
        ) // prettier-ignore
        .filter((one) => one !== '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [old, now] = [article({ paragraphs: before }), article({ paragraphs: after })];
        const parts = diffArticles(old, now);
        expect(joined(parts, 'deleted')).toEqual(articleTextParts(now).map((part) => part.text));
        // What was moved stands where it is now.
        expect(joined(parts, 'inserted').toSorted()).toEqual(articleTextParts(old).map((part) => part.text).toSorted()); // prettier-ignore
      }),
    );
  });
});

describe('an older version', () => {
  test('becomes the newest, and those between stay', () => {
    const library = twoVersions();
    expect(value(library.restoreVersion('harbour', 1))).toEqual({
      id: 'harbour',
      version: 3,
      status: 'new-version',
      restored: false,
      missingAssets: [],
    });
    expect(value(library.listVersions('harbour')).map((one) => one.headline)).toEqual([
      'Harbour reopens',
      'Harbour open',
      'Harbour reopens',
    ]);
    expect(value(library.getArticle('harbour')).version).toBe(3);
    expect(value(library.getRow('harbour')).headline).toBe('Harbour reopens');
    expect(value(library.search('dawn')).total).toBe(1);
    expect(value(library.search('noon')).total).toBe(0);
    expect(value(library.restoreVersion('harbour', 3)).status).toBe('unchanged');
    expect(code(library.restoreVersion('harbour', 9))).toBe('no-such-version');
    expect(value(library.verify()).faults).toEqual([]);
    expect(value(library.addArticle({ article: article({ paragraphs: FIRST }) }))).toMatchObject({
      version: 3,
      status: 'unchanged',
    });
  });

  test('comes with its source, its pictures and its annotations', () => {
    const library = openTestLibrary();
    const picture = new TextEncoder().encode('a picture');
    const source = { bytes: new TextEncoder().encode('<p>first'), mediaType: 'text/html' };
    const asset = { sha256: sha256(picture), mediaType: 'image/png', bytes: picture };
    const first = article({ blocks: [figure(picture)], paragraphs: FIRST });
    value(library.addArticle({ article: first, source, assets: [asset] }));
    const range = { start: { blockId: 'p1', offset: 0 }, end: { blockId: 'p1', offset: 13 } };
    const { id } = value(library.createAnnotation({ articleId: 'harbour', range })).annotation;
    value(library.addArticle({ article: article({ paragraphs: ['All is new here.'] }) }));
    expect(value(library.getAnnotation(id)).annotation.status).toBe('orphaned');
    value(library.restoreVersion('harbour', 1));
    expect(new Uint8Array(value(library.getSource('harbour')).bytes)).toEqual(source.bytes);
    expect(value(library.search('has:picture')).total).toBe(1);
    expect(value(library.getAnnotation(id))).toMatchObject({
      spans: [{ blockId: 'p1', start: 0, end: 13 }],
      annotation: { status: 'anchored', target: { version: 3 } },
    });
  });
});
