import { describe, expect, test } from 'vitest';
import { formatPath, parseArticle, parseArticleJson, type Article, type Block } from '../src/index.ts';
import { paragraph, sampleArticle } from './sample.ts';

/** The codes and places of what is wrong with a document. */
function issues(input: unknown): string[] {
  const parsed = parseArticle(input);
  return parsed.ok ? [] : parsed.issues.map((issue) => `${issue.code} ${formatPath(issue.path)}`.trim());
}

const withBlocks = (...blocks: Block[]): Article => sampleArticle({ blocks });
const run = (text: string) => [{ type: 'text' as const, text }];

describe('an article', () => {
  test('that is valid is given back as it was', () => {
    expect(parseArticle(sampleArticle())).toEqual({ ok: true, value: sampleArticle() });
  });

  test('has exactly one main headline', () => {
    const main = { role: 'main' as const, inlines: run('One') };
    expect(issues(sampleArticle({ headlines: [main, main] }))).toEqual(['main-headline headlines']);
    expect(issues(sampleArticle({ headlines: [{ role: 'short', inlines: run('One') }] }))).toEqual([
      'main-headline headlines',
    ]);
    expect(issues(sampleArticle({ headlines: [{ role: 'main', inlines: run(' ') }] }))).toEqual([
      'main-headline headlines',
    ]);
  });

  test('uses each block id once, nested blocks and quotes included', () => {
    expect(issues(withBlocks(paragraph('a', 'x'), paragraph('a', 'y')))).toEqual([
      'duplicate-id blocks[1].id',
    ]);
    const list: Block = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [{ blocks: [paragraph('a', 'x')] }, { blocks: [paragraph('a', 'y')] }],
    };
    expect(issues(withBlocks(list))).toEqual(['duplicate-id blocks[0].items[1].blocks[0].id']);
  });

  test('skips no heading level on the way down, and may jump on the way up', () => {
    const heading = (id: string, level: number): Block => ({ type: 'heading', id, level, inlines: run('H') });
    expect(issues(withBlocks(heading('a', 2), heading('b', 3), heading('c', 4), heading('d', 2)))).toEqual(
      [],
    );
    expect(issues(withBlocks(heading('a', 3)))).toEqual(['heading-skip blocks[0].level']);
    expect(issues(withBlocks(heading('a', 2), heading('b', 4)))).toEqual(['heading-skip blocks[1].level']);
    expect(issues(withBlocks(heading('a', 1)))).toContain('wrong-value blocks[0].level');
  });

  test('resolves every note reference, wherever it stands', () => {
    const ref = { type: 'noteRef' as const, noteId: 'n1' };
    const note: Block = { type: 'note', id: 'n1', blocks: [paragraph('n1p', 'A note.')] };
    const body: Block = { type: 'paragraph', id: 'a', inlines: [...run('Text'), ref] };
    const table: Block = { type: 'table', id: 't', headRows: 0, rows: [{ cells: [{ inlines: [ref] }] }] };
    expect(issues(withBlocks(body, table, note))).toEqual([]);
    expect(issues(withBlocks(body))).toEqual(['note-unresolved blocks[0].inlines[1].noteId']);
    expect(issues(withBlocks(table))).toEqual([
      'note-unresolved blocks[0].rows[0].cells[0].inlines[0].noteId',
    ]);
  });

  test('holds text in Normalization Form C only, without controls or lone surrogates', () => {
    expect(issues(withBlocks(paragraph('a', 'e\u0301')))).toEqual(['not-nfc blocks[0].inlines[0].text']);
    expect(issues(withBlocks(paragraph('a', 'a\u0000b')))).toEqual([
      'control-character blocks[0].inlines[0].text',
    ]);
    expect(issues(withBlocks(paragraph('a', 'a\ud800b')))).toEqual([
      'control-character blocks[0].inlines[0].text',
    ]);
    expect(issues(withBlocks({ type: 'code', id: 'c', text: 'a\tb\n' }))).toEqual([]);
  });

  test('has names and notices without white space at their ends, and keeps it in runs of text', () => {
    expect(issues(sampleArticle({ section: 'Harbour ' }))).toEqual(['untrimmed section']);
    expect(issues(withBlocks(paragraph('a', ' x ')))).toEqual([]);
  });

  test('names its language canonically, or as unknown', () => {
    expect(issues(sampleArticle({ language: 'en_US' }))).toEqual(['language-not-canonical language']);
    expect(issues(sampleArticle({ language: 'AZ-latn' }))).toEqual(['language-not-canonical language']);
    expect(issues(sampleArticle({ language: 'und' }))).toEqual([]);
  });

  test('places a quotation where its words stand, counted in code points', () => {
    const body = paragraph('a', '𝄞 “We sailed,” she said.');
    const quote = {
      id: 'q1',
      inlines: run('We sailed,'),
      exact: 'We sailed,',
      partial: false,
      place: { blockId: 'a', position: { start: 3, end: 13 } },
    };
    expect(issues(sampleArticle({ blocks: [body], quotes: [quote] }))).toEqual([]);
    const shifted = { ...quote, place: { blockId: 'a', position: { start: 4, end: 14 } } };
    expect(issues(sampleArticle({ blocks: [body], quotes: [shifted] }))).toEqual([
      'quote-misplaced quotes[0].place',
    ]);
    const elsewhere = { ...quote, place: { blockId: 'z', position: { start: 3, end: 13 } } };
    expect(issues(sampleArticle({ blocks: [body], quotes: [elsewhere] }))).toEqual([
      'quote-misplaced quotes[0].place',
    ]);
  });

  test('can not have a publisher that is both unknown and inferred', () => {
    expect(issues(sampleArticle({ publisher: { name: null, inferredFrom: 'the address' } }))).toEqual([
      'nothing-stated publisher.inferredFrom',
    ]);
  });

  test('keeps no address that could run or leak', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '/relative',
      'https://a b',
    ]) {
      const block: Block = {
        type: 'paragraph',
        id: 'a',
        inlines: [{ type: 'text', text: 'x', marks: [{ type: 'link', href }] }],
      };
      expect(issues(withBlocks(block)), href).toEqual(['bad-address blocks[0].inlines[0].marks[0].href']);
    }
  });

  test('has each mark once on a run', () => {
    const block: Block = {
      type: 'paragraph',
      id: 'a',
      inlines: [{ type: 'text', text: 'x', marks: [{ type: 'em' }, { type: 'em' }] }],
    };
    expect(issues(withBlocks(block))).toEqual(['duplicate-mark blocks[0].inlines[0].marks']);
  });

  test('is refused with a field that the schema does not know, at any depth', () => {
    expect(issues({ ...sampleArticle(), mood: 'calm' })).toEqual(['unknown-field mood']);
    const block = { ...paragraph('a', 'x'), html: '<b>' };
    expect(issues({ ...sampleArticle(), blocks: [block] })).toEqual(['unknown-field blocks[0].html']);
  });

  test('from a later version is refused as such, not as broken', () => {
    expect(issues({ ...sampleArticle(), schemaVersion: 99, novelty: true })).toEqual([
      'newer-version schemaVersion',
    ]);
  });
});

describe('input that is no article', () => {
  test.each([null, 17, 'text', [], [sampleArticle()]])('%j is an issue at the root', (input) => {
    expect(issues(input)).toEqual(['wrong-type']);
  });

  test('JSON that does not parse is an issue, a byte order mark is not', () => {
    expect(parseArticleJson('{').ok).toBe(false);
    expect(parseArticleJson('\uFEFF' + JSON.stringify(sampleArticle())).ok).toBe(true);
  });

  test('nested a hundred thousand deep is refused without exhausting the stack', () => {
    expect(parseArticleJson('['.repeat(100_000) + ']'.repeat(100_000))).toMatchObject({
      ok: false,
      issues: [{ code: 'too-deep' }],
    });
  });

  test('without a schema version says which field is missing', () => {
    const { schemaVersion: _, ...rest } = sampleArticle();
    expect(issues(rest)).toEqual(['wrong-value schemaVersion']);
  });
});
