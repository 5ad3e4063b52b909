/** One form for one content: canonical JSON (RFC 8785) and the hash over it. */
import type { Article } from './article.ts';

/** Computes SHA-256 of UTF-8 text, as lower-case hexadecimal; the caller's platform provides it. */
export type Sha256Function = (utf8: string) => string;

/**
 * JSON in the JSON Canonicalization Scheme (RFC 8785): keys sorted by UTF-16 code units, no white space,
 * numbers as ECMAScript prints them. Keys whose value is `undefined` are left out. Throws a TypeError on what
 * JSON can not hold (NaN, functions).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no such number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    let list = '';
    for (const one of value) list += (list === '' ? '' : ',') + canonicalJson(one);
    return `[${list}]`;
  }
  if (typeof value === 'object') {
    let fields = '';
    for (const key of sortedKeys(value)) {
      const own: unknown = value[key as keyof typeof value];
      if (own !== undefined)
        fields += `${fields === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(own)}`;
    }
    return `{${fields}}`;
  }
  throw new TypeError(`JSON has no ${typeof value}`);
}

/** Few keys are put in order one by one: for so few, the general way takes longer to begin than to sort. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  // Without a function sort compares UTF-16 code units, and so does <.
  if (keys.length > 16) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? '';
    let at = i;
    for (; at > 0 && key < (keys[at - 1] ?? ''); at--) keys[at] = keys[at - 1] ?? '';
    keys[at] = key;
  }
  return keys;
}

/**
 * What the content hash covers: all that the source says. The id, the version and the provenance stay out, so
 * that the same page saved twice has one hash whenever and however it was brought in.
 */
export function contentOf(article: Article): Omit<Article, 'id' | 'version' | 'provenance'> {
  const { id: _id, version: _version, provenance: _provenance, ...content } = article;
  return content;
}

/** SHA-256 of the canonical JSON of the article's content, 64 hexadecimal digits. */
export function contentHash(article: Article, sha256: Sha256Function): string {
  return sha256(canonicalJson(contentOf(article)));
}

/** The article with its provenance's content hash made true. */
export function withContentHash(article: Article, sha256: Sha256Function): Article {
  return {
    ...article,
    provenance: { ...article.provenance, contentHash: contentHash(article, sha256) },
  };
}
