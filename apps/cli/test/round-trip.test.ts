/**
 * What `show` writes, `import` reads back, with everything that the form can hold. What it can't:
 *
 * - HTML: white space beyond one space; the note and speaker inferences of a block quotation's citation
 * - ninjs 3: dates without a time and offset; authors of whom nobody says whether person or organisation; section and
 *   kind; what the dateline says besides the place; how something was inferred (in words, in `edNote`)
 * - Markdown: ids of blocks; pull quotes and embeds (block quotations there), speakers (a line of the quotation),
 *   pictures beside their words, spans and more than one head row of tables, languages of blocks
 * - JSON-LD: everything but the words of a block: headings, lists and tables are lines of `articleBody`, and figures
 *   stand before it; kicker and short headline are alternatives among others; of the notes only the text
 */
import { createHash } from 'node:crypto';
import { bodyText, toHtml, toJsonLd, toMarkdown, toNinjs } from '@offprint/briefing/articles';
import { ingest } from '@offprint/ingest';
import { canonicalJson, headlineText, inlineText, type Article, type Block } from '@offprint/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from './article.ts';
import { anyArticle } from './any-article.ts';

async function read(text: string): Promise<Article> {
  const result = await ingest(
    { bytes: Buffer.from(text) },
    {
      now: '2026-03-06T10:00:00Z',
      newId: () => 'read',
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
      version: '0.1.0',
    },
  );
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} ${result.error.hint}`);
  return result.article;
}

/** Marks have no order, and a block's identity is not what it says. */
function comparable(blocks: readonly Block[], withIds: boolean): unknown {
  let notes = 0;
  const names = new Map<string, string>();
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'id' && !withIds) return undefined;
      if (key === 'noteId' && !withIds && typeof value === 'string') {
        if (!names.has(value)) names.set(value, `note ${++notes}`);
        return names.get(value);
      }
      if (key === 'marks' && Array.isArray(value)) return (value as object[]).map(canonicalJson).sort();
      return value;
    }),
  ) as unknown;
}

const RUNS = { numRuns: 150, seed: 7 };

describe('HTML', () => {
  it('comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle({ rich: true }), async (article) => {
        const again = await read(toHtml(article, () => undefined));
        expect(comparable(again.blocks, true)).toEqual(comparable(article.blocks, true));
        const {
          blocks: _1,
          provenance: { contentHash: _2, ...provenance },
          ...rest
        } = article;
        expect(again).toMatchObject({ ...rest, provenance });
      }),
      RUNS,
    );
  });

  it('of an article with every kind of block comes back with its pictures', async () => {
    const again = await read(toHtml(everything(), () => undefined));
    expect(again.blocks.map(({ type, id }) => [type, id])).toEqual(
      everything().blocks.map(({ type, id }) => [type, id]),
    );
    expect(again.headlines).toEqual(everything().headlines);
  });
});

/** What ninjs and Markdown both keep of the title block. */
function stated(article: Article): object {
  const { canonicalUrl } = article.provenance;
  return {
    headlines: article.headlines.map(({ role, inlines }) => `${role}: ${inlineText(inlines)}`).toSorted(),
    deck: article.deck && inlineText(article.deck),
    authors: article.authors,
    publisher: article.publisher.name,
    datePublished: article.datePublished,
    abstract: article.abstract,
    subjects: article.subjects,
    holder: article.rights.holder,
    notice: article.rights.notice,
    canonicalUrl,
    language: article.language,
  };
}

/** What is written and read is the article's; its language may be overruled by words of no language. */
const withLanguageOf = (article: Article, other: Article): Article => ({
  ...article,
  language: other.language,
});

describe('ninjs 3', () => {
  it('comes back with its blocks and title block', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle({ moments: true, rich: true }), async (article) => {
        const again = await read(JSON.stringify(toNinjs(article)));
        expect(comparable(again.blocks, true)).toEqual(comparable(article.blocks, true));
        const byName = (one: Article): Article => ({
          ...one,
          authors: one.authors.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        });
        expect(stated(byName(withLanguageOf(again, article)))).toEqual(stated(byName(article)));
        const byline = article.by ?? article.authors.map((author) => author.name).join(', ');
        expect(again.by ?? again.authors.map((author) => author.name).join(', ')).toBe(byline);
      }),
      RUNS,
    );
  });
});

describe('Markdown', () => {
  it('comes back with its blocks and title block', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle(), async (article) => {
        const again = await read(toMarkdown(article));
        expect(stated(withLanguageOf(again, article))).toEqual(stated(article));
        expect(again.by).toBe(article.by);
        expect(again.section).toBe(article.section);
        expect(comparable(again.blocks, false)).toEqual(comparable(article.blocks, false));
      }),
      RUNS,
    );
  });
});

describe('JSON-LD', () => {
  it('comes back with its words and title block', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle(), async (article) => {
        const again = await read(JSON.stringify(toJsonLd(article)));
        const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
        expect(squeeze(bodyText(again))).toBe(squeeze(bodyText(article)));
        expect(headlineText(again)).toBe(headlineText(article));
        const { inferredFrom: _, ...date } = article.datePublished ?? {};
        expect(again.datePublished ?? {}).toEqual(date);
        expect(again).toMatchObject({
          kind: article.kind,
          authors: article.authors,
          rights: article.rights,
          ...(article.section ? { section: article.section } : {}),
        });
      }),
      RUNS,
    );
  });
});
