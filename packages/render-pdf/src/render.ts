/** Rendering in order: check, open pictures and patterns, compose, paginate, finish, draw. */
import {
  briefingItems,
  charactersIn,
  headlineText,
  walkBlocks,
  type Article,
  type Briefing,
} from '@offprint/model';
import { CitationBook } from './compose/citation-book.ts';
import { composeBriefing, type ArticleOf } from './compose/briefing.ts';
import type { Composing } from './compose/context.ts';
import { dayWords, type Labels, labelsFor } from '@offprint/model/frame';
import { FOLIO, MARKING, RUNNING } from './compose/house-style.ts';
import { MarkedPlaces } from './compose/marked-places.ts';
import { openPictures } from './compose/open-pictures.ts';
import { opensAtHead } from './compose/opening.ts';
import { hasTitlePage } from './compose/title-page.ts';
import { Diagnostics, type Diagnostic, type RenderError } from './diagnostic.ts';
import type { RenderEnv } from './env/env.ts';
import type { PictureNeeds } from './env/picture.ts';
import { brokenLink, frameLanguage, splitForced, tooTall } from './findings.ts';
import { fontSetOf } from './inline/font-set.ts';
import { loadHyphenation } from './inline/hyphenate.ts';
import { KEPT_CHARACTERS } from './inline/paragraph-book.ts';
import { finishPages } from './page/finish.ts';
import { paginate } from './page/paginate.ts';
import type { Attachment } from './pdf/attachments.ts';
import { forFolding, imposedFrom, manySheets, type Imposed } from './imposed.ts';
import { writePdf } from './pdf/draw.ts';
import type { PdfInfo } from './pdf/pdf-info.ts';
import type { PrintOptions } from './print-options.ts';
import { buildDate, missingArticle, missingFont } from './request-checks.ts';

export interface RenderRequest {
  readonly briefing: Briefing;
  /** Every article, in the version, that the briefing names. */
  readonly articles: readonly Article[];
  /** `screen` for reading and sending; `print` for the press: boxes with bleed, addresses printed, no links. */
  readonly profile: 'screen' | 'print';
  /** How the file for the press is made; no matter on screen. */
  readonly print?: PrintOptions;
  readonly typography?: Typography;
}

/** What is a matter of taste. */
export interface Typography {
  /** Figures among words: with ascenders and descenders, as letters have them, or all as tall as capitals. */
  readonly figures?: 'old' | 'lining';
  /** Full stops, hyphens, quotation marks at the ends of justified lines stand partly in the margin. */
  readonly hangingPunctuation?: boolean;
}

export type RenderResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly pages: number;
      /** What imposing has made of the pages. */
      readonly imposed?: Imposed;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly error: RenderError; readonly diagnostics: readonly Diagnostic[] };

/**
 * Sets a briefing as a PDF. The same request and environment give the same bytes. Input is expected to be
 * valid (see `parseArticle` and `parseBriefing` of the model).
 */
