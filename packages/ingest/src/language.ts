/** Step `language`: which language the text is in, as stated by the page or as its words show. */
import { blockText, canonicalLanguage, type Article } from '@offprint/model';
import { eld } from 'eld/medium';
import type { Body, Metadata } from './draft.ts';
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

export function identifyLanguage(body: Body, metadata: Metadata, run: Run): LanguageFound {
  const text = body.blocks.map(blockText).join('\n').slice(0, SAMPLE);
  const dir = direction(text);
  const stated = metadata.language === undefined ? undefined : canonicalLanguage(metadata.language);
  if (!run.enabled('language')) return { language: stated ?? 'und', dir };
  const words = detectLanguage(text);
  if (!stated) {
    if (words) return { language: words, inferredFrom: 'the words of the text', dir };
    run.warnings.push({
      code: 'language-unknown',
      message: 'The language of the article could not be told.',
    });
    return { language: 'und', dir };
  }
  const primary = stated.split('-')[0] ?? stated;
  if (!words || sameLanguage(primary, words) || text.length < ENOUGH) return { language: stated, dir };
  run.warnings.push({
    code: 'language-overruled',
    message: `The page states the language "${stated}", but its words are in "${words}".`,
  });
  return { language: words, inferredFrom: `the words of the text; the page states "${stated}"`, dir };
}

function detectLanguage(text: string): string | undefined {
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
