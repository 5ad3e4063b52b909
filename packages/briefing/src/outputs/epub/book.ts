/** A briefing as an e-book: EPUB 3.3, a file for the title and for each part, pictures as files, nothing fetched. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { contentOf, type Content, type OutputRequest } from '../content.ts';
import { keyPointsHtml, partsHtml, titleHtml, type HtmlPart, type HtmlPlaces } from '../html/body.ts';
import { escapeAttribute, escapeHtml } from '../html/inline.ts';
import { STYLE } from '../html/style.ts';

/** Kinds of pictures that every reading system shows (EPUB 3.3, 3.2). */
const PICTURES: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Entries carry this date: a ZIP can't be without one, and the archive is to be the same each time. */
const ZIP_DATE = new Date(1980, 0, 1, 12);

interface Chapter {
  readonly file: string;
  readonly title: string;
  readonly html: string;
  readonly anchors: readonly string[];
}

/** `id` of the book: the same briefing printed for the same moment is the same book. */
export function briefingToEpub(request: OutputRequest, id: string): Uint8Array {
  const content = contentOf(request);
  const pictures = new Map<
    string,
    { readonly file: string; readonly mediaType: string; readonly bytes: Uint8Array }
  >();
  const files = new Map<string, string>();
  // Places are known once the parts are made, so they are made twice: the first time for their anchors.
  for (const chapter of chaptersOf(content, { to: () => '', picture: () => undefined }))
    for (const anchor of chapter.anchors) files.set(anchor, chapter.file);
  const places: HtmlPlaces = {
    to: (anchor) => `${files.get(anchor) ?? ''}#${anchor}`,
    picture: (sha256, mediaType) => {
      const extension = PICTURES[mediaType];
      const bytes = extension === undefined ? undefined : request.picture(sha256);
      if (!bytes) return undefined;
      const file = `pictures/${sha256}.${extension}`;
      pictures.set(sha256, { file, mediaType, bytes });
      return file;
    },
  };
  const chapters = chaptersOf(content, places);
  const { briefing, labels } = content;
  const page = (title: string, body: string): string =>
    xhtml(title, body, briefing.language, labels.direction);
  const stored = (text: string): Uint8Array => strToU8(text);
  const zip: Zippable = {
    mimetype: [stored('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': stored(CONTAINER),
    'EPUB/package.opf': stored(packageDocument(content, chapters, [...pictures.values()], request, id)),
    'EPUB/nav.xhtml': stored(page(labels.contents, navigation(content, chapters))),
    'EPUB/style.css': stored(STYLE),
  };
  for (const { file, title, html } of chapters) zip[`EPUB/${file}`] = stored(page(title, html));
  for (const { file, bytes } of pictures.values()) zip[`EPUB/${file}`] = [bytes, { level: 0 }];
  return zipSync(zip, { level: 9, mtime: ZIP_DATE });
}

function chaptersOf(content: Content, places: HtmlPlaces): Chapter[] {
  const title: Chapter = {
    file: 'title.xhtml',
    title: content.briefing.title,
    html: `<header>\n${titleHtml(content)}\n</header>\n${keyPointsHtml(content, places)}`,
    anchors: [],
  };
  return [
    title,
    ...partsHtml(content, places).map(({ anchor, title: name, html, anchors }: HtmlPart) => ({
      file: `${anchor}.xhtml`,
      title: name,
      html,
      anchors,
    })),
  ];
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** HTML's void elements closed, as XML asks. What stands in attributes has no bare angle brackets. */
function xhtml(title: string, body: string, language: string, direction: 'ltr' | 'rtl'): string {
  const closed = body.replaceAll(/<(img|hr|br)\b([^<>]*)>/g, '<$1$2/>');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeAttribute(language)}" xml:lang="${escapeAttribute(language)}" dir="${direction}">
<head>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${closed}
</body>
</html>
`;
}

function navigation({ labels }: Content, chapters: readonly Chapter[]): string {
  const entries = chapters.map(({ file, title }) => `<li><a href="${file}">${escapeHtml(title)}</a></li>`);
  return `<nav epub:type="toc" id="toc">\n<h1>${escapeHtml(labels.contents)}</h1>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`;
}

function packageDocument(
  { briefing, labels, sources }: Content,
  chapters: readonly Chapter[],
  pictures: readonly { readonly file: string; readonly mediaType: string }[],
  { producer, buildTime }: OutputRequest,
  id: string,
): string {
  const names = new Set(sources.flatMap(({ article }) => article.publisher.name ?? []));
  const metadata = [
    `<dc:identifier id="id">${escapeHtml(id)}</dc:identifier>`,
    `<dc:title>${escapeHtml(briefing.title)}</dc:title>`,
    `<dc:language>${escapeHtml(briefing.language)}</dc:language>`,
    ...(briefing.preparedBy === undefined
      ? []
      : [`<dc:creator>${escapeHtml(briefing.preparedBy)}</dc:creator>`]),
    ...[...names].map((name) => `<dc:source>${escapeHtml(name)}</dc:source>`),
    ...(briefing.marking === undefined ? [] : [`<dc:rights>${briefing.marking}</dc:rights>`]),
    `<meta property="dcterms:modified">${buildTime}</meta>`,
    `<meta name="generator" content="${escapeAttribute(producer)}"/>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ];
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(
      ({ file }, i) => `<item id="part-${i}" href="${file}" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      ({ file, mediaType }, i) => `<item id="picture-${i}" href="${file}" media-type="${mediaType}"/>`,
    ),
  ];
  const spine = chapters.map((_, i) => `<itemref idref="part-${i}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeAttribute(briefing.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${labels.direction}">
${spine.join('\n')}
</spine>
</package>
`;
}
