/** Exports as folders: JSON lines that another library takes in, and files in a form of somebody else's. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ARCHIVE,
  archiveLength,
  importArchive,
  isArchive,
  readArchive,
  type FileForm,
  type Library,
  type TakenRecord,
} from '../src/index.ts';
import { article, code, figure, openTestLibrary, sha256, temporaryFolder, value } from './sample.ts';

const PICTURE = new Uint8Array([1, 2, 3]);
const TOOL = 'Offprint 0.1.0';

/** Two articles, one of them with a picture, a collection and a bookmark. */
function filled(): Library {
  const library = openTestLibrary();
  value(
    library.addArticle({
      article: article({ id: 'harbour', blocks: [figure(PICTURE)] }),
      assets: [{ sha256: sha256(PICTURE), mediaType: 'image/png', bytes: PICTURE }],
      tags: ['port'],
    }),
  );
  value(library.addArticle({ article: article({ id: 'ferry', headline: 'Ferry', paragraphs: ['Où? Ё'] }) }));
  const { id } = value(library.createCollection({ name: 'North' }));
  value(library.changeArticles(['ferry'], { addTo: id }));
  value(library.addBookmarks([{ url: 'https://a.example/later' }]));
  return library;
}

/** A new place for an export. */
const place = (): string => join(temporaryFolder(), 'out');

function exported(library: Library, ids?: readonly string[]): string {
  const to = place();
  value(library.exportArchive(to, { tool: TOOL, ...(ids && { ids }) }));
  return join(to, ARCHIVE);
}

const codes = (taken: Iterable<TakenRecord>): unknown[] =>
  [...taken].map(({ line, kind, result }) => [line, kind, result.ok || result.error.code]);

const everything = (library: Library): unknown[] =>
  value(library.allIds()).map((id) => value(library.exportArticle(id)));

