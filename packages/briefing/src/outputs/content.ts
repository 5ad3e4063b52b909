/** What every output says of a briefing, in its order: worked out once, so that none says more or less. */
import {
  briefingItems,
  inlineText,
  walkBlocks,
  type Article,
  type Block,
  type Briefing,
  type BriefingItem,
  type Inline,
  type Quote,
} from '@offprint/model';
import {
  aboutSource,
  cite,
  dateWords,
  dayWords,
  labelsFor,
  noticesFor,
  setAside,
  sourceCard,
  withOrigin,
  type CitationPart,
  type Labels,
} from '@offprint/model/frame';

export interface OutputRequest {
  readonly briefing: Briefing;
  readonly articles: readonly Article[];
  /** Bytes of a picture by its SHA-256. */
  readonly picture: (sha256: string) => Uint8Array | undefined;
  /** Name and version of the program. */
  readonly producer: string;
  /** Stands for every date in the file, UTC to the second. */
  readonly buildTime: string;
}

export interface PrintedItem {
  readonly item: BriefingItem;
  readonly article: Article;
  /** Among the sources, from 1. */
  readonly source: number;
  /** Name of its place. */
  readonly anchor: string;
  /** The blocks printed; none of a summary. Where some are left out between two, `undefined` stands. */
  readonly blocks: readonly (Block | undefined)[];
  readonly notes: readonly Extract<Block, { type: 'note' }>[];
}

export interface PrintedSource {
  readonly number: number;
  readonly anchor: string;
  readonly article: Article;
  readonly citation: readonly CitationPart[];
  /** Labels with their values. */
  readonly card: readonly (readonly [string, string])[];
}

export interface PrintedQuote {
  readonly quote: Quote;
  readonly article: Article;
  readonly source: number;
  /** Where the sentence stands, when it is printed. */
  readonly place: string | undefined;
}

export interface Content {
  readonly briefing: Briefing;
  readonly labels: Labels;
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly { readonly heading?: string; readonly items: readonly PrintedItem[] }[];
  readonly quotes: readonly PrintedQuote[];
  readonly timeline: readonly { readonly when: string; readonly inlines: readonly Inline[] }[];
  readonly sources: readonly PrintedSource[];
  /** Of the briefing as a whole, before the sources. */
  readonly notices: readonly (readonly [string, string])[];
  /** The source that a citation in the staff's words names. */
  readonly sourceOf: (articleId: string) => PrintedSource | undefined;
}

export function contentOf({ briefing, articles }: OutputRequest): Content {
  const { labels } = labelsFor(briefing.language);
  const find = (ref: { readonly articleId: string; readonly version: number }): Article | undefined =>
    articles.find(({ id, version }) => id === ref.articleId && version === ref.version);
  const used = [...new Set(briefingItems(briefing).flatMap((item) => find(item) ?? []))];
  const nameOf = (articleId: string): string | undefined => {
    const index = used.findIndex(({ id }) => id === articleId);
    const outlet = used[index]?.publisher.name;
    const number = labels.sourceNumber(index + 1);
    return index < 0 ? undefined : outlet ? `${outlet} (${number})` : number;
  };
  const sources = used.map((article, i): PrintedSource => {
    const { snapshot, contentHash } = article.provenance;
    return {
      number: i + 1,
      anchor: `source-${i + 1}`,
      article,
      citation: cite(article, briefing.citationStyle, labels),
      card: [
        ...sourceCard(article, labels).map(([field, value]) => [labels.entry[field], value] as const),
        ...aboutSource(article, briefing, labels, nameOf),
        ...(snapshot ? [[labels.entry.snapshotHash, snapshot.sha256] as const] : []),
        [labels.entry.contentHash, contentHash],
      ],
    };
  });
  const sections = briefing.sections.map(({ heading, items }, s) => ({
    ...(heading !== undefined && { heading }),
    items: items.flatMap((item, i): PrintedItem[] => {
      const article = find(item);
      return article ? [printedItem(item, article, used.indexOf(article) + 1, `item-${s + 1}-${i + 1}`)] : [];
    }),
  }));
  const printed = sections.flatMap(({ items }) => items);
  return {
    briefing,
    labels,
    facts: factsOf(briefing, labels),
    sections,
    quotes: (briefing.quoteTable ?? []).flatMap((ref): PrintedQuote[] => {
      const article = find(ref);
      const quote = article?.quotes.find(({ id }) => id === ref.quoteId);
      if (!article || !quote) return [];
      const holder = printed.find(
        (item) =>
          item.article === article &&
          [...walkBlocks(item.blocks.flatMap((block) => block ?? []))].some(
            ({ id }) => id === quote.place.blockId,
          ),
      );
      const place = holder && blockAnchor(holder, quote.place.blockId);
      return [{ quote, article, source: used.indexOf(article) + 1, place }];
    }),
    timeline: (briefing.timeline ?? []).map(({ date, inlines }) => ({
      when: withOrigin(dayWords(date, labels), date.inferredFrom, labels),
      inlines,
    })),
    sources,
    notices: [
      ...(briefing.copies === undefined ? [] : [[labels.copies, String(briefing.copies)] as const]),
      ...noticesFor(undefined, briefing, labels),
      ...setAside(briefing, labels),
    ],
    sourceOf: (articleId) => sources.find(({ article }) => article.id === articleId),
  };
}

