/** Articles of about 600 invented words: a topic's words come again in one article, as they do in news. */
import { createHash } from 'node:crypto';
import { RIGHTS_UNKNOWN, withContentHash, type Article } from '@offprint/model';
import { randomFrom, vocabularies, type Vocabulary } from './vocabulary.ts';

const LANGUAGES = vocabularies();
const TOPIC_WORDS = 12;
const TOPIC_SHARE = 0.12;
const PARAGRAPHS = 13;
const PUBLISHERS = 40;
/** The whole collection spans these days, from 2016 on. */
const DAYS = 3650;

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The article with a number: the same one in a collection of any size, on any machine.
 *
 * @param paragraphs of about 41 words each
 */
export function articleNumber(n: number, paragraphs = PARAGRAPHS): Article {
  const random = randomFrom(n * 7919 + 17);
  const vocabulary = LANGUAGES[Math.floor(random() * LANGUAGES.length)];
  if (!vocabulary) throw new Error('no language');
  const { script } = vocabulary;
  const { language } = script;
  const topic = Array.from({ length: TOPIC_WORDS }, () => rare(vocabulary, random));
  const published = new Date(Date.UTC(2016, 0, 1 + Math.floor(random() * DAYS))).toISOString().slice(0, 10);
  const text = (words: number): string =>
    sentences(vocabulary, topic, script.between === '' ? Math.round(words / 2.5) : words, random);
  const author = `${capital(rare(vocabulary, random))} ${capital(rare(vocabulary, random))}`;
  return withContentHash(
    {
      schemaVersion: 1,
      id: `bench-${n}`,
      version: 1,
      kind: 'news',
      headlines: [{ role: 'main', inlines: [{ type: 'text', text: text(9).slice(0, -1).trim() }] }],
      deck: [{ type: 'text', text: text(18).trim() }],
      authors: [{ name: author }],
      publisher: { name: `Courier ${Math.floor(random() * random() * PUBLISHERS)}` },
      datePublished: { value: published, precision: 'day' },
      language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      blocks: Array.from({ length: paragraphs }, (_, i) => ({
        type: 'paragraph' as const,
        id: `p${i}`,
        inlines: [{ type: 'text' as const, text: text(20 + Math.floor(random() * 42)).trim() }],
      })),
      quotes: [],
      rights: RIGHTS_UNKNOWN,
      provenance: {
        canonicalUrl: `https://courier.example/${n}`,
        retrievedAt: { value: '2026-03-04', precision: 'day' },
        method: 'written-here',
        tool: { name: 'Offprint', version: '0.1.0' },
        contentHash: '0'.repeat(64),
        transformations: [],
        origins: [],
      },
    },
    sha256,
  );
}

function rare(vocabulary: Vocabulary, random: () => number): string {
  return vocabulary.words[100 + Math.floor(random() ** 3 * (vocabulary.words.length - 100))] ?? '';
}

function sentences(
  vocabulary: Vocabulary,
  topic: readonly string[],
  words: number,
  random: () => number,
): string {
  const { between, stop } = vocabulary.script;
  let out = '';
  let start = true;
  for (let i = 0; i < words; i++) {
    const word =
      random() < TOPIC_SHARE ? (topic[Math.floor(random() * topic.length)] ?? '') : vocabulary.draw(random);
    out += start ? capital(word) : word;
    start = i === words - 1 || random() < 0.06;
    out += start ? stop : between;
  }
  return out;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
