import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '@offprint/model';
import { containment, isCopy, mayBeCopy, sampleOf, shinglesOf, sketchOf } from '../src/copies/shingles.ts';
import { Database } from '../src/database.ts';
import type { Library } from '../src/index.ts';
import { migrate, MIGRATIONS } from '../src/migrate.ts';
import { foldedText } from '../src/search/words.ts';
import { article, code, openTestLibrary, temporaryFolder, value } from './sample.ts';

/** An agency's report, of our own writing. */
const REPORT = [
  'The ferry between the mainland and the outer islands will run again from Monday, the harbour office said on Friday.',
  'Storms had torn two of the three landing stages from their piles in the second week of January.',
  'Since then food and mail had come by fishing boat, and the school on the northern island was closed.',
  'The repair took eleven weeks because the piles had to be ordered abroad, the office said in its statement.',
  'Fares stay as they were until the end of the season, when the council will look at them again.',
];
const OTHER = [
  'A jury of seven gave the prize for the best first novel to a bus driver from the valley.',
  'She wrote it on the night line, she told the audience, between the last stop and the depot.',
  'The sum is small but the book will be read in all schools of the province next year.',
  'Her publisher had printed four hundred copies and is now looking for paper to print more.',
  'Two other writers were named by the jury, one of them for a history of the salt works.',
];

type Change = Partial<Article>;

function add(library: Library, id: string, paragraphs: readonly string[], change: Change = {}): void {
  value(
    library.addArticle({
      article: article({ id, paragraphs, change: { publisher: { name: `The ${id}` }, ...change } }),
    }),
  );
}

function copiesOf(library: Library, id: string): string[] {
  return value(library.copiesOf(id)).articles.map((one) => one.id);
}

describe('one text in several outlets', () => {
  test('is recognised cut, reworded, in other paragraphs and with additions', () => {
    const library = openTestLibrary();
    add(library, 'agency', REPORT);
    add(library, 'cut', REPORT.slice(0, 3));
    add(library, 'reworded', [
      `Our reporter. ${REPORT.slice(0, 3).join(' ').replace('on Friday', 'today').replace('fishing boat', 'trawler')}`,
      'Read our view of island life on page four.',
      REPORT[4] ?? '',
    ]);
    add(library, 'other', OTHER);
    expect(copiesOf(library, 'agency')).toEqual(['agency', 'cut', 'reworded']);
    expect(copiesOf(library, 'reworded')).toEqual(['agency', 'cut', 'reworded']);
    expect(copiesOf(library, 'other')).toEqual(['other']);
    const rows = value(library.listArticles({ sort: 'headline' })).rows;
    expect(Object.fromEntries(rows.map((row) => [row.id, row.copies]))).toEqual({
      agency: 2,
      cut: 2,
      reworded: 2,
      other: 0,
    });
    expect(code(library.copiesOf('nowhere'))).toBe('no-such-article');
  });

  test('a statement that two reports have in common makes no copies', () => {
    const library = openTestLibrary();
    add(library, 'a', REPORT);
    add(library, 'b', [...OTHER, REPORT[3] ?? '']);
    expect(copiesOf(library, 'a')).toEqual(['a']);
  });

  test.each([
    [
      'zh',
      '港务局星期五表示，往返大陆与外岛之间的渡轮将从星期一起恢复航行。一月第二周的风暴冲毁了三座码头中的两座。此后食品和邮件由渔船运送，北岛的学校也停课了。维修用了十一个星期。',
      '评审团把最佳处女作奖授予一位公共汽车司机。她对观众说，这本书是在夜班车上写成的。奖金不多，但明年全省的学校都会读到这本书。出版社只印了四百册，现在正找纸加印。',
    ],
    [
      'th',
      'สำนักงานท่าเรือแจ้งเมื่อวันศุกร์ว่าเรือข้ามฟากไปเกาะรอบนอกจะกลับมาวิ่งอีกครั้งในวันจันทร์ พายุพัดท่าเทียบเรือสองแห่งพังเมื่อเดือนมกราคม ตั้งแต่นั้นอาหารและจดหมายมากับเรือประมง',
      'คณะกรรมการมอบรางวัลนวนิยายเรื่องแรกให้คนขับรถเมล์จากหุบเขา เธอเล่าว่าเขียนหนังสือเล่มนี้ตอนกลางคืนบนรถ เงินรางวัลไม่มากแต่ปีหน้าโรงเรียนทุกแห่งในจังหวัดจะได้อ่าน',
    ],
  ])('also in a script without spaces: %s', (language, text, other) => {
    const library = openTestLibrary();
    const change = { language };
    add(library, 'whole', [text], change);
    add(library, 'cut', [text.slice(0, Math.round(text.length * 0.7))], change);
    add(library, 'other', [other], change);
    expect(copiesOf(library, 'cut')).toEqual(['whole', 'cut']);
    expect(copiesOf(library, 'other')).toEqual(['other']);
  });

  test('what is removed is in no group until it is back, and leads to no other', () => {
    const library = openTestLibrary();
    for (const id of ['a', 'b', 'c']) add(library, id, REPORT);
    value(library.changeArticles(['b'], { trashed: true }));
    expect(copiesOf(library, 'a')).toEqual(['a', 'c']);
    value(library.changeArticles(['b'], { trashed: false }));
    expect(copiesOf(library, 'a')).toEqual(['a', 'b', 'c']);
    value(library.changeArticles(['b'], { trashed: true }));
    value(library.emptyTrash());
    expect(copiesOf(library, 'a')).toEqual(['a', 'c']);
    expect(value(library.verify()).clean).toBe(true);
  });

  test('an article whose new version has another text leaves its copies', () => {
    const library = openTestLibrary();
    add(library, 'a', REPORT);
    add(library, 'b', REPORT);
    add(library, 'c', OTHER);
    add(library, 'b', OTHER);
    expect(copiesOf(library, 'a')).toEqual(['a']);
    expect(copiesOf(library, 'b')).toEqual(['b', 'c']);
  });
});

