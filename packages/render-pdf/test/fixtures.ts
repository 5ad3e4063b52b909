/** Articles and briefings made for the tests, in words of our own. */
import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import {
  parseArticle,
  parseBriefing,
  type Article,
  type Block,
  type Briefing,
  type Inline,
  type Mark,
} from '@offprint/model';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { renderBriefing, type RenderEnv, type RenderRequest, type RenderResult } from '../src/index.ts';
import { readPdf, type ReadPdf } from './pdf/read-pdf.ts';

export function text(value: string, ...marks: Mark[]): Inline {
  return marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
}

export function paragraph(id: string, ...inlines: (string | Inline)[]): Block {
  return {
    type: 'paragraph',
    id,
    inlines: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  };
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

const PIXELS = Uint8Array.from({ length: 120 * 80 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7) % 251));
const picture = Transformer.fromRgbaPixels(PIXELS, 120, 80);
export const JPEG = new Uint8Array(picture.jpegSync(80));
export const WEBP = new Uint8Array(Transformer.fromRgbaPixels(PIXELS, 120, 80).webpSync(80));
export const CLEAR_PNG = new Uint8Array(
  Transformer.fromRgbaPixels(
    PIXELS.map((v, i) => (i % 4 === 3 ? i % 200 : v)),
    120,
    80,
  ).pngSync(),
);

/** A valid article; parts given take the place of the usual ones. */
export function article(parts: Partial<Article> = {}): Article {
  const input = {
    schemaVersion: 1,
    id: 'harbour',
    version: 1,
    kind: 'news',
    headlines: [
      { role: 'kicker', inlines: [text('Ports and shipping')] },
      { role: 'main', inlines: [text('Dredging will end four months late')] },
    ],
    deck: [text('Two of three vessels have been idle since the spring')],
    by: 'By Ines Duarte',
    authors: [{ name: 'Ines Duarte', kind: 'person' }],
    publisher: { name: 'The Coastal Gazette', place: 'Porto', inferredFrom: 'the appeal in the first line' },
    dateline: { text: 'PORTO' },
    section: 'Business',
    datePublished: { value: '2026-03-03T18:05+01:00', precision: 'minute' },
    language: 'en',
    dir: 'ltr',
    blocks: [paragraph('p1', SENTENCES[0]), paragraph('p2', SENTENCES[1])],
    quotes: [],
    rights: {
      notice: '© 2026 The Coastal Gazette',
      permitted: { store: 'yes', print: 'unknown', redistribute: 'no' },
    },
    provenance: {
      canonicalUrl: 'https://www.example.org/news/2026/03/03/dredging',
      retrievedAt: { value: '2026-03-04T10:15:00Z', precision: 'second' },
      method: 'saved-page',
      tool: { name: 'Offprint', version: '0.1.0' },
      snapshot: { format: 'text/html', sha256: sha256('page'), fileName: 'harbour.html' },
      contentHash: sha256('content'),
      transformations: [],
      origins: [],
    },
    ...parts,
  };
  const parsed = parseArticle(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

export const SENTENCES: readonly [string, string, string] = [
  'The harbour authority said on Tuesday that the dredging of the northern channel would be finished before the autumn storms, four months later than the contract had foreseen, and that the port would stay open to vessels of up to nine metres in the meantime.',
  'Two of the dredgers have been lying at the quay since March, when their operator, a consortium of firms from three countries, stopped work over unpaid invoices. The authority disputes the sums, and its director told reporters that every cubic metre that was measured has been paid for.',
  'Shipping agents were less patient. Grain that would have left in June has been trucked to the neighbouring port at a cost of eleven euros a tonne, and some of it will not come back: the larger traders have signed contracts there until the end of next year.',
];

/** Paragraphs of words in an order that does not repeat, the same for the same seed. */
export function longText(paragraphs: number, seed = 1): Block[] {
  const words = SENTENCES.join(' ').split(' ');
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({ length: paragraphs }, (_, i) => {
    const length = 40 + (next() % 80);
    const body = Array.from({ length }, () => words[next() % words.length] ?? '').join(' ');
    return paragraph(`long-${i}`, `Paragraph ${i + 1}: ${body}.`);
  });
}

export function briefing(articles: readonly Article[], parts: Partial<Briefing> = {}): Briefing {
  const parsed = parseBriefing({
    schemaVersion: 1,
    id: 'ports',
    title: 'Northern ports',
    subtitle: 'For the hearing',
    language: 'en',
    audience: 'Members of the committee',
    preparedBy: 'Research desk',
    distribution: ['Secretariat'],
    asOf: { value: '2026-03-04', precision: 'day' },
    keyPoints: [[text('The port stays open to nine metres.')], [text('Grain has moved away.')]],
    sections: [
      { items: articles.map(({ id, version }) => ({ articleId: id, version, mode: 'full' as const })) },
    ],
    citationStyle: 'chicago18',
    notes: 'end',
    page: { size: 'a4', columns: 1, duplex: false },
    ...parts,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const assets = new Map([JPEG, WEBP, CLEAR_PNG].map((bytes) => [sha256(bytes), bytes]));

export const env: RenderEnv = {
  fonts: nodeFonts(),
  asset: (hash) => assets.get(hash),
  buildTime: '2026-03-04T10:15:00Z',
  producer: 'Offprint 0.1.0',
};

export type Rendered = Extract<RenderResult, { ok: true }> & { readonly pdf: ReadPdf };

/** Renders and reads back; fails the test when rendering does. */
export async function render(
  made: Briefing,
  articles: readonly Article[],
  profile: 'screen' | 'print' = 'screen',
): Promise<Rendered> {
  return renderWith({ briefing: made, articles, profile });
}

/** As `render`, with everything that can be asked for. */
export async function renderWith(request: RenderRequest): Promise<Rendered> {
  const result = await renderBriefing(request, env);
  if (!result.ok) throw new Error(`${result.error.code}: ${JSON.stringify(result.diagnostics)}`);
  return { ...result, pdf: await readPdf(result.bytes) };
}
