/** Step `language`: which language the text is in, as stated by the page or as its words show. */
import { blockText, canonicalLanguage, type Article } from '@offprint/model';
import type { Body, Metadata } from './draft.ts';
import { LANGUAGES_OF_WORD } from './function-words.ts';
import type { Run } from './run.ts';

export interface LanguageFound {
  readonly language: string;
  readonly inferredFrom?: string;
  readonly dir: Article['dir'];
}

const ENOUGH = 300; // characters from which the words overrule what the page states
const SAMPLE = 6000; // characters that are looked at

/** Tags that name the same written language, or that detection cannot tell apart. */
const KIN: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh'],
  ['id', 'ms'],
  ['tl', 'fil'],
  ['fa', 'prs'],
  ['he', 'iw'],
  ['zh', 'yue', 'cmn'],
];

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

export async function identifyLanguage(body: Body, metadata: Metadata, run: Run): Promise<LanguageFound> {
  const text = body.blocks.map(blockText).join('\n').slice(0, SAMPLE);
  const dir = direction(text);
  const stated = metadata.language === undefined ? undefined : canonicalLanguage(metadata.language);
  if (!run.enabled('language')) return { language: stated ?? 'und', dir };
  const isShort = text.length < ENOUGH;
  const plain = isShort ? undefined : plainLanguage(text);
  const agrees = plain !== undefined && stated !== undefined && sameLanguage(primaryOf(stated), plain);
  if (stated && (isShort || agrees)) return { language: stated, dir };
  // The detector takes as much memory as all else together: it is loaded for a text in doubt only.
  const words = plain && !stated && !hasKin(plain) ? plain : await detectLanguage(text);
  if (!stated) {
    if (words) return { language: words, inferredFrom: 'the words of the text', dir };
    run.warnings.push({
      code: 'language-unknown',
      message: 'The language of the article could not be told.',
    });
    return { language: 'und', dir };
  }
  if (!words || sameLanguage(primaryOf(stated), words)) return { language: stated, dir };
  run.warnings.push({
    code: 'language-overruled',
    message: `The page states the language "${stated}", but its words are in "${words}".`,
  });
  return { language: words, inferredFrom: `the words of the text; the page states "${stated}"`, dir };
}

function primaryOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** Languages that are alone with their script, with the share of the letters it has in any of their texts. */
const OWN_SCRIPT: readonly (readonly [string, RegExp, number])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.2],
  ['ko', /\p{Script=Hangul}/gu, 0.5],
  ['th', /\p{Script=Thai}/gu, 0.5],
];
const PLAIN_SHARE = 0.15; // of the words that are the language's function words
const PLAIN_LEAD = 1.5; // times as many as any other language has, a word of several counting in parts

/** The language of a text where its script or its function words leave no doubt. */
function plainLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script, share] of OWN_SCRIPT)
    if ((text.match(script)?.length ?? 0) > share * letters) return language;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, { all: number; parts: number }>();
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const language of languages) {
      const count = counts.get(language) ?? { all: 0, parts: 0 };
      count.all++;
      count.parts += 1 / languages.length;
      counts.set(language, count);
    }
  }
  const [first, second] = Array.from(counts).toSorted(([, a], [, b]) => b.parts - a.parts);
  if (!first || first[1].all < PLAIN_SHARE * words.length) return undefined;
  return first[1].parts >= PLAIN_LEAD * (second?.[1].parts ?? 0) ? first[0] : undefined;
}

function hasKin(language: string): boolean {
  return KIN.some((kin) => kin.includes(language));
}

async function detectLanguage(text: string): Promise<string | undefined> {
  const { eld } = await import('eld/extrasmall');
  const result = eld.detect(text);
  if (!result.language || !result.isReliable()) return undefined;
  return canonicalLanguage(result.language);
}

function sameLanguage(a: string, b: string): boolean {
  return a === b || KIN.some((kin) => kin.includes(a) && kin.includes(b));
}

function direction(text: string): Article['dir'] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (text.match(RIGHT_TO_LEFT)?.length ?? 0) > letters ? 'rtl' : 'ltr';
}
