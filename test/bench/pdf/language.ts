/**
 * Made-up languages for texts that no cache has seen: syllables of the real language, the real language's
 * commonest short words, and a vocabulary of tens of thousands of words used by Zipf's law, the common ones
 * short. So lengths of words and places to hyphenate are near those of real prose.
 */
import { Random } from './random.ts';

export type LanguageCode = 'en' | 'de' | 'ru';

interface Language {
  /** The commonest words, commonest first. */
  readonly common: readonly string[];
  readonly prefixes: readonly string[];
  readonly onsets: readonly string[];
  readonly nuclei: readonly string[];
  readonly codas: readonly string[];
  readonly endings: readonly string[];
  /** Share of words in the vocabulary that begin with a capital, as nouns do in German. */
  readonly capitals: number;
  /** Share of rare words made of two others. */
  readonly compounds: number;
  /** Syllables that a rare stem may have beyond three. */
  readonly longer: number;
  readonly quotes: readonly [string, string];
}

const list = (words: string): readonly string[] => words.split(' ');

const LANGUAGES: Record<LanguageCode, Language> = {
  en: {
    common: list(
      'the of and to a in that is for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no',
    ),
    onsets: list('b c d f g h l m n p r s t v c d l m n r s t p v st tr pr ch sh th'),
    nuclei: list('a e i o u a e i o a e i o a e i o u ea ou'),
    codas: list('n r s t l m n r l d c n nd nt st ck'),
    prefixes: list('con re de in pro com ex un dis per pre sub inter over'),
    endings: list('ing ed er s es ly tion ment al ity ous ive able ent ance ism ist y'),
    capitals: 0.04,
    compounds: 0.03,
    longer: 0,
    quotes: ['“', '”'],
  },
  de: {
    common: list(
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde',
    ),
    prefixes: list('ge be ver er ent an auf aus ein vor un zu ab über unter'),
    onsets: list('b d f g h k l m n r s t w z sch st sp tr br kr gr pf pl bl fl str schl v'),
    nuclei: list('a e i o u ei au ie ä ö ü e e eu'),
    codas: list('n r s t l ch nd cht rt st ng ck ll mm rn lt tz ß'),
    endings: list('en er ung keit lich ig isch heit schaft es te ten em bar sam nis'),
    capitals: 0.45,
    compounds: 0.3,
    longer: 1,
    quotes: ['„', '“'],
  },
  ru: {
    common: list(
      'и в не на что с по это как но из у за от то он к для так его о а же их до при был все или мы был если она была только уже когда был может было со ещё бы чем этого нет во время',
    ),
    prefixes: list('по за на про при пере раз под от вы об не до со'),
    onsets: list('б в г д ж з к л м н п р с т х ч ш ст пр тр кр сл св гр вз пл сн'),
    nuclei: list('а е и о у ы я ю а о е и о'),
    codas: list('н р с т л й м к в д ст рт нк льн ж х'),
    endings: list('ый ого ому ение ость ать ить ался ского ами ях ой ия ный ная овать ение ства ник'),
    capitals: 0.05,
    compounds: 0.04,
    longer: 2,
    quotes: ['«', '»'],
  },
};

const VOCABULARY = 45_000;

/** A vocabulary in the order of its use. */
class Vocabulary {
  readonly #words: readonly string[];
  readonly #sums: Float64Array;

  constructor(code: LanguageCode) {
    const random = new Random(7); // one language, however many texts are written in it
    const language = LANGUAGES[code];
    const words = new Set(language.common);
    while (words.size < VOCABULARY) words.add(newWord(words.size, language, random));
    this.#words = [...words];
    this.#sums = new Float64Array(this.#words.length);
    let sum = 0;
    // Zipf and Mandelbrot: the use of a word falls with its rank.
    for (let i = 0; i < this.#words.length; i++) this.#sums[i] = sum += 1 / (i + 2.7) ** 1.06;
  }

  draw(random: Random): string {
    const at = random.next() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return this.#words[low] ?? '';
  }
}

function newWord(rank: number, language: Language, random: Random): string {
  const most = rank < 600 ? 1 : rank < 9000 ? 2 : 3;
  const syllables = 1 + random.below(most + language.longer);
  const stem = (count: number): string => {
    let word = random.next() < 0.2 ? '' : random.pick(language.onsets);
    for (let i = 0; i < count; i++) {
      if (i > 0) word += random.pick(language.onsets);
      word += random.pick(language.nuclei);
      if (random.next() < (i === count - 1 ? 0.6 : 0.3)) word += random.pick(language.codas);
    }
    return word;
  };
  let word = stem(syllables);
  if (rank > 3000 && random.next() < language.compounds) word += stem(1 + random.below(2));
  if (rank > 200 && random.next() < 0.2) word = random.pick(language.prefixes) + word;
  if (rank > 200 && random.next() < 0.42) word += random.pick(language.endings);
  if (word.length < 2) word += random.pick(language.codas);
  return random.next() < language.capitals ? capital(word) : word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const vocabularies = new Map<LanguageCode, Vocabulary>();

/** Writes texts in one made-up language. */
export class Writer {
  readonly #random: Random;
  readonly #vocabulary: Vocabulary;
  readonly #quotes: readonly [string, string];

  constructor(code: LanguageCode, seed: number) {
    this.#random = new Random(seed);
    const vocabulary = vocabularies.get(code) ?? new Vocabulary(code);
    vocabularies.set(code, vocabulary);
    this.#vocabulary = vocabulary;
    this.#quotes = LANGUAGES[code].quotes;
  }

  words(count: number): string {
    return capital(Array.from({ length: count }, () => this.#vocabulary.draw(this.#random)).join(' '));
  }

  sentence(): string {
    const count = 6 + this.#random.below(24);
    const words = Array.from({ length: count }, () => this.#word());
    for (let i = 4 + this.#random.below(8); i < count - 2; i += 4 + this.#random.below(9)) words[i] += ',';
    let text = capital(words.join(' '));
    if (this.#random.next() < 0.12) text = this.#quotes[0] + text + this.#quotes[1];
    return `${text}.`;
  }

  #word(): string {
    const chance = this.#random.next();
    if (chance < 0.012) return String(1 + this.#random.below(2030));
    if (chance < 0.018)
      return `${this.#vocabulary.draw(this.#random)}-${this.#vocabulary.draw(this.#random)}`;
    return this.#vocabulary.draw(this.#random);
  }

  paragraph(): string {
    const count = 2 + this.#random.below(5);
    return Array.from({ length: count }, () => this.sentence()).join(' ');
  }
}
