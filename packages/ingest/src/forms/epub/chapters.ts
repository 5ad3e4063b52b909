/** EPUB 2 and 3: the chapters of a book in its reading order, each an article with the book's attribution. */
import { Line } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine } from '../../plain.ts';
import { decode } from '../../decode/decode.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { contentPage } from '../content/page.ts';
import type { Member } from '../form.ts';
import type { DomElement } from '../html/dom.ts';
import { elementsIn, find, lineOf, nameOf, parseXml } from '../xml/parse.ts';
import type { ZipEntry } from '../zip/archive.ts';
import { resolvePath } from './path.ts';

export function isEpub(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'META-INF/container.xml');
}

interface Files {
  readonly text: (path: string) => Promise<Outcome<string>>;
  readonly bytes: (path: string) => Promise<Outcome<Uint8Array>>;
}

/** One member for each document of the spine. Covers and lists of contents, which have no text, are passed over by name. */
export async function* epubChapters(
  entries: readonly ZipEntry[],
  run: Run,
  _source: Uint8Array,
): AsyncGenerator<Member> {
  const files = filesOf(entries, run);
  const opened = await openBook(files, run);
  if (!opened.ok) {
    yield { kind: 'failed', error: opened.error };
    return;
  }
  const { metadata, spine, labels, title } = opened.value;
  const pictures = await picturesOf(entries, opened.value.pictures);
  for (const path of spine) {
    const place = { name: path, of: spine.length };
    const bytes = await files.bytes(path);
    const text = bytes.ok ? await files.text(path) : bytes;
    if (!bytes.ok || !text.ok) {
      yield {
        kind: 'failed',
        ...place,
        error: (bytes.ok ? text : bytes).ok ? NOTHING : errorOf(bytes, text),
      };
      continue;
    }
    const words = plainLine(text.value.replace(/^[^]*<body\b[^>]*>/i, '').replaceAll(/<[^>]*>/g, ' '));
    if (
      words.length < 80 ||
      /epub:type="[^"]*\b(?:toc|cover|titlepage|copyright-page)\b/i.test(text.value.slice(0, 3000))
    ) {
      yield { kind: 'skipped', ...place, reason: 'a cover, title page or list of contents' };
      continue;
    }
    const stated = labels.get(path) ?? headingOf(text.value) ?? title;
    yield {
      kind: 'page',
      ...place,
      bytes: bytes.value,
      mediaType: 'application/xhtml+xml',
      given: { whole: true },
      beside: (address) => pictures.get(resolvePath(path, address) ?? ''),
      open: (chapter) =>
        contentPage(
          bodyMarkup(text.value),
          { metadata: { ...metadata, ...(stated ? { headline: stated } : {}) } },
          chapter,
        ),
    };
  }
}

const NOTHING = refuse('damaged', 'the chapter is missing', 'Download the book again.').error;

function errorOf(...outcomes: readonly Outcome<unknown>[]): typeof NOTHING {
  for (const outcome of outcomes) if (!outcome.ok) return outcome.error;
  return NOTHING;
}

function filesOf(entries: readonly ZipEntry[], run: Run): Files {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const bytes: Files['bytes'] = async (path) => {
    const entry = byName.get(path);
    return entry
      ? entry.read(run.limits.bytes)
      : refuse('damaged', `the book lacks ${path}`, 'Download it again.');
  };
  return {
    bytes,
    text: async (path) => {
      const read = await bytes(path);
      if (!read.ok) return read;
      const declared = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(
        Buffer.from(read.value.subarray(0, 200)).toString('latin1'),
      )?.[1];
      return decode(read.value, declared, run);
    },
  };
}

interface Book {
  readonly metadata: Metadata;
  readonly title: string | undefined;
  readonly spine: readonly string[];
  /** Titles of chapters by their path, from the list of contents. */
  readonly labels: ReadonlyMap<string, string>;
  readonly pictures: ReadonlySet<string>;
}

