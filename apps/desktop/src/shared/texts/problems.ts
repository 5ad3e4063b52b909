/** What the check says, and what keeps a briefing from being set, in the language of the window. */
import type { FileProblemCode } from '@offprint/briefing';
import type { Remark } from '../briefings.ts';
import { textsIn, type Language, type TextKey } from './catalogue.ts';
import { sentence } from './failures.ts';
import { RU_PROBLEMS } from './ru/problems.ts';

/** Of briefing files and of the typesetter. */
export type ProblemCode =
  FileProblemCode | 'missing-glyph' | 'missing-article' | 'missing-font' | 'bad-build-time';

const PROBLEMS: Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>> = { ru: RU_PROBLEMS };

type Said = Pick<Remark, 'code' | 'message' | 'hint' | 'key' | 'values'>;

/**
 * A finding by its key and values. A problem has no key: English is as precise as the package's words, in other
 * languages the code decides.
 */
export function remarkIn(language: Language, { code, message, hint, key, values }: Said) {
  const { t } = textsIn(language);
  if (key !== undefined)
    return {
      message: sentence(t(`finding.${key}` as TextKey, values)),
      hint: sentence(t(`findingHint.${key}` as TextKey, values)),
    };
  const said = language === 'en' ? undefined : PROBLEMS[language][code];
  if (said === undefined) return { message: sentence(message), hint: sentence(hint) };
  return { message: said, hint: '' };
}
