/** The head of an article: kicker, headline, deck, byline, and beside them where it comes from. */
import { mainHeadline, type Article } from '@offprint/model';
import type { RowFrame } from '../page/frame.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import { headingRole } from '../structure/element.ts';
import { blockRuns, tagFor, type BlockContext } from './block-context.ts';
import {
  frameSource,
  gap,
  linesOf,
  plain,
  stackLines,
  textRows,
  type Composing,
  type Source,
} from './context.ts';
import { dayWords } from '@offprint/model/frame';
import { opensAtHead } from './opening.ts';
import { BYLINE, COMPACT_HEADLINE, DECK, HEADLINE, KICKER, SOURCE_LINE, SOURCE_NAME } from './house-style.ts';

export function composeTitleBlock(
  article: Article,
  source: Source,
  sourceNumber: number,
  context: BlockContext,
): Row[] {
  const { room, on } = context;
  const { measure } = room;
  const head = { measure, whole: true, keepWithNext: true };
  const hairline: RowFrame = {
    kind: 'bar',
    lane: 'page',
    x: ZERO,
    y: ZERO,
    width: room.full,
    height: pt(0.5),
    colour: 'ink',
    tag: 'layout',
  };
  const kicker = article.headlines
    .filter((headline) => headline.role === 'kicker')
    .flatMap((headline) => {
      const tag = tagFor('P', source, context);
      const runs = blockRuns(headline.inlines, KICKER, source, context, tag);
      return textRows(runs, source, { ...head, style: KICKER, tag }, on);
    });
  const compact = opensAtHead(on.briefing);
  const headlineStyle = compact ? COMPACT_HEADLINE : HEADLINE;
  const title = tagFor(headingRole(context.headline), source, context);
  const headlineRuns = blockRuns(mainHeadline(article).inlines, headlineStyle, source, context, title);
  const headline = textRows(
    headlineRuns,
    source,
    { ...head, style: headlineStyle, balanced: true, tag: title },
    on,
  );
  const deckTag = tagFor('P', source, context);
  const deckRuns = article.deck ? blockRuns(article.deck, DECK, source, context, deckTag) : [];
  const deck = textRows(
    deckRuns,
    source,
    { ...head, style: DECK, before: pt(4), balanced: true, tag: deckTag },
    on,
  );
  const by = bylineOf(article, on);
  const byline = by
    ? textRows(
        plain(by, BYLINE, source),
        source,
        { ...head, style: BYLINE, before: pt(6), tag: tagFor('P', source, context) },
        on,
      )
    : [];
  const about = sourceLine(article, source, sourceNumber, context);
  const sourceRows = room.margin === undefined ? about.rows(measure) : [];
  const rows = [...kicker, ...headline, ...deck, ...byline, ...sourceRows];
  // Beside the headline, but after it in reading order: so it hangs from the block's foot.
  const height = rows.reduce((sum, row) => sum + row.before + row.height, 0);
  const y = pt((kicker.length > 0 ? 3 : 8) - height);
  const beside = room.margin === undefined ? [] : about.frames(room.margin, y);
  return [
    { height: pt(7), before: ZERO, frames: [hairline], keepWithNext: true },
    ...rows,
    { ...gap(pt(compact ? GRID * 0.3 : GRID * 0.7), true), frames: beside },
  ];
}

/** Words that stay on one line. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

function bylineOf(article: Article, on: Composing): string | undefined {
  if (article.by) return article.by;
  const names = article.authors.map((author) =>
    author.role ? `${author.name} (${author.role})` : author.name,
  );
  return names.length > 0 ? on.labels.by(names.join(', ')) : undefined;
}

/** Outlet, date, place and the number on the sources page: in the outer column, or as lines under the byline. */
function sourceLine(article: Article, source: Source, sourceNumber: number, context: BlockContext) {
  const { on } = context;
  const { labels } = on;
  const frame: Source = { ...source, ...frameSource(on) };
  const name = article.publisher.name;
  const rest = [
    article.datePublished ? unbroken(dayWords(article.datePublished, labels)) : labels.undated,
    article.publisher.place,
    article.section,
    unbroken(labels.sourceNumber(sourceNumber)),
  ].filter((part) => part !== undefined);
  const nameRuns = name === null ? [] : plain(name, SOURCE_NAME, source);
  return {
    frames(measure: Pt, y: Pt): RowFrame[] {
      const head = stackLines(linesOf(nameRuns, source, { measure }, on), SOURCE_NAME, {
        x: ZERO,
        y,
        lane: 'margin',
        tag: tagFor('P', source, context),
      });
      const below = pt(y + head.height);
      const lines = linesOf(plain(rest.join('\n'), SOURCE_LINE, frame), frame, { measure }, on);
      return [
        ...head.frames,
        ...stackLines(lines, SOURCE_LINE, {
          x: ZERO,
          y: below,
          lane: 'margin',
          tag: tagFor('P', frame, context),
        }).frames,
      ];
    },
    rows(measure: Pt): Row[] {
      const words = plain(`${name === null ? '' : ' · '}${rest.join(' · ')}`, SOURCE_LINE, frame);
      const tag = tagFor('P', frame, context);
      const row = { style: SOURCE_LINE, measure, before: pt(2), whole: true, keepWithNext: true, tag };
      const named = nameRuns.map((run) =>
        source.language === frame.language
          ? run
          : { ...run, tag: tag.inline('Span', { lang: source.language }) },
      );
      return textRows([...named, ...words], frame, row, on);
    },
  };
}
