/** The parts of a briefing as HTML: title, sections, tables, sources. A page has them all, an e-book a file each. */
import { inlineText, mainHeadline, type Inline } from '@offprint/model';
import {
  blockAnchor,
  bylineOf,
  quotedWords,
  sourceLine,
  speakerWords,
  type Content,
  type PrintedItem,
} from '../content.ts';
import { noteNumbers } from '../notes.ts';
import { renamed } from '../renamed.ts';
import { blocksToHtml, noteReference, noteToHtml, type BlockWriter } from './blocks.ts';
import { escapeAttribute, escapeHtml, inlinesToHtml } from './inline.ts';

export interface HtmlPlaces {
  /** Address of a place of that name. */
  readonly to: (anchor: string) => string;
  readonly picture: BlockWriter['picture'];
}

export interface HtmlPart {
  readonly anchor: string;
  readonly title: string;
  readonly html: string;
  /** Places within it. */
  readonly anchors: readonly string[];
}

type Facts = readonly (readonly [string, string])[];

export function titleHtml(content: Content): string {
  const { briefing, facts } = content;
  return [
    ...markingHtml(content),
    `<h1>${escapeHtml(briefing.title)}</h1>`,
    ...(briefing.subtitle === undefined ? [] : [`<p class="deck">${escapeHtml(briefing.subtitle)}</p>`]),
    factsHtml(facts),
  ].join('\n');
}

export function markingHtml({ briefing }: Content): string[] {
  return briefing.marking === undefined
    ? []
    : [
        `<p class="marking ${briefing.marking.slice(4).toLowerCase().replace('+', '-')}" lang="en" dir="ltr">${briefing.marking}</p>`,
      ];
}

export function keyPointsHtml(content: Content, places: HtmlPlaces): string {
  const { briefing, labels } = content;
  if (briefing.keyPoints.length === 0) return '';
  const points = briefing.keyPoints.map((inlines) => `<li>${staffHtml(inlines, content, places)}</li>`);
  return `<h2>${escapeHtml(labels.keyPoints)}</h2>\n<ol class="points">\n${points.join('\n')}\n</ol>`;
}

/** Sections with their articles, the tables, the sources: in printed order. */
export function partsHtml(content: Content, places: HtmlPlaces): HtmlPart[] {
  const { labels, sections, quotes, timeline } = content;
  const items = sections.flatMap(({ heading, items }, s) =>
    items.map((printed, i): HtmlPart => {
      const head =
        heading !== undefined && i === 0 ? `<h2 id="section-${s + 1}">${escapeHtml(heading)}</h2>\n` : '';
      const level = heading === undefined ? 2 : 3;
      return {
        anchor: printed.anchor,
        title: inlineText(mainHeadline(printed.article).inlines).replaceAll('\n', ' '),
        html: head + itemHtml(printed, level, content, places),
        anchors: [printed.anchor, ...blockIds(printed), ...(i === 0 ? [`section-${s + 1}`] : [])],
      };
    }),
  );
  const part = (anchor: string, title: string, html: string, anchors: readonly string[] = []): HtmlPart => ({
    anchor,
    title,
    html: `<section id="${anchor}">\n<h2>${escapeHtml(title)}</h2>\n${html}\n</section>`,
    anchors: [anchor, ...anchors],
  });
  return [
    ...items,
    ...(quotes.length > 0 ? [part('who-said-what', labels.whoSaidWhat, quotesHtml(content, places))] : []),
    ...(timeline.length > 0 ? [part('timeline', labels.timeline, timelineHtml(content, places))] : []),
    part(
      'sources',
      labels.sources,
      sourcesHtml(content, places),
      content.sources.map(({ anchor }) => anchor),
    ),
  ];
}

function* blockIds(printed: PrintedItem): Generator<string> {
  const { blocks } = renamed(
    { ...printed.article, blocks: [...printed.blocks.flatMap((block) => block ?? []), ...printed.notes] },
    `${printed.anchor}-`,
    0,
  );
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner);
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value && typeof value.id === 'string') found.push(value.id);
      for (const inner of Object.values(value)) walk(inner);
    }
  };
  walk(blocks);
  yield* found;
}