describe('the origin', () => {
  const day = (text: string): Change => ({ datePublished: { value: text, precision: 'day' } });
  const time = (text: string): Change => ({ datePublished: { value: text, precision: 'minute' } });

  test('is the agency that copies credit, with its own article when it is there', () => {
    const library = openTestLibrary();
    const credit = { authors: [{ name: 'Coast Wire', kind: 'org' as const }] };
    add(library, 'courier', REPORT, { ...credit, ...day('2026-03-01') });
    add(library, 'post', REPORT, { dateline: { text: 'PORT ELLEN (Coast Wire)' } });
    expect(value(library.copiesOf('post')).origin).toEqual({
      name: 'Coast Wire',
      article: null,
      concludedFrom: 'Coast Wire is credited or the publisher in 2 of 2 copies',
    });
    add(library, 'wire', REPORT, { publisher: { name: 'COAST WIRE' }, ...day('2026-03-02') });
    expect(value(library.copiesOf('post')).origin).toMatchObject({ name: 'Coast Wire', article: 'wire' });
  });

  test('is the earliest where nobody is credited', () => {
    const library = openTestLibrary();
    add(library, 'late', REPORT, time('2026-03-04T09:00Z'));
    add(library, 'early', REPORT, time('2026-03-04T07:30Z'));
    add(library, 'undated', REPORT);
    expect(value(library.copiesOf('late')).origin).toEqual({
      name: 'The early',
      article: 'early',
      concludedFrom: 'no copy credits an agency; published first (2026-03-04T07:30Z)',
    });
  });

  test('stays open where the dates do not tell', () => {
    const library = openTestLibrary();
    add(library, 'a', REPORT, day('2026-03-04'));
    add(library, 'b', REPORT, time('2026-03-04T07:30Z'));
    expect(value(library.copiesOf('a')).origin).toMatchObject({ name: null, article: null });
  });

  test('groups the articles of a briefing', () => {
    const library = openTestLibrary();
    add(library, 'first', REPORT, day('2026-03-01'));
    add(library, 'x', OTHER);
    add(library, 'a', REPORT, day('2026-03-02'));
    add(library, 'b', REPORT, day('2026-03-03'));
    const groups = value(library.groupByOrigin(['b', 'x', 'a']));
    expect(groups.map((group) => group.articles.map((one) => one.id))).toEqual([['b', 'a'], ['x']]);
    expect(groups[0]?.origin.article).toBe('first');
  });
});

