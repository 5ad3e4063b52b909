/** What is quoted stands in its source, word for word. */
import {
  articleTextParts,
  blockText,
  inlineText,
  sliceCodePoints,
  staffTexts,
  walkBlocks,
  type Article,
} from '@offprint/model';
import { found, type Finding, type PreflightInput, type Rule } from './finding.ts';
import { itemAt, placeOf } from './items.ts';

/** Words between quotation marks; shorter ones are names and turns of phrase. */
const MARKED = /[“„«"]([^“”„«»"]+)[”“»"]/g;
const WORDS = 3;

export const quotations: Rule = (input, items) => {
  const articles = [...new Set(items.map(({ article }) => article))];
  return [...ownQuotes(articles), ...tableQuotes(input), ...staffQuotations(input, articles)];
};

/** The places that articles give for their quotations. */
function ownQuotes(articles: readonly Article[]): Finding[] {
  return articles.flatMap((article) => {
    const blocks = new Map([...walkBlocks(article.blocks)].map((block) => [block.id, block]));
    return article.quotes.flatMap(({ id, exact, place }): Finding[] => {
      const block = blocks.get(place.blockId);
      if (block && sliceCodePoints(blockText(block), place.position) === exact) return [];
      return [found('error', 'quotation-unmatched.place', `${article.id}#${place.blockId}`, { quote: id })];
    });
  });
}

function tableQuotes({ briefing, articles }: PreflightInput): Finding[] {
  return (briefing.quoteTable ?? []).flatMap(({ articleId, version, quoteId }, i): Finding[] => {
    const article = articles.find(({ id, version: of }) => id === articleId && of === version);
    if (article?.quotes.some(({ id }) => id === quoteId)) return [];
    const values = { article: articleId, version: String(version), quote: quoteId };
    return [found('error', 'quote-absent', `quoteTable[${i}]`, values)];
  });
}

/** Quotations in the staff's words: in what they cite, else in the item's article, else in any. */
function staffQuotations({ briefing }: PreflightInput, articles: readonly Article[]): Finding[] {
  const texts = new Map(articles.map((article) => [article.id, plainText(article)]));
  return staffTexts(briefing).flatMap(({ path, inlines }) => {
    const cited = inlines.flatMap((inline) => (inline.type === 'noteRef' ? [inline.noteId] : []));
    const own = itemAt(briefing, path)?.articleId;
    const ids = cited.length > 0 ? cited : own === undefined ? [...texts.keys()] : [own];
    return [...inlineText(inlines).matchAll(MARKED)].flatMap(([, words = '']): Finding[] => {
      const wanted = plain(words);
      if (wanted.split(' ').length < WORDS) return [];
      // An omission parts what has to be found piece by piece.
      const pieces = wanted
        .split(/\[?(?:…|\.\.\.)\]?/)
        .map((piece) => piece.trim().replace(/[.,;:!?]+$/, ''));
      const there = ids.some((id) => pieces.every((piece) => texts.get(id)?.includes(piece)));
      return there ? [] : [found('error', 'quotation-unmatched', placeOf(path), { words })];
    });
  });
}

function plainText(article: Article): string {
  return plain(
    articleTextParts(article)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Case at the beginning, quotation marks and white space are no part of the words. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”„«»"‘’‚']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
