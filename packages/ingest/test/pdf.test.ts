import { deflateSync } from 'node:zlib';
import { canonicalJson, contentHash, withContentHash, type Article, type Briefing } from '@offprint/model';
import { AFRelationship, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestAll, type IngestItem } from '../src/index.ts';
import { ENV } from './run.ts';

const { sha256 } = ENV;

const made: Article = withContentHash(
  {
    schemaVersion: 1,
    id: 'ferry',
    version: 3,
    kind: 'news',
    headlines: [{ role: 'main', inlines: [{ type: 'text', text: 'Ferry fares stay' }] }],
    authors: [],
    publisher: { name: 'The Daily Example' },
    language: 'en',
    dir: 'ltr',
    blocks: [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text: 'Fares will not rise.' }] }],
    quotes: [],
    rights: { permitted: { store: 'yes', print: 'yes', redistribute: 'unknown' } },
    provenance: {
      retrievedAt: { value: '2026-03-05', precision: 'day' },
      method: 'saved-page',
      tool: { name: 'Offprint', version: '0.1.0' },
      contentHash: '0'.repeat(64),
      transformations: [],
      origins: [],
    },
  },
  sha256,
);
const briefing: Briefing = {
  schemaVersion: 1,
  id: 'ferries',
  title: 'Ferries',
  language: 'en',
  distribution: [],
  asOf: { value: '2026-03-05', precision: 'day' },
  keyPoints: [],
  sections: [{ items: [{ articleId: 'ferry', version: 3, mode: 'full' }] }],
  citationStyle: 'chicago18',
  notes: 'end',
  page: { size: 'a4', columns: 1, duplex: false },
};

async function pdfWith(files: Readonly<Record<string, string>>, packed = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  for (const [name, text] of Object.entries(files))
    await document.attach(new TextEncoder().encode(text), name, {
      mimeType: 'application/json',
      afRelationship: AFRelationship.Source,
    });
  return document.save({ useObjectStreams: packed });
}

async function items(bytes: Uint8Array, limits = {}): Promise<IngestItem[]> {
  const all: IngestItem[] = [];
  for await (const item of ingestAll({ bytes, fileName: 'briefing.pdf' }, { ...ENV, limits })) all.push(item);
  return all;
}

const whole = { 'briefing.json': canonicalJson(briefing), 'article-ferry-3.json': canonicalJson(made) };

describe('a PDF of Offprint', () => {
  test('gives back its briefing and its articles, with their ids, versions and hashes', async () => {
    const read = await items(await pdfWith({ ...whole, 'other.txt': 'not ours' }));
    expect(read).toHaveLength(2);
    const found = read.flatMap((item) => (item.ok && item.kind === 'briefing' ? [item.briefing] : []));
    expect(found.map(canonicalJson)).toEqual([canonicalJson(briefing)]);
    const articles = read.flatMap((item) => (item.ok && item.kind === 'article' ? [item.article] : []));
    expect(articles.map(canonicalJson)).toEqual([canonicalJson(made)]);
    expect(contentHash(articles[0]!, sha256)).toBe(made.provenance.contentHash);
  });

  test('whose article was altered is refused, and the rest goes on', async () => {
    const altered = canonicalJson(made).replace('Fares will not rise.', 'Fares will rise.');
    const read = await items(await pdfWith({ ...whole, 'article-ferry-3.json': altered }));
    expect(read.map((item) => (item.ok ? item.kind : item.error.code)).sort()).toEqual([
      'briefing',
      'damaged',
    ]);
  });
});

describe('another PDF', () => {
  const code = async (bytes: Uint8Array): Promise<unknown> =>
    (await items(bytes)).map((item) => (item.ok ? item.kind : item.error.code));

  test('without articles says so', async () => {
    expect(await code(await pdfWith({ 'notes.txt': 'x' }))).toEqual(['not-text']);
    expect(await code(await pdfWith({}))).toEqual(['not-text']);
  });

  test('that was rewritten is named as that', async () => {
    expect(await code(await pdfWith(whole, true))).toEqual(['unknown-form']);
  });

  test('whose enclosed file unpacks to far more than it is does not fill the memory', async () => {
    const bytes = await pdfWith(whole);
    const document = await PDFDocument.load(bytes);
    const bomb = deflateSync(new Uint8Array(8_000_000));
    const stream = document.context.stream(bomb, { Filter: PDFName.of('FlateDecode') });
    const ref = document.context.register(stream);
    const specification = document.context.obj({
      Type: 'Filespec',
      F: document.context.obj('x'),
      EF: { F: ref },
    });
    specification.set(PDFName.of('F'), (await import('@cantoo/pdf-lib')).PDFString.of('briefing.json'));
    const names = document.context.obj({
      Names: [(await import('@cantoo/pdf-lib')).PDFString.of('briefing.json'), specification],
    });
    document.catalog.set(PDFName.of('Names'), document.context.obj({ EmbeddedFiles: names }));
    const read = await items(await document.save({ useObjectStreams: false }), { archiveBytes: 1_000_000 });
    expect(read).toMatchObject([{ ok: false, error: { code: 'expands-too-far' } }]);
  });

  test('whose tree of names leads back to itself ends', async () => {
    const document = await PDFDocument.load(await pdfWith(whole));
    const node = document.context.obj({});
    const ref = document.context.register(node);
    node.set(PDFName.of('Kids'), document.context.obj([ref, ref]));
    document.catalog.set(PDFName.of('Names'), document.context.obj({ EmbeddedFiles: ref }));
    expect(await code(await document.save({ useObjectStreams: false }))).toEqual(['not-text']);
  });

  test('that is damaged anywhere gives items or a clear error, and never throws', async () => {
    const bytes = await pdfWith(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 6), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.nat(bytes.length),
        async (changes, cut) => {
          const damaged = bytes.slice();
          for (const [at, byte] of changes) damaged[at + 5] = byte;
          for (const some of [damaged, bytes.slice(0, Math.max(5, cut))])
            for (const item of await items(some)) if (!item.ok) expect(item.error.hint).not.toBe('');
        },
      ),
      { numRuns: 40 },
    );
  });
});
