/** Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom (RFC 4287). Each item with its full text is an article. */
import { Line, WebUrl, type Author } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine, weight } from '../../plain.ts';
import { done, type Outcome, type Run } from '../../run.ts';
import { machineDate } from '../../stated/mail-date.ts';
import { contentPage } from '../content/page.ts';
import { paragraphsOf } from '../content/plain-text.ts';
import type { ListForm, Member } from '../form.ts';
import type { DomElement } from '../html/dom.ts';
import { text as plainText } from '../html/sources.ts';
import { elementsIn, find, first, lineOf, markupIn, nameOf, parseXml } from '../xml/parse.ts';

const XML = 'application/xml';

export function isFeed(text: string): boolean {
  return (
    /<(?:rss|(?:\w+:)?RDF|(?:atom:)?feed)[\s>]/i.test(text.slice(0, 4096)) &&
    /<(?:\w+:)?(?:item|entry|channel|feed)\b/i.test(text)
  );
}

export const feedForm: ListForm = {
  kind: 'list',
  mediaType: XML,
  declaredEncoding: () => undefined,
  members: (text, run) => membersOf(text, run),
};

function membersOf(text: string, run: Run): Outcome<readonly Member[]> {
  const parsed = parseXml(text, run);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const channel = nameOf(root) === 'feed' ? root : (find(root, 'channel') ?? root);
  const items = Array.from(root.querySelectorAll('*')).filter((el) => ['item', 'entry'].includes(nameOf(el)));
  return done(items.map((item, i) => memberOf(item, channel, i)));
}

function memberOf(item: DomElement, channel: DomElement, index: number): Member {
  const metadata = metadataOf(item, channel);
  const name = metadata.headline ?? `item ${index + 1}`;
  const url = addressOf(item);
  const body = fullText(item);
  if (body === undefined) {
    const excerpt = plainText(markupIn(first(item, 'description') ?? first(item, 'summary') ?? item));
    if (!url) return { kind: 'skipped', name, reason: 'the item has neither a full text nor an address' };
    return {
      kind: 'bookmark',
      name,
      bookmark: {
        url,
        ...(metadata.headline ? { title: metadata.headline } : {}),
        authors: metadata.authors.map((author) => author.name),
        ...(metadata.publisher?.name ? { publisher: metadata.publisher.name } : {}),
        ...(metadata.datePublished ? { published: metadata.datePublished } : {}),
        ...(excerpt ? { excerpt } : {}),
      },
    };
  }
  return {
    kind: 'page',
    name,
    bytes: new TextEncoder().encode(String(item)),
    mediaType: XML,
    ...(url ? { sourceUrl: url } : {}),
    given: { whole: true },
    open: (run) => contentPage(body, { metadata }, run),
  };
}

const FULL = 600; // letters from which a description of several paragraphs is the whole text

/** The item's whole text as markup; a summary is none. */
function fullText(item: DomElement): string | undefined {
  const content = first(item, 'encoded') ?? first(item, 'content');
  if (content && (content.textContent ?? '').trim() !== '') {
    const type = content.getAttribute('type') ?? 'html';
    // Media RSS has a `content` too, which describes a file.
    if (!content.hasAttribute('medium') && !/^(?:image|audio|video)\//.test(type))
      return type === 'text' || type === 'text/plain'
        ? paragraphsOf(content.textContent ?? '')
        : markupIn(content);
  }
  const description = first(item, 'description') ?? first(item, 'summary');
  const markup = description ? markupIn(description) : '';
  return (markup.match(/<p\b/gi)?.length ?? 0) >= 2 && weight(plainLine(markup)) >= FULL ? markup : undefined;
}

function metadataOf(item: DomElement, channel: DomElement): Metadata {
  const metadata = emptyMetadata();
  const title = first(item, 'title');
  const headline = title && plainText(markupIn(title));
  if (headline) metadata.headline = headline;
  metadata.authors = authorsOf(item);
  const publisher = lineOf(first(item, 'source')) ?? plainText(first(channel, 'title')?.textContent ?? '');
  if (publisher) metadata.publisher = { name: publisher, inferredFrom: 'the title of the feed' };
  const published = ['pubdate', 'published', 'issued', 'date'].map((name) =>
    machineDate(lineOf(first(item, name))),
  );
  const modified = ['updated', 'modified'].map((name) => machineDate(lineOf(first(item, name))));
  const date = published.find((one) => one !== undefined);
  const changed = modified.find((one) => one !== undefined);
  if (date) metadata.datePublished = date;
  if (changed) metadata.dateModified = changed;
  const language =
    lineOf(first(item, 'language')) ??
    item.getAttribute('xml:lang') ??
    lineOf(first(channel, 'language')) ??
    channel.getAttribute('xml:lang');
  if (language) metadata.language = language;
  const subjects = Array.from(elementsIn(item, 'category'), (el) =>
    plainLine(el.getAttribute('term') ?? el.textContent ?? ''),
  );
  const named = [...new Set(subjects.filter((subject) => Line.safeParse(subject).success))];
  if (named.length > 0) metadata.subjects = named;
  const notice =
    lineOf(first(item, 'rights')) ?? lineOf(first(channel, 'copyright')) ?? lineOf(first(channel, 'rights'));
  if (notice) metadata.rights = { notice };
  return metadata;
}

function authorsOf(item: DomElement): Author[] {
  const names = ['creator', 'author'].flatMap((name) =>
    Array.from(elementsIn(item, name), (el) => lineOf(first(el, 'name')) ?? lineOf(el)),
  );
  const bare = names.map((name) => /^[^\s@]+@[^\s@]+\s*\(([^)]+)\)$/.exec(name ?? '')?.[1] ?? name); // RSS 2.0: mail (name)
  return [...new Set(bare)].flatMap((name) =>
    name && !name.includes('@') && Line.safeParse(name).success ? [{ name }] : [],
  );
}

function addressOf(item: DomElement): string | undefined {
  const links = Array.from(elementsIn(item, 'link'));
  const own = links.find((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate') ?? links[0];
  const guid = first(item, 'guid');
  const candidates = [
    own?.getAttribute('href') ?? lineOf(own),
    guid?.getAttribute('isPermaLink') === 'false' ? undefined : lineOf(guid),
    item.getAttribute('rdf:about'),
    lineOf(first(item, 'id')),
  ];
  return candidates.find((url): url is string => typeof url === 'string' && WebUrl.safeParse(url).success);
}
