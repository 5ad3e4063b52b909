/** Annotations brought along when their article gets a new version. */
import type { Shelf } from '../library.ts';
import { heldAnchors, putAnchor, versionText, type Anchor, type Quote } from './anchors.ts';
import { findQuotation, type Found } from './find.ts';
import type { ArticleText } from './text.ts';

/** UTF-16 units of the old text that are looked at on either side. */
const SURROUNDINGS = 64;
/** Earlier anchors that are tried, the latest first, before an annotation goes to the tray. */
const MOST_TRIES = 3;

/**
 * Anchors the annotations of an article that have no anchor in its latest version. What they have in earlier ones
 * stays as it is. Runs inside the caller's transaction.
 */
export function carryStale(shelf: Shelf, key: number): void {
  const stale = shelf.db.all<{ id: string; quote: string; latest: number }>(
    `SELECT an.id, an.quote, a.latest FROM annotation an JOIN article a ON a.key = an.article_key
     WHERE an.article_key = ? AND an.quote IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM anchor WHERE annotation_id = an.id AND version = a.latest)`,
    key,
  );
  const version = stale[0]?.latest;
  if (version === undefined) return;
  const text = versionText(shelf, key, version);
  if (!text) return; // damaged: `verify` tells, and the anchors of the other versions hold
  const old = new Map<number, ArticleText | undefined>();
  const oldText = (of: number): ArticleText | undefined => {
    if (!old.has(of)) old.set(of, versionText(shelf, key, of));
    return old.get(of);
  };
  for (const { id, quote } of stale) {
    const found = carried(heldAnchors(shelf, id), JSON.parse(quote) as Quote, text, oldText);
    putAnchor(shelf, id, { key, version }, text, found);
  }
}

function carried(
  anchors: readonly Anchor[],
  quote: Quote,
  text: ArticleText,
  oldText: (version: number) => ArticleText | undefined,
): Found {
  // Nothing is known of where it stood: it came with its words alone.
  if (anchors.length === 0)
    return findQuotation(text.text, {
      exact: quote.exact,
      prefix: quote.prefix ?? '',
      suffix: quote.suffix ?? '',
    });
  let first: Found | undefined;
  for (const anchor of anchors.slice(0, MOST_TRIES)) {
    const found = carry(anchor, text, oldText(anchor.version));
    if ('start' in found) return found;
    first ??= found;
  }
  return first ?? { status: 'orphaned', score: 0 };
}

/** @param old the text of the anchor's version, when it can be read */
export function carry(
  anchor: Pick<Anchor, 'block_id' | 'exact' | 'prefix' | 'suffix' | 'start_at' | 'end_at'>,
  text: ArticleText,
  old: ArticleText | undefined,
): Found {
  const { exact } = anchor;
  const place = old?.stretchAt(anchor.block_id ?? undefined, anchor.start_at, anchor.end_at);
  if (!old || !place)
    return findQuotation(text.text, { exact, prefix: anchor.prefix ?? '', suffix: anchor.suffix ?? '' });
  if (text.text === old.text) return { status: 'anchored', ...place, score: 1 };
  const quotation = {
    exact,
    prefix: old.text.slice(Math.max(0, place.start - SURROUNDINGS), place.start),
    suffix: old.text.slice(place.end, place.end + SURROUNDINGS),
    start: place.start,
  };
  return findQuotation(text.text, quotation, old.text);
}