describe('JSON lines', () => {
  test('make the same library again, with what stands beside the articles', () => {
    const library = filled();
    const file = exported(library);
    const copy = openTestLibrary();
    expect(codes(importArchive(copy, file))).toEqual([
      [2, 'article', true],
      [3, 'article', true],
      [4, 'organisation', true],
    ]);
    expect(everything(copy)).toEqual(everything(library));
    expect(value(copy.listCollections())).toMatchObject([{ name: 'North', count: 1 }]);
    expect(value(copy.listBookmarks()).total).toBe(1);
    expect(value(copy.verify()).clean).toBe(true);
  });

  test('of some articles hold these alone, with their files', () => {
    const library = filled();
    const file = exported(library, ['ferry']);
    expect([...readArchive(file)].map(({ line, kind }) => [line, kind])).toEqual([[2, 'article']]);
    expect(readdirSync(dirname(file))).toEqual([ARCHIVE]);
    const to = place();
    expect(value(library.exportArchive(to, { tool: TOOL, ids: ['harbour'] }))).toEqual({
      folder: to,
      articles: 1,
      assets: 1,
      missingAssets: [],
    });
  });

  test('name an asset that the library has lost', () => {
    const library = filled();
    rmSync(library.assetPath(sha256(PICTURE)));
    const made = value(library.exportArchive(place(), { tool: TOOL }));
    expect(made).toMatchObject({ articles: 2, assets: 0, missingAssets: [sha256(PICTURE)] });
  });

  test('that are given up or of unknown articles leave nothing', () => {
    const library = filled();
    const to = place();
    expect(code(library.exportArchive(to, { tool: TOOL }, { cancelled: () => true }))).toBe('cancelled');
    expect(code(library.exportArchive(to, { tool: TOOL, ids: ['nobody'] }))).toBe('no-such-article');
    expect(existsSync(to)).toBe(false);
    expect(readdirSync(dirname(to))).toEqual([]);
  });

  test('go into no folder that holds something', () => {
    const to = place();
    mkdirSync(to);
    writeFileSync(join(to, 'mine.txt'), 'mine');
    expect(code(filled().exportArchive(to, { tool: TOOL }))).toBe('not-empty');
    expect(readdirSync(to)).toEqual(['mine.txt']);
  });

  test('tell of every article', () => {
    const heard: string[] = [];
    const report = (begun: number, of: number): number => heard.push(`${begun}/${of}`);
    value(filled().exportArchive(place(), { tool: TOOL }, { report }));
    expect(heard).toEqual(['0/2', '1/2', '2/2']);
  });

  test('are read past lines that are none, with line feeds of any kind and a last line without', () => {
    const file = exported(filled());
    const [head, harbour, ferry, beside] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [head, '{"type":"article"', '', harbour, ferry, beside].join('\r\n'));
    expect(archiveLength(file)).toBe(4 + 1); // an empty line with a carriage return counts as one
    expect(codes(importArchive(openTestLibrary(), file))).toEqual([
      [2, 'article', 'bad-article'],
      [4, 'article', true],
      [5, 'article', true],
      [6, 'organisation', true],
    ]);
  });

  test('are read whole, however long a line is', () => {
    const library = filled();
    const long = 'ё'.repeat(1_500_000);
    value(library.addArticle({ article: article({ id: 'long', paragraphs: [long] }) }));
    const copy = openTestLibrary();
    expect(codes(importArchive(copy, exported(library)))).toHaveLength(4);
    expect(everything(copy)).toEqual(everything(library));
  });

  test('are read past a line that no string could hold', () => {
    const file = exported(filled());
    const [head = '', ...records] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${head}\n`);
    truncateSync(file, 2 ** 29 + 2 ** 20); // nothing but zeros, which take no room on the disk
    appendFileSync(file, `\n${records.join('\n')}`);
    expect(archiveLength(file)).toBe(4);
    expect(codes(importArchive(openTestLibrary(), file))).toEqual([
      [2, 'article', 'bad-article'],
      [3, 'article', true],
      [4, 'article', true],
      [5, 'organisation', true],
    ]);
  });

  test('are told from other files by their first line', () => {
    const file = exported(filled());
    expect(isArchive(file)).toBe(true);
    expect(archiveLength(file)).toBe(3);
    writeFileSync(file, '{"format":"another"}\n');
    expect(isArchive(file)).toBe(false);
    expect(isArchive(join(dirname(file), 'nothing.jsonl'))).toBe(false);
  });
});

describe('files in a form of somebody else’s', () => {
  const form: FileForm = {
    fileName: ({ id }) => `${id}.txt`,
    write: ({ id, version }, { asset, annotations }) =>
      `${id} ${version} ${annotations().length} ${asset(sha256(PICTURE))?.length ?? 0}`,
    linked: ({ id }) => (id === 'harbour' ? [sha256(PICTURE)] : [sha256('never kept')]),
  };

  test('are written one an article, with the pictures that they lead to', () => {
    const library = filled();
    value(library.createAnnotation({ articleId: 'ferry', note: 'Ask' }));
    const to = place();
    const made = value(library.exportFiles(to, { ids: ['ferry', 'harbour'], form }));
    expect(made).toEqual({ folder: to, articles: 2, assets: 1, missingAssets: [] });
    expect(readFileSync(join(to, 'ferry.txt'), 'utf8')).toBe('ferry 1 1 3');
    expect(readFileSync(join(to, 'harbour.txt'), 'utf8')).toBe('harbour 1 0 3');
    const hash = sha256(PICTURE);
    expect(readFileSync(join(to, 'assets', hash.slice(0, 2), hash))).toEqual(Buffer.from(PICTURE));
  });

  test('are of all articles but those in the trash, where none are named', () => {
    const library = filled();
    value(library.changeArticles(['harbour'], { trashed: true }));
    const to = place();
    expect(value(library.exportFiles(to, { form })).articles).toBe(1);
    expect(readdirSync(to)).toEqual(['ferry.txt']);
  });

  test('are all there or none', () => {
    const to = place();
    expect(code(filled().exportFiles(to, { ids: ['ferry', 'nobody'], form }))).toBe('no-such-article');
    expect(readdirSync(dirname(to))).toEqual([]);
  });
});
