/** Ours, with everything on: title page, contents, numbered notes, running heads, sources. */
import type { Article, Block, Briefing } from '@offprint/model';
import { renderBriefing } from '@offprint/render-pdf';
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import { setSpecimen } from '@offprint/render-pdf/specimen';
import { frameOf, PAPER, type Chapter, type Manuscript } from '../manuscript.ts';

export { compileForOneRun, keepMemoryFor, setAsUsual } from '@offprint/render-pdf/one-run';

const env = {
  fonts: nodeFonts(),
  asset: () => undefined,
  buildTime: '2026-03-04T10:15:00Z',
  producer: 'Offprint 0.1.0',
};

/** @param once it is the only document of its process, as of a command's */
export async function setWithOffprint(manuscript: Manuscript, once = false): Promise<Uint8Array> {
  if (manuscript.bare) return specimen(manuscript);
  const articles = manuscript.chapters.map((chapter, i) => articleOf(chapter, i, manuscript.language));
  const briefing: Briefing = {
    schemaVersion: 1,
    id: 'bench',
    title: 'What was measured',
    language: 'en',
    distribution: [],
    asOf: { value: '2026-03-04', precision: 'day' },
    keyPoints: [[{ type: 'text', text: manuscript.chapters[0]?.title ?? '' }]],
    sections: [{ items: articles.map(({ id }) => ({ articleId: id, version: 1, mode: 'full' })) }],
    citationStyle: 'chicago18',
    notes: 'end',
    page: { size: 'a4', columns: 1, duplex: false },
  };
  const result = await renderBriefing({ briefing, articles, profile: 'screen' }, { ...env, once });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.bytes;
}

async function specimen(manuscript: Manuscript): Promise<Uint8Array> {
  const { measure, size, leading, lines, language, chapters } = manuscript;
  const { left, top } = frameOf(manuscript);
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  const page = { ...PAPER, left, top, measure, lines };
  return setSpecimen({ language, paragraphs, size, leading, page }, env);
}

function articleOf(chapter: Chapter, index: number, language: string): Article {
  const { title, paragraphs, notes } = chapter;
  // Notes are referred to at the ends of the first paragraphs.
  const blocks = paragraphs.map((text, i): Block => ({
    type: 'paragraph',
    id: `p${i}`,
    inlines: [
      { type: 'text', text },
      ...(notes[i] === undefined ? [] : [{ type: 'noteRef' as const, noteId: `n${i}` }]),
    ],
  }));
  const printed = notes.slice(0, paragraphs.length).map((text, i): Block => ({
    type: 'note',
    id: `n${i}`,
    blocks: [{ type: 'paragraph', id: `n${i}p`, inlines: [{ type: 'text', text }] }],
  }));
  return {
    schemaVersion: 1,
    id: `chapter-${index}`,
    version: 1,
    kind: 'news',
    headlines: [{ role: 'main', inlines: [{ type: 'text', text: title }] }],
    authors: [{ name: 'Ines Duarte', kind: 'person' }],
    publisher: { name: 'The Coastal Gazette', place: 'Porto' },
    datePublished: { value: '2026-03-03', precision: 'day' },
    language,
    dir: 'ltr',
    blocks: [...blocks, ...printed],
    quotes: [],
    rights: { permitted: { store: 'yes', print: 'unknown', redistribute: 'no' } },
    provenance: {
      canonicalUrl: `https://www.example.org/news/${index}`,
      retrievedAt: { value: '2026-03-04T10:15:00Z', precision: 'second' },
      method: 'saved-page',
      tool: { name: 'Offprint', version: '0.1.0' },
      snapshot: { format: 'text/html', sha256: '0'.repeat(64), fileName: 'page.html' },
      contentHash: '0'.repeat(64),
      transformations: [],
      origins: [],
    },
  };
}