test('the copies of a library of layout 3 are found after its migration', () => {
  const dir = temporaryFolder();
  const old = new Database(join(dir, 'library.db'), 'create');
  const earlier = MIGRATIONS.slice(0, 3).map((one) => ({ ...one, indexAnew: false, relateAnew: false }));
  migrate(old, dir, earlier);
  for (const [key, paragraphs] of [REPORT, OTHER, REPORT.slice(1)].entries()) {
    const document = article({ id: `a${key}`, paragraphs });
    old.run(
      `INSERT INTO article (key, id, added_at, latest, headline, headline_order, language)
       VALUES (?, ?, '2026-03-04T10:00:00Z', 1, 'Harbour reopens', 'harbour reopens', 'en')`,
      key,
      document.id,
    );
    old.run('INSERT INTO reading (article_key) VALUES (?)', key);
    old.run(
      `INSERT INTO version (article_key, version, added_at, content_hash, headline, document)
       VALUES (?, 1, '2026-03-04T10:00:00Z', ?, 'Harbour reopens', ?)`,
      key,
      document.provenance.contentHash,
      JSON.stringify(document),
    );
  }
  old.close();
  const library = openTestLibrary(dir, {});
  expect(copiesOf(library, 'a0')).toEqual(['a0', 'a2']);
  expect(copiesOf(library, 'a1')).toEqual(['a1']);
});

describe('shingles', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 120, maxLength: 200 });

  test('a part of a text stands in it whole, and shares its sketch often enough to be found', () => {
    fc.assert(
      fc.property(words, fc.nat(15), fc.nat(15), (text, before, after) => {
        const shingles = shinglesOf(text.join(' '));
        const cut = shinglesOf(text.slice(before, text.length - after).join(' '));
        const [whole, part] = [new Set(shingles), new Set(cut)];
        expect(containment(part, whole)).toBe(1);
        expect(containment(whole, part)).toBe(1);
        expect(isCopy(whole, part)).toBe(true);
        const sketch = new Set(sketchOf(shingles));
        expect(sketchOf(cut).some((shingle) => sketch.has(shingle))).toBe(true);
        expect(mayBeCopy(new Set(sampleOf(shingles)), new Set(sampleOf(cut)))).toBe(true);
      }),
    );
  });

  test('a sketch is the smallest shingles in order, and short texts have none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 90 }), (hashes) => {
        const expected = hashes.length < 40 ? [] : [...new Set(hashes)].toSorted((a, b) => a - b).slice(0, 8);
        expect(sketchOf(Uint32Array.from(hashes))).toEqual(expected);
      }),
    );
  });

  test('two texts of the same words in another order are no copies', () => {
    const folded = foldedText(Array.from({ length: 9 }, (_, i) => REPORT.join(` edition${i} `)).join(' '));
    const turned = folded.split(' ').toReversed().join(' ');
    const [sample, other] = [sampleOf(shinglesOf(folded)), sampleOf(shinglesOf(turned))];
    expect(mayBeCopy(new Set(sample), new Set(other))).toBe(false);
    expect(isCopy(new Set(shinglesOf(folded)), new Set(shinglesOf(turned)))).toBe(false);
  });
});