async function openBook(files: Files, run: Run): Promise<Outcome<Book>> {
  const locked = await protection(files);
  if (locked) return locked;
  const container = await xmlFile(files, 'META-INF/container.xml', run);
  if (!container.ok) return container;
  const opfPath = find(container.value, 'rootfile')?.getAttribute('full-path') ?? '';
  const opf = await xmlFile(files, opfPath, run);
  if (!opf.ok) return opf;
  const items = Array.from(opf.value.querySelectorAll('*')).filter((el) => nameOf(el) === 'item');
  const byId = new Map(items.map((item) => [item.getAttribute('id'), item]));
  const pathOf = (item: DomElement | undefined): string | undefined =>
    item && resolvePath(opfPath, item.getAttribute('href') ?? '');
  const spine = Array.from(opf.value.querySelectorAll('*'))
    .filter((el) => nameOf(el) === 'itemref')
    .flatMap((ref) => pathOf(byId.get(ref.getAttribute('idref'))) ?? []);
  if (spine.length > run.limits.entries)
    return refuse('too-many', 'the book has too many chapters', 'Split it.');
  const nav =
    items.find((item) => /(?:^|\s)nav(?:\s|$)/.test(item.getAttribute('properties') ?? '')) ??
    items.find((item) => item.getAttribute('media-type') === 'application/x-dtbncx+xml');
  const labels = await tocLabels(files, pathOf(nav), run);
  const pictures = items
    .filter((item) => /^image\/(?:png|jpeg|gif|webp)$/.test(item.getAttribute('media-type') ?? ''))
    .flatMap((item) => pathOf(item) ?? []);
  const head = find(opf.value, 'metadata') ?? opf.value;
  return done({ ...bookMetadata(head), spine: [...new Set(spine)], labels, pictures: new Set(pictures) });
}

/** Books under digital rights management can't be read; obfuscated fonts are no hindrance. */
async function protection(files: Files): Promise<Outcome<never> | undefined> {
  const encryption = await files.text('META-INF/encryption.xml');
  const rights = await files.bytes('META-INF/rights.xml');
  const algorithms = encryption.ok
    ? [...encryption.value.matchAll(/EncryptionMethod[^>]*Algorithm="([^"]*)"/g)].map(
        (match) => match[1] ?? '',
      )
    : [];
  const isLocked = algorithms.some(
    (name) => !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/.test(name),
  );
  return isLocked || (rights.ok && algorithms.length > 0)
    ? refuse(
        'encrypted',
        'the book is protected and can not be read',
        'Ask where you bought it for a copy without protection.',
      )
    : undefined;
}

async function xmlFile(files: Files, path: string, run: Run): Promise<Outcome<DomElement>> {
  const text = await files.text(path);
  return text.ok ? parseXml(text.value, run) : text;
}

async function tocLabels(files: Files, path: string | undefined, run: Run): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  const toc = path === undefined ? undefined : await xmlFile(files, path, run);
  if (!toc?.ok || path === undefined) return labels;
  const add = (href: string | null | undefined, label: string | undefined): void => {
    const target = href ? resolvePath(path, href) : undefined;
    if (target !== undefined && label && !labels.has(target)) labels.set(target, label);
  };
  for (const element of toc.value.querySelectorAll('*')) {
    if (nameOf(element) === 'a') add(element.getAttribute('href'), lineOf(element));
    if (nameOf(element) === 'navpoint') {
      const content = Array.from(elementsIn(element, 'content'))[0];
      add(content?.getAttribute('src'), lineOf(Array.from(elementsIn(element, 'navlabel'))[0]));
    }
  }
  return labels;
}

function bookMetadata(head: DomElement): { metadata: Metadata; title: string | undefined } {
  const values = (name: string): string[] =>
    Array.from(head.querySelectorAll('*'))
      .filter((el) => nameOf(el) === name)
      .flatMap((el) => lineOf(el) ?? []);
  const metadata = emptyMetadata();
  const [title] = values('title');
  const names = values('creator').filter((name) => Line.safeParse(name).success);
  metadata.authors = names.map((name) => ({ name }));
  const [publisher] = values('publisher');
  if (publisher) metadata.publisher = { name: publisher };
  const date = values('date')
    .map((value) => preciseDate(value))
    .find((one) => one !== undefined);
  if (date) metadata.datePublished = date;
  const [language] = values('language');
  if (language) metadata.language = language;
  const [notice] = values('rights');
  if (notice) metadata.rights = { notice };
  if (title)
    metadata.isBasedOn = [
      {
        title,
        ...(names.length > 0 ? { authors: names } : {}),
        note: 'the book in which this chapter stands',
      },
    ];
  return { metadata, title };
}

async function picturesOf(
  entries: readonly ZipEntry[],
  wanted: ReadonlySet<string>,
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const read = wanted.has(entry.name) ? await entry.read() : undefined;
    if (read?.ok) pictures.set(entry.name, read.value);
  }
  return pictures;
}

function headingOf(markup: string): string | undefined {
  const heading =
    /<h[1-3]\b[^>]*>([^]*?)<\/h[1-3]>/i.exec(markup)?.[1] ?? /<title>([^]*?)<\/title>/i.exec(markup)?.[1];
  const text = plainLine((heading ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll('&amp;', '&'));
  return Line.safeParse(text).success ? text : undefined;
}

/** The body of an XHTML document as HTML, in which only some elements may close themselves. */
function bodyMarkup(xhtml: string): string {
  const body = /<body\b[^>]*>([^]*?)(?:<\/body>|$)/i.exec(xhtml)?.[1] ?? xhtml;
  return body.replaceAll(
    /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/gi,
    '<$1$2></$1>',
  );
}
