/** A briefing as one HTML file: style and pictures inside, no script, nothing fetched. */
import { contentOf, type OutputRequest } from '../content.ts';
import { keyPointsHtml, markingHtml, partsHtml, titleHtml, type HtmlPlaces } from './body.ts';
import { escapeAttribute, escapeHtml } from './inline.ts';
import { STYLE } from './style.ts';

const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function briefingToHtml(request: OutputRequest): Uint8Array {
  const content = contentOf(request);
  const { briefing, labels } = content;
  const places: HtmlPlaces = {
    to: (anchor) => `#${anchor}`,
    picture: (sha256, mediaType) => {
      const bytes = request.picture(sha256);
      return bytes && `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
    },
  };
  const parts = partsHtml(content, places);
  const entries = parts.map(({ anchor, title }) => `<li><a href="#${anchor}">${escapeHtml(title)}</a></li>`);
  const lines = [
    '<!doctype html>',
    `<html lang="${escapeAttribute(briefing.language)}" dir="${labels.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeAttribute(request.producer)}">`,
    `<title>${escapeHtml(briefing.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    titleHtml(content),
    '</header>',
    '<main>',
    keyPointsHtml(content, places),
    `<nav aria-label="${escapeAttribute(labels.contents)}">\n<h2>${escapeHtml(labels.contents)}</h2>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`,
    ...parts.map(({ html }) => html),
    '</main>',
    ...markingHtml(content).map((line) => `<footer>${line}</footer>`),
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${lines.filter((line) => line !== '').join('\n')}\n`);
}
