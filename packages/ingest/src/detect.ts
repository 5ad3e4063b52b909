/** Step `detect`: which form the bytes have. Names and extensions are not believed. */
import { isPocketPage, pocketPageForm } from './forms/exports/pocket-page.ts';
import { isReadingList, readingListForm } from './forms/exports/csv.ts';
import { feedForm, isFeed } from './forms/feed/form.ts';
import { gzipForm } from './forms/gzip/form.ts';
import { htmlForm } from './forms/html/form.ts';
import { jsonForm } from './forms/json/form.ts';
import { isOwnArticle, jsonListForm } from './forms/json/kinds.ts';
import { isMarkdown, markdownForm } from './forms/markdown/form.ts';
import { isMhtml, mhtmlForm } from './forms/mhtml/form.ts';
import { isNitf, nitfForm } from './forms/nitf/form.ts';
import { isOwnHtml, ownHtmlForm } from './forms/own-html/form.ts';
import { pdfForm } from './forms/pdf/form.ts';
import { isWarc, warcForm } from './forms/warc/form.ts';
import { textForm } from './forms/text/form.ts';
import { zipForm } from './forms/zip/form.ts';
import type { ArchiveForm, TextForm } from './forms/form.ts';
import { done, refuse, type Failure, type Outcome, type Run } from './run.ts';

/** What the first bytes show; the text decides later which form of that family it is. */
export type Family = 'text' | 'pdf' | 'html' | 'json' | 'xml' | 'zip' | 'gzip' | 'mhtml' | 'warc';

/** Signatures of binary files that people mistake for pages. Bytes in hexadecimal, from the file's start. */
const BINARY: readonly (readonly [signature: string, name: string])[] = [
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a WebP picture or another RIFF file'],
  ['d0cf11e0', 'an old Word or Excel file'],
  ['7f454c46', 'a program'],
  ['4d5a90', 'a program'],
  ['377abcaf', 'a 7z archive'],
  ['53514c697465', 'a SQLite database'],
  ['00000018667479', 'a film'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
];

const SAMPLE = 4096; // bytes looked at

/** Root elements of the XML that is read, after what may stand before a root; the articles in it look like HTML. */
const XML_ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!doctype\s+(?!html)[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:rss|rdf:rdf|(?:atom:)?feed|nitf)[\s>]/i;

export function detect(bytes: Uint8Array, run: Run): Outcome<Family> {
  const start = bytes.subarray(0, SAMPLE);
  const found = familyOf(start, bytes.byteLength);
  if (!found.ok) return found;
  const limit = sizeLimit(found.value, run);
  return bytes.byteLength <= limit
    ? found
    : refuse(
        'too-large',
        `the file has ${bytes.byteLength} bytes; the limit is ${limit}`,
        'Save or copy only the page with the article, or split the export.',
      );
}

function sizeLimit(family: Family, { limits }: Run): number {
  if (family in ARCHIVES) return limits.archiveBytes;
  return family === 'json' || family === 'xml' ? limits.exportBytes : limits.bytes;
}

function familyOf(start: Uint8Array, size: number): Outcome<Family> {
  const hex = Array.from(start.subarray(0, 4), (b) => b.toString(16).padStart(2, '0')).join('');
  // A ZIP begins with its first entry, or with the end of the directory when it is empty (APPNOTE 4.3).
  if (hex === '504b0304' || hex === '504b0506') return done('zip');
  if (hex.startsWith('1f8b')) return done('gzip'); // RFC 1952
  if (hex === '25504446') return done('pdf'); // ISO 32000-1, 7.5.2
  const head = sketch(start);
  if (isWarc(head)) return done('warc');
  const binary = binaryName(start);
  if (binary) return notText(binary);
  if (isMhtml(head)) return done('mhtml');
  if (head.trim() === '' && size <= SAMPLE)
    return refuse('empty', 'the file is empty', 'Copy or save the page again.');
  if (/^\s*(?:\{|\[\s*[{\]])/.test(head)) return done('json');
  if (XML_ROOT.test(head)) return done('xml');
  if (looksLikeHtml(head)) return done('html');
  if (/^\s*<\?xml\b/i.test(head)) return done('xml');
  return done('text');
}

function binaryName(start: Uint8Array): string | undefined {
  const hex = Array.from(start.subarray(0, 8), (b) => b.toString(16).padStart(2, '0')).join('');
  const known = BINARY.find(([signature]) => hex.startsWith(signature));
  if (known) return known[1];
  if (hasUtf16Mark(start)) return undefined;
  // Text has no NUL; a page cut out of the middle of a binary file has many.
  return start.includes(0) ? 'a binary file' : undefined;
}

function notText(what: string): Failure {
  return refuse(
    'not-text',
    `the file is ${what}, not a page or text`,
    'Save the page as HTML, or copy its text into a .txt file.',
  );
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The ASCII characters of the start, whatever the encoding: enough to see tags and braces. */
function sketch(start: Uint8Array): string {
  const wide = hasUtf16Mark(start);
  const body = wide ? start.filter((b) => b !== 0).subarray(2) : start;
  const text = Array.from(body, (b) => String.fromCharCode(b)).join('');
  return text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
}

/**
 * A doctype or a root element at the start, after white space and comments; or, further on, markup that no
 * copied text has. A text that mentions a tag is still text.
 */
function looksLikeHtml(head: string): boolean {
  const rest = head.replaceAll(/<!--[^]*?(?:-->|$)/g, '').trimStart();
  if (/^<\?xml[^>]*>\s*(?:<!doctype\s+html|<html)/i.test(rest)) return true;
  if (/^<(?:!doctype\s+html|html|head|body|title|meta|script|link|base)\b/i.test(rest)) return true;
  // Copied text may hold the tags of a picture that a page failed to show; a page closes what it opens.
  return (
    rest.startsWith('<') &&
    /<\/(?:div|p|article|section|main|h[1-6]|table|ul|ol|figure|header|blockquote)\s*>/i.test(rest)
  );
}

/** The forms of bytes, which hold files. */
export const ARCHIVES: Partial<Record<Family, ArchiveForm>> = {
  zip: zipForm,
  gzip: gzipForm,
  mhtml: mhtmlForm,
  warc: warcForm,
  pdf: pdfForm,
};

/** The encoding that a text of a family declares. */
export function declaredEncoding(family: Family, bytes: Uint8Array): string | undefined {
  if (family === 'html' || family === 'xml') return htmlForm.declaredEncoding(bytes);
  return family === 'json' ? jsonForm.declaredEncoding(bytes) : undefined;
}

/** Which form of its family a text has. */
export function formOf(family: Family, text: string): Outcome<TextForm> {
  if (family === 'html') {
    if (isOwnHtml(text)) return done(ownHtmlForm);
    return done(isPocketPage(text) ? pocketPageForm : htmlForm);
  }
  if (family === 'json') return done(isOwnArticle(text) ? jsonForm : jsonListForm);
  if (family === 'xml') {
    if (isNitf(text)) return done(nitfForm);
    if (isFeed(text)) return done(feedForm);
    return refuse(
      'unknown-form',
      'the file is XML of a kind that Offprint does not read',
      'It reads RSS, Atom and NITF. Save a page as HTML, or copy its text into a .txt file.',
    );
  }
  if (isReadingList(text)) return done(readingListForm);
  return done(isMarkdown(text) ? markdownForm : textForm);
}