/** The name that a block has in the document. */
export function blockAnchor({ anchor }: PrintedItem, blockId: string): string {
  return `${anchor}-${blockId}`;
}

function printedItem(item: BriefingItem, article: Article, source: number, anchor: string): PrintedItem {
  const wanted = new Set(item.blockIds);
  const chosen = article.blocks.filter(
    ({ type, id }) => type !== 'note' && (item.mode === 'full' || wanted.has(id)),
  );
  const blocks: (Block | undefined)[] = [];
  let last = -1;
  for (const block of item.mode === 'summary' ? [] : chosen) {
    const index = article.blocks.indexOf(block);
    if (item.mode === 'excerpt' && blocks.length > 0 && index > last + 1) blocks.push(undefined);
    blocks.push(block);
    last = index;
  }
  const referred = new Set(blocks.flatMap((block) => (block ? [...referencesIn(block)] : [])));
  const notes = [...walkBlocks(article.blocks)].filter((block) => block.type === 'note');
  return {
    item,
    article,
    source,
    anchor,
    blocks,
    notes: notes.filter(({ id }) => item.mode === 'full' || referred.has(id)),
  };
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'noteRef' && 'noteId' in value) return [String(value.noteId)];
  return Object.values(value).flatMap(referencesIn);
}

function factsOf(briefing: Briefing, labels: Labels): (readonly [string, string])[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    [labels.asOf, dateWords(briefing.asOf, labels)],
    [labels.audience, briefing.audience],
    [labels.preparedBy, briefing.preparedBy],
    [labels.distribution, briefing.distribution.length > 0 ? briefing.distribution.join('; ') : undefined],
    [labels.copies, briefing.copies === undefined ? undefined : String(briefing.copies)],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}

/** `The Daily Example · 4 March 2026 · London · Business · Source 1` */
export function sourceLine({ article, source }: PrintedItem, labels: Labels): string {
  return [
    article.publisher.name,
    article.datePublished ? dayWords(article.datePublished, labels) : labels.undated,
    article.publisher.place,
    article.section,
    labels.sourceNumber(source),
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' · ');
}

/** The byline as printed, or the authors behind the word for it. */
export function bylineOf(article: Article, labels: Labels): string | undefined {
  if (article.by) return article.by;
  const names = article.authors.map(({ name, role }) => (role ? `${name} (${role})` : name));
  return names.length > 0 ? labels.by(names.join(', ')) : undefined;
}

/** Speaker with role, and what the name was concluded from. */
export function speakerWords({ speaker }: Quote, labels: Labels): string {
  if (!speaker) return labels.notStated;
  const words = [speaker.name, speaker.role].filter((part) => part !== undefined).join(', ');
  return withOrigin(words, speaker.inferredFrom, labels);
}

/** The words of a quotation in the frame's marks. */
export function quotedWords({ inlines }: Quote, { quotes }: Labels): string {
  return `${quotes.open}${inlineText(inlines)}${quotes.close}`;
}
