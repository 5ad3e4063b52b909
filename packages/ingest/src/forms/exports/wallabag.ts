/** wallabag's JSON export (version 2): entries with their text as markup, tags and annotations. */
import type { Bookmark, SavedState } from '../../contract.ts';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine } from '../../plain.ts';
import { refuse } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { contentPage } from '../content/page.ts';
import type { Member } from '../form.ts';
import { lineOfJson, listOf, objectOf, objectsOf, rawOf, webOf, type Json } from '../json/value.ts';

export function isWallabag(entry: Json): boolean {
  return (
    'url' in entry &&
    ('is_archived' in entry || 'is_starred' in entry || ('content' in entry && 'reading_time' in entry))
  );
}

export function wallabagMember(entry: Json, place: string, bytes: Uint8Array): Member {
  const title = lineOfJson(entry['title']);
  const url = webOf(entry['url']) ?? webOf(entry['given_url']);
  const name = title ?? url ?? place;
  const saved = savedOf(entry);
  const content = rawOf(entry['content']);
  const metadata = metadataOf(entry, title);
  if (content && title && hasText(content))
    return {
      kind: 'page',
      name,
      bytes,
      mediaType: 'application/json',
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
  const bookmark: Bookmark = {
    url,
    ...(title ? { title } : {}),
    authors: metadata.authors.map((author) => author.name),
    ...(metadata.datePublished ? { published: metadata.datePublished } : {}),
    saved,
  };
  return { kind: 'bookmark', name, bookmark };
}

/** wallabag keeps a note of its own in place of a text it could not get. */
function hasText(content: string): boolean {
  const words = plainLine(content.replaceAll(/<[^>]*>/g, ' '));
  return words.length > 0 && !/^wallabag can't retrieve contents for this article/i.test(words);
}

function savedOf(entry: Json): SavedState {
  const tags = listOf(entry['tags']).flatMap((tag) => lineOfJson(objectOf(tag)?.['label'] ?? tag) ?? []);
  const savedAt = dateOf(entry['created_at']);
  const state = flag(entry['is_archived']);
  const starred = flag(entry['is_starred']);
  return {
    from: 'wallabag',
    tags: [...new Set(tags)],
    ...(savedAt ? { savedAt } : {}),
    ...(state === undefined ? {} : { state: state ? 'read' : 'unread' }),
    ...(starred === undefined ? {} : { starred }),
    highlights: objectsOf(entry['annotations']).flatMap((annotation) => {
      const text = lineOfJson(annotation['quote']);
      const note = lineOfJson(annotation['text']);
      const at = dateOf(annotation['created_at']);
      return text ? [{ text, ...(note ? { note } : {}), ...(at ? { savedAt: at } : {}) }] : [];
    }),
  };
}

function flag(value: unknown): boolean | undefined {
  return value === undefined || value === null ? undefined : value === true || value === 1 || value === '1';
}

function dateOf(value: unknown): Metadata['datePublished'] {
  return typeof value === 'string' ? preciseDate(value) : undefined;
}

function metadataOf(entry: Json, title: string | undefined): Metadata {
  const metadata = emptyMetadata();
  if (title) metadata.headline = title;
  const by = listOf(entry['published_by']).flatMap((value) => lineOfJson(value) ?? []);
  metadata.authors = by.map((name) => ({ name }));
  const published = dateOf(entry['published_at']);
  if (published) metadata.datePublished = published;
  const language = lineOfJson(entry['language']);
  if (language) metadata.language = language;
  const image = webOf(entry['preview_picture']);
  if (image) metadata.leadImage = image;
  return metadata;
}
