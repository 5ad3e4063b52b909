/** The window's texts in the language that is spoken now. One for the whole page: a change draws everything anew. */
import {
  languageFor,
  textsIn,
  titleKey,
  type Language,
  type TextKey,
  type Values,
} from '../../shared/texts/catalogue.ts';
import type { CommandName } from '../../shared/commands.ts';
import type { Remark } from '../../shared/briefings.ts';
import type { Failure } from '../../shared/result.ts';
import { failureIn } from '../../shared/texts/failures.ts';
import { remarkIn } from '../../shared/texts/problems.ts';

let texts = textsIn('en');

/** Speaks the language chosen, or the system's. */
export function speak(chosen: Language | 'system'): Language {
  const language = languageFor(chosen, navigator.languages);
  if (language !== texts.language) texts = textsIn(language);
  return language;
}

export function t(key: TextKey, values?: Values): string {
  return texts.t(key, values);
}

export function number(value: number): string {
  return texts.number(value);
}

/** The language spoken now. */
export function spoken(): Language {
  return texts.language;
}

/** What failed and what can be done about it, as sentences. */
export function failureText(failure: Failure): string {
  return failureIn(texts.language, failure);
}

/** The name of a command without the dots that say a dialog follows. */
export function commandTitle(name: CommandName): string {
  return texts.t(titleKey(name)).replace(/…$/, '');
}

/** What the check found and what can be done about it, as sentences. */
export function remarkText(remark: Remark): { readonly message: string; readonly hint: string } {
  return remarkIn(texts.language, remark);
}
