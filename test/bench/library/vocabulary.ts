/** Invented words in the scripts of several languages, drawn as often as words of real texts are (Zipf's law). */

/** Numbers from 0 to 1 that follow from a seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Script {
  readonly language: string;
  /** Of a hundred articles. */
  readonly share: number;
  readonly onsets: string;
  readonly vowels: string;
  readonly codas: string;
  /** `''` where words are written without spaces. */
  readonly between: ' ' | '';
  readonly stop: string;
}

const SCRIPTS: readonly Script[] = [
  { language: 'en', share: 54, onsets: 'b c d f g h k l m n p r s t v w', vowels: 'a e i o u ea ou', codas: '_ _ n r s t l nd', between: ' ', stop: '. ' },
  { language: 'ru', share: 14, onsets: 'б в г д ж з к л м н п р с т ч ш', vowels: 'а е и о у я ё', codas: '_ _ й н л т сть ть', between: ' ', stop: '. ' },
  { language: 'de', share: 8, onsets: 'b d f g h k l m n r s sch st t w', vowels: 'a e i o u ä ö ü ei', codas: '_ n r ng cht en', between: ' ', stop: '. ' },
  { language: 'fr', share: 7, onsets: 'b c d f g l m n p r s t v', vowels: 'a e é è i o u ou ai', codas: '_ _ n r s x nt', between: ' ', stop: '. ' },
  { language: 'az', share: 6, onsets: 'b c ç d f g ğ h x k q l m n p r s ş t v y z', vowels: 'a e ə i ı o ö u ü', codas: '_ _ n r z m q', between: ' ', stop: '. ' },
  { language: 'ar', share: 4, onsets: 'ب ت ج ح د ر س ش ع ف ق ك ل م ن ه و', vowels: 'ا و ي _ _', codas: '_ _ ة ن', between: ' ', stop: '. ' },
  { language: 'zh', share: 5, onsets: '的 一 是 不 了 人 我 在 有 他 这 中 大 来 上 国 个 到 说 们 为 子 和 你 地 出 道 也 时 年 得 就 那 要 下 以 生 会 自 着 去 之 过 家 学 对 可 她 里 后 小 么 心 多 天 而 能 好 都 然 没 日 于 起 还 发 成 事 只 作 当 想 看 文 无 开 手 十 用 主 行 方 又 如 前 所 本 见 经 头 面 公 同 三 已 老 从 动 两 长', vowels: '_ 北 京 市 部 议 谈 海 港 船', codas: '_', between: '', stop: '。' },
  { language: 'th', share: 2, onsets: 'ก ข ค ง จ ช ด ต ท น บ ป ม ย ร ล ว ส ห อ', vowels: 'า ิ ี ุ ู ะ ั', codas: '_ น ง ม ก', between: '', stop: ' ' },
]; // prettier-ignore

/** Words of a language, the most frequent first. */
export interface Vocabulary {
  readonly script: Script;
  readonly words: readonly string[];
  /** Draws a word by Zipf's law. */
  readonly draw: (random: () => number) => string;
}

const WORDS = 150_000;
/** Above one the tail thins out, as in news; Zipf's own exponent is one. */
const EXPONENT = 1.05;

/** The languages, each as many times as its share says, so that a draw from the list is a draw by share. */
export function vocabularies(): readonly Vocabulary[] {
  return SCRIPTS.flatMap((script, i) => {
    const vocabulary = vocabularyOf(script, randomFrom(1000 + i));
    return Array.from({ length: script.share }, () => vocabulary);
  });
}

function vocabularyOf(script: Script, random: () => number): Vocabulary {
  const [onsets, vowels, codas] = [script.onsets, script.vowels, script.codas].map((list) => list.split(' '));
  const pick = (list: readonly string[] = []): string =>
    (list[Math.floor(random() * list.length)] ?? '').replace('_', '');
  const words = new Set<string>();
  while (words.size < WORDS) {
    // Frequent words are short: a syllable more for every power of the rank.
    const syllables = 1 + Math.floor(Math.log10(words.size + 10) / 1.7 + random() * 1.6);
    let word = '';
    for (let i = 0; i < syllables || words.has(word); i++) word += pick(onsets) + pick(vowels) + pick(codas);
    words.add(word);
  }
  const list = [...words];
  return { script, words: list, draw: zipf(list) };
}

function zipf(words: readonly string[]): (random: () => number) => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let i = 0; i < words.length; i++) sums[i] = sum += 1 / (i + 2.7) ** EXPONENT;
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}
