/** Omnivore's export: a ZIP with lists of metadata, the pages' text as `content/SLUG.html`, and highlights. */
import type { Bookmark, SavedHighlight, SavedState } from '../../contract.ts';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine } from '../../plain.ts';
import { refuse, type Run } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { contentPage } from '../content/page.ts';
import type { Member } from '../form.ts';
import {
  lineOfJson,
  listOf,
  objectOf,
  objectsOf,
  parseJson,
  webOf,
  type Json,
  wordOf,
} from '../json/value.ts';
import type { ZipEntry } from '../zip/archive.ts';

const LIST = /^(?:.*\/)?metadata_\d+_to_\d+\.json$/;

export function isOmnivore(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => LIST.test(name));
}

export async function* omnivoreItems(entries: readonly ZipEntry[], run: Run): AsyncGenerator<Member> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const lists = entries.filter(({ name }) => LIST.test(name));
  const taken = new Set(lists.map(({ name }) => name));
  for (const list of lists) {
    const read = await list.read(run.limits.exportBytes);
    const parsed = read.ok ? parseJson(new TextDecoder().decode(read.value), run) : read;
    if (!parsed.ok) {
      yield { kind: 'failed', name: list.name, error: parsed.error };
      continue;
    }
    const root = list.name.replace(/[^/]*$/, '');
    for (const item of objectsOf(parsed.value)) {
      const slug = typeof item['slug'] === 'string' ? item['slug'] : '';
      const [content, highlights] = [`${root}content/${slug}.html`, `${root}highlights/${slug}.md`];
      taken.add(content).add(highlights);
      yield memberOf(item, await textOf(byName.get(content), run), await textOf(byName.get(highlights), run));
    }
  }
  for (const { name } of entries)
    if (!taken.has(name)) yield { kind: 'skipped', name, reason: 'the lists of the export do not name it' };
}

async function textOf(entry: ZipEntry | undefined, run: Run): Promise<string | undefined> {
  const read = await entry?.read(run.limits.bytes);
  return read?.ok ? new TextDecoder().decode(read.value) : undefined;
}

function memberOf(item: Json, content: string | undefined, marked: string | undefined): Member {
  const title = lineOfJson(item['title']);
  const url = webOf(item['url']);
  const name = title ?? url ?? 'item without a title';
  const metadata = metadataOf(item, title);
  const saved = savedOf(item, marked);
  if (content && title && plainLine(content.replaceAll(/<[^>]*>/g, ' ')) !== '')
    return {
      kind: 'page',
      name,
      bytes: new TextEncoder().encode(content),
      mediaType: 'text/html',
      ...(url ? { sourceUrl: url } : {}),
      saved,
      given: { whole: true },
      open: (run) => contentPage(content, { metadata }, run),
    };
  if (!url)
    return {
      kind: 'failed',
      name,
      error: refuse('no-article', 'the entry has neither text nor address', 'Nothing can be kept of it.')
        .error,
    };
  const excerpt = lineOfJson(item['description']);
  const bookmark: Bookmark = {
    url,
    ...(title ? { title } : {}),
    authors: metadata.authors.map((author) => author.name),
    ...(metadata.datePublished ? { published: metadata.datePublished } : {}),
    ...(excerpt ? { excerpt } : {}),
    saved,
  };
  return { kind: 'bookmark', name, bookmark };
}

function metadataOf(item: Json, title: string | undefined): Metadata {
  const metadata = emptyMetadata();
  if (title) metadata.headline = title;
  const author = lineOfJson(item['author']);
  if (author) metadata.authors = [{ name: author }];
  const published = dateOf(item['publishedAt']);
  if (published) metadata.datePublished = published;
  const description = lineOfJson(item['description']);
  if (description) metadata.abstract = description;
  return metadata;
}

function savedOf(item: Json, marked: string | undefined): SavedState {
  const state = wordOf(item['state']).toLowerCase();
  const progress = Number(item['readingProgress'] ?? 0);
  const savedAt = dateOf(item['savedAt']);
  const tags = listOf(item['labels']).flatMap(
    (label) => lineOfJson(objectOf(label)?.['name'] ?? label) ?? [],
  );
  const known =
    state === 'archived' || state === 'completed'
      ? 'read'
      : progress > 0
        ? 'reading'
        : state === 'active' || state === 'unread' || state === 'succeeded'
          ? 'unread'
          : undefined;
  return {
    from: 'Omnivore',
    tags: [...new Set(tags)],
    ...(savedAt ? { savedAt } : {}),
    ...(known ? { state: known } : {}),
    ...(state && !known ? { folder: state } : {}),
    highlights: marked ? highlightsIn(marked) : [],
  };
}

/** Quoted passages of the Markdown, each with the lines after it as its note. */
function highlightsIn(markdown: string): SavedHighlight[] {
  return markdown.split(/\n\s*\n(?=>)/).flatMap((part): SavedHighlight[] => {
    const lines = part.split('\n');
    const quoted = lines.filter((line) => line.startsWith('>')).map((line) => line.replace(/^>\s?/, ''));
    const note = plainLine(lines.filter((line) => !line.startsWith('>')).join(' '));
    const text = plainLine(quoted.join(' ').replace(/\s*\[⤴️?\]\([^)]*\)/gu, ''));
    return text ? [{ text, ...(note ? { note } : {}) }] : [];
  });
}

function dateOf(value: unknown): Metadata['datePublished'] {
  return typeof value === 'string' ? preciseDate(value) : undefined;
}
