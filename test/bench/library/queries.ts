/** 200 queries of mixed kinds, drawn from the words that the generated articles are made of. */
import { randomFrom, vocabularies, type Vocabulary } from './vocabulary.ts';

export interface Drawn {
  readonly kind: string;
  readonly query: string;
  /** What a scan by LIKE looks for: a word or phrase of the query, as the texts have it. */
  readonly like: string;
}

const LANGUAGES = vocabularies();

export function queries(count = 200): Drawn[] {
  const random = randomFrom(4711);
  const below = (n: number): number => Math.floor(random() * n);
  const word = ({ words }: Vocabulary, from: number, to: number): string =>
    words[from + below(to - from)] ?? '';
  const kinds: Record<string, (v: Vocabulary) => Omit<Drawn, 'kind'>> = {
    'common word': (v) => same(word(v, 0, 30)),
    'middling word': (v) => same(word(v, 30, 1000)),
    'rare word': (v) => same(word(v, 1000, 40_000)),
    'two words': (v) => pair(word(v, 0, 300), word(v, 0, 300), ' '),
    'three words': (v) => pair(word(v, 0, 50), `${word(v, 50, 500)} ${word(v, 50, 2000)}`, ' '),
    phrase: (v) => {
      const phrase = [word(v, 0, 40), word(v, 0, 100)].join(v.script.between);
      return { query: `"${phrase}"`, like: phrase };
    },
    prefix: (v) => {
      const start = word(v, 0, 3000).slice(0, 2 + below(3));
      return { query: `${start}*`, like: start };
    },
    or: (v) => pair(word(v, 0, 2000), word(v, 0, 2000), ' OR '),
    not: (v) => pair(word(v, 0, 300), word(v, 300, 2000), ' -'),
    near: (v) => pair(word(v, 0, 100), word(v, 0, 300), ' NEAR/5 '),
    'field and word': (v) => field(`lang:${v.script.language}`, word(v, 0, 1000)),
    'dates and word': (v) => field(`after:${2017 + below(6)}-0${1 + below(9)}`, word(v, 0, 1000)),
    'state and word': (v) => field('is:unread', word(v, 0, 1000)),
  };
  const names = Object.keys(kinds);
  return Array.from({ length: count }, (_, i) => {
    const kind = names[i % names.length] ?? '';
    const vocabulary = LANGUAGES[below(LANGUAGES.length)];
    const drawn = vocabulary && kinds[kind]?.(vocabulary);
    if (!drawn) throw new Error(`no query of the kind ${kind}`);
    return { kind, ...drawn };
  });
}

function same(word: string): Omit<Drawn, 'kind'> {
  return { query: `${word} `, like: word };
}

function pair(one: string, other: string, between: string): Omit<Drawn, 'kind'> {
  return { query: `${one}${between}${other} `, like: one };
}

function field(asked: string, word: string): Omit<Drawn, 'kind'> {
  return { query: `${asked} ${word} `, like: word };
}