function itemHtml(printed: PrintedItem, level: number, content: Content, places: HtmlPlaces): string {
  const { labels } = content;
  const { anchor, item } = printed;
  const kept = { ...printed.article, blocks: [...printed.article.blocks] };
  const article = renamed(kept, `${anchor}-`, level - 1);
  const numbers = noteNumbers(
    printed.notes.map((note, i) => ({ number: i + 1, note: { ...note, id: blockAnchor(printed, note.id) } })),
  );
  const writer: BlockWriter = { notes: numbers, picture: places.picture };
  const inlines = (list: readonly Inline[]): string =>
    inlinesToHtml(list, (id) => noteReference(id, numbers));
  const shown = new Map(article.blocks.map((block) => [block.id, block]));
  const body = printed.blocks.map((block) => {
    if (!block) return '<p class="omission">[…]</p>';
    const own = shown.get(blockAnchor(printed, block.id));
    return own ? blocksToHtml([own], writer) : '';
  });
  const notes = printed.notes.map((note) => {
    const [own] = renamed({ ...printed.article, blocks: [note] }, `${anchor}-`, level - 1).blocks;
    // An item of a list may not be a footnote (ARIA in HTML); the section around them says what they are.
    return own ? noteToHtml(own, writer).replace(' role="doc-footnote"', '') : '';
  });
  const by = bylineOf(article, labels);
  const kickers = article.headlines.filter(({ role }) => role === 'kicker');
  const frame = `lang="${escapeAttribute(labels.language)}" dir="${labels.direction}"`;
  return [
    `<article id="${anchor}" lang="${escapeAttribute(article.language)}" dir="${article.dir}">`,
    ...kickers.map(({ inlines: words }) => `<p class="kicker">${inlines(words)}</p>`),
    `<h${level}>${inlines(mainHeadline(article).inlines)}</h${level}>`,
    ...(article.deck ? [`<p class="deck">${inlines(article.deck)}</p>`] : []),
    ...(by === undefined ? [] : [`<p class="line">${escapeHtml(by)}</p>`]),
    `<p class="line" ${frame}><a href="${escapeAttribute(places.to(`source-${printed.source}`))}">${escapeHtml(sourceLine(printed, labels))}</a></p>`,
    ...(item.mode === 'excerpt' ? [`<p class="label" ${frame}>${escapeHtml(labels.excerpt)}</p>`] : []),
    ...(article.dateline && item.mode !== 'summary'
      ? [`<p class="dateline">${escapeHtml(article.dateline.text)}</p>`]
      : []),
    ...body,
    ...(item.summary ? [staffAside(labels.summary, item.summary, content, places)] : []),
    ...(notes.length > 0
      ? [`<section role="doc-endnotes">\n<ol>\n${notes.join('\n')}\n</ol>\n</section>`]
      : []),
    ...(article.corrections ?? []).map(
      ({ text }) => `<p class="line">${escapeHtml(labels.correction)}: ${escapeHtml(text)}</p>`,
    ),
    ...(item.commentary
      ? [
          staffAside(
            item.commentary.author === undefined ? labels.comment : labels.commentBy(item.commentary.author),
            item.commentary.paragraphs,
            content,
            places,
          ),
        ]
      : []),
    '</article>',
  ].join('\n');
}

function staffAside(
  label: string,
  paragraphs: readonly (readonly Inline[])[],
  content: Content,
  places: HtmlPlaces,
): string {
  const { language } = content.briefing;
  const words = paragraphs.map((inlines) => `<p>${staffHtml(inlines, content, places)}</p>`);
  return `<aside class="staff" lang="${escapeAttribute(language)}" dir="auto">\n<p class="label">${escapeHtml(label)}</p>\n${words.join('\n')}\n</aside>`;
}

/** The staff's words, their citations as numbers that lead to the source. */
function staffHtml(inlines: readonly Inline[], { sourceOf }: Content, places: HtmlPlaces): string {
  const parts = inlines.map((inline, i) => {
    const comma = inline.type === 'noteRef' && inlines[i - 1]?.type === 'noteRef' ? '<sup>,</sup>' : '';
    return (
      comma +
      inlinesToHtml([inline], (id) => {
        const source = sourceOf(id);
        return source
          ? `<sup><a href="${escapeAttribute(places.to(source.anchor))}">${source.number}</a></sup>`
          : '';
      })
    );
  });
  return parts.join('');
}

function quotesHtml({ quotes, labels }: Content, places: HtmlPlaces): string {
  const rows = quotes.map(({ quote, article, source, place }) => {
    const words = escapeHtml(quotedWords(quote, labels));
    const linked =
      place === undefined ? words : `<a href="${escapeAttribute(places.to(place))}">${words}</a>`;
    const lang = `lang="${escapeAttribute(article.language)}" dir="${article.dir}"`;
    const outlet = article.publisher.name === null ? '' : `<br>${escapeHtml(article.publisher.name)}`;
    return `<tr><th scope="row">${escapeHtml(speakerWords(quote, labels))}</th><td ${lang}>${linked}</td><td><a href="${escapeAttribute(places.to(`source-${source}`))}">${escapeHtml(labels.sourceNumber(source))}</a>${outlet}</td></tr>`;
  });
  const head = [labels.speaker, labels.saidWords, labels.source].map(
    (label) => `<th scope="col">${escapeHtml(label)}</th>`,
  );
  return `<table>\n<thead>\n<tr>${head.join('')}</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function timelineHtml(content: Content, places: HtmlPlaces): string {
  const entries = content.timeline.map(
    ({ when, inlines }) => `<dt>${escapeHtml(when)}</dt><dd>${staffHtml(inlines, content, places)}</dd>`,
  );
  return `<dl class="timeline">\n${entries.join('\n')}\n</dl>`;
}

function sourcesHtml(content: Content, places: HtmlPlaces): string {
  const { briefing, notices, sources } = content;
  const summary = (briefing.sourceSummary ?? []).map(
    (inlines) => `<p>${staffHtml(inlines, content, places)}</p>`,
  );
  const entries = sources.map(({ anchor, citation, card, article }) => {
    const words = citation
      .map(({ text, italic }) => (italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)))
      .join('');
    return `<li id="${anchor}"><p class="citation" lang="${escapeAttribute(article.language)}">${words}</p>\n${factsHtml(card)}</li>`;
  });
  return [
    ...summary,
    ...(notices.length > 0 ? [factsHtml(notices)] : []),
    `<ol class="sources">\n${entries.join('\n')}\n</ol>`,
  ].join('\n');
}

function factsHtml(facts: Facts): string {
  const rows = facts.map(
    ([label, value]) =>
      `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value).replaceAll('\n', '<br>')}</dd>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}