export async function renderBriefing(request: RenderRequest, env: RenderEnv): Promise<RenderResult> {
  const diagnostics = new Diagnostics();
  const refused = (error: RenderError): RenderResult => ({ ok: false, error, diagnostics: diagnostics.list });
  const { profile } = request;
  const imposition = profile === 'print' ? request.print?.imposition : undefined;
  const briefing = imposition ? forFolding(request.briefing) : request.briefing;
  const built = buildDate(env.buildTime);
  if (!built)
    return refused({
      code: 'bad-build-time',
      message: `not a UTC instant: ${JSON.stringify(env.buildTime)}`,
      hint: 'give a time such as 2026-03-04T10:15:00Z',
    });
  const fonts = fontSetOf(env.fonts);
  const missing = missingFont(fonts) ?? missingArticle(request);
  if (missing) return refused(missing);

  const articleOf = articleLookup(request.articles);
  const used = [...new Set(briefingItems(briefing).map((item) => articleOf(item.articleId, item.version)))];
  const { labels, exact } = labelsFor(briefing.language);
  if (!exact) diagnostics.add(frameLanguage(briefing.language, labels));
  const runningOn = { next: 1 };
  const on: Composing = {
    briefing,
    profile,
    labels,
    diagnostics,
    setting: {
      fonts,
      hyphenate: await loadHyphenation(languagesOf(briefing, used)),
      figures: request.typography?.figures ?? 'old',
      hanging: request.typography?.hangingPunctuation ?? false,
      keepsShort: env.once === true || charactersIn(used) > KEPT_CHARACTERS,
    },
    pictures: await openPictures(used, env.asset, pictureNeeds(request), diagnostics),
    citations: new CitationBook(used, briefing, labels, runningOn),
    places: new MarkedPlaces(briefing, used),
    runningOn,
  };

  const { flows, entries, document, markingTag } = composeBriefing(articleOf, on);
  const paginated = paginate(flows, briefing.page);
  const titled = hasTitlePage(briefing, used);
  const titlePage = titled && !opensAtHead(briefing);
  const styles = { head: RUNNING, folio: FOLIO, marking: MARKING };
  const pages = finishPages(paginated, {
    briefing,
    setting: on.setting,
    styles,
    footer: titled ? briefing.title : outletLine(used[0], labels),
    titlePage,
    mirrored: labels.direction === 'rtl',
    markingTag,
  });
  const bytes = writePdf({
    pages,
    structure: document,
    places: paginated,
    bookmarks: entries.map(({ text, anchor, level }) => ({ title: text, anchor, level })),
    pictures: on.pictures,
    profile,
    ...(request.print && { print: request.print }),
    language: briefing.language,
    attachments: profile === 'screen' ? sourcesAsFiles(briefing, used) : [],
    onBrokenLink: (name) => diagnostics.add(brokenLink(name)),
    info: infoOf(briefing, used, titled, env.producer, built),
  });
  const glyphs = diagnostics.list.filter((diagnostic) => diagnostic.code === 'missing-glyph');
  if (glyphs.length > 0)
    return refused({
      code: 'missing-glyph',
      message: glyphs[0]?.message ?? '',
      hint: 'see the diagnostics for each character and its place',
    });
  const { count, parted } = paginated;
  for (const row of parted) diagnostics.add(splitForced(row));
  for (const row of paginated.tooTall) diagnostics.add(tooTall(row));
  const imposed = imposition && imposedFrom(count);
  const tooMany = imposed && manySheets(imposed);
  if (tooMany) diagnostics.add(tooMany);
  return { ok: true, bytes, pages: count, ...(imposed && { imposed }), diagnostics: diagnostics.list };
}

/** What an offprint says at its foot, where its title would only repeat the running head. */
function outletLine(article: Article | undefined, labels: Labels): string {
  const date = article?.datePublished && dayWords(article.datePublished, labels);
  return [article?.publisher.name, date].filter(Boolean).join(', ');
}

/** For a press pictures are opaque; and grey when there is to be one ink. */
function pictureNeeds({ profile, print }: RenderRequest): PictureNeeds {
  const press = profile === 'print';
  return { opaque: press, grey: press && print?.colour === 'grey' };
}

function articleLookup(articles: readonly Article[]): ArticleOf {
  const byKey = new Map(articles.map((article) => [`${article.id} ${article.version}`, article]));
  return (id, version) => {
    const article = byKey.get(`${id} ${version}`);
    if (!article) throw new Error(`no article ${id} in version ${version}`); // checked before
    return article;
  };
}

function languagesOf(briefing: Briefing, articles: readonly Article[]): Set<string> {
  const languages = new Set([briefing.language]);
  for (const article of articles) {
    languages.add(article.language);
    for (const block of walkBlocks(article.blocks)) {
      if (block.lang) languages.add(block.lang);
      for (const inline of 'inlines' in block ? block.inlines : [])
        for (const mark of (inline.type === 'text' && inline.marks) || [])
          if (mark.type === 'lang') languages.add(mark.lang);
    }
  }
  return languages;
}

function infoOf(
  briefing: Briefing,
  articles: readonly Article[],
  titlePage: boolean,
  producer: string,
  built: Date,
): PdfInfo {
  const first = articles[0];
  const byline = first && (first.by ?? first.authors.map((author) => author.name).join(', '));
  const author = titlePage ? briefing.preparedBy : articles.length === 1 ? byline : undefined;
  return {
    Title: briefing.title,
    ...(author && { Author: author }),
    Creator: producer,
    Producer: producer,
    CreationDate: built,
    ModDate: built,
  };
}

/** The briefing and its articles in canonical JSON, so that whoever has the PDF has them whole. */
function sourcesAsFiles(briefing: Briefing, articles: readonly Article[]): Attachment[] {
  const file = (name: string, description: string, content: Article | Briefing): Attachment => ({
    name: `${name}.json`,
    description,
    content,
  });
  return [
    file('briefing', briefing.title, briefing),
    ...articles.map((article) =>
      file(`article-${article.id}-${article.version}`, headlineText(article), article),
    ),
  ];
}
