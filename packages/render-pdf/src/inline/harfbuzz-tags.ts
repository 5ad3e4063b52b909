/** Features and languages in HarfBuzz's own form: each is made once. */
import { hb, look, words, type Address } from './harfbuzz-memory.ts';

/** Features in WebAssembly's memory: made once for each list. */
export interface FeatureList {
  readonly at: Address;
  readonly count: number;
}

const lists = new Map<string, FeatureList>();

/** From a comma-separated list such as `smcp,onum`. */
export function featureList(features: string): FeatureList {
  let list = lists.get(features);
  if (!list) lists.set(features, (list = writeFeatures(features === '' ? [] : features.split(','))));
  return list;
}

/** As hb_feature_t: tag, value, and the range of the text, which is all of it. */
function writeFeatures(tags: readonly string[]): FeatureList {
  const at = tags.length === 0 ? 0 : hb.malloc(tags.length * 16);
  look();
  for (const [i, tag] of tags.entries()) words.set([tagOf(tag), 1, 0, -1], (at >> 2) + i * 4);
  return { at, count: tags.length };
}

export interface LanguageTag {
  readonly at: Address;
}

const languages = new Map<string, LanguageTag>();

/** From BCP 47; HarfBuzz keeps each for good. */
export function languageTag(language: string): LanguageTag {
  let tag = languages.get(language);
  if (!tag) languages.set(language, (tag = { at: writeLanguage(language) }));
  return tag;
}

function writeLanguage(language: string): Address {
  const bytes = new TextEncoder().encode(language);
  const at = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, at);
  const found = hb.hb_language_from_string(at, bytes.length);
  hb.free(at);
  return found;
}

/** A tag of four letters as a number. */
export function tagOf(name: string): number {
  let tag = 0;
  for (let i = 0; i < 4; i++) tag = (tag << 8) | name.charCodeAt(i);
  return tag;
}
