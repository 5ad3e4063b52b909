/**
 * The texts of the window, in every language it speaks. English says which keys there are; TypeScript and a test
 * refuse a catalogue that lacks one. `{name}` stands for a value, and a text that counts has a form for each plural
 * category of its language (Unicode CLDR, as `Intl.PluralRules` tells them).
 */
import { COMMANDS, type Command, type CommandName } from '../commands.ts';
import { EN } from './en/index.ts';
import { RU } from './ru/index.ts';

/** Forms by plural category; the value that decides is `n`. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type TextKey = keyof typeof EN;
export type Catalogue = Readonly<Record<TextKey, string | Plural>>;

export const CATALOGUES = { en: EN, ru: RU } as const satisfies Record<string, Catalogue>;
export type Language = keyof typeof CATALOGUES;
export const LANGUAGES = Object.keys(CATALOGUES) as Language[];
/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', ru: 'Русский' };

export type Values = Readonly<Record<string, string | number>>;

export interface Texts {
  readonly language: Language;
  /** The text of a key with its values put in; numbers are written as the language writes them. */
  readonly t: (key: TextKey, values?: Values) => string;
  readonly number: (value: number) => string;
}

/** The texts in one language. */
export function textsIn(language: Language): Texts {
  const catalogue: Catalogue = CATALOGUES[language];
  // Made when they are first needed: the first of either takes longer than building all menus.
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const pluralOf = (n: number): Intl.LDMLPluralRule => (plurals ??= new Intl.PluralRules(language)).select(n);
  const number = (value: number): string => (numbers ??= new Intl.NumberFormat(language)).format(value);
  return {
    language,
    number,
    t(key, values = {}) {
      const entry = catalogue[key];
      const n = values['n'];
      const text =
        typeof entry === 'string'
          ? entry
          : ((typeof n === 'number' ? entry[pluralOf(n)] : undefined) ?? entry.other);
      return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
      });
    },
  };
}

/**
 * The language to speak: the one chosen, or with `system` the first of the system's that there is a catalogue for,
 * else English.
 *
 * @param locales BCP 47 tags, the one most wanted first
 */
export function languageFor(chosen: Language | 'system', locales: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  const wanted = locales.map((locale) => locale.split('-')[0]?.toLowerCase());
  return (
    LANGUAGES.find((language) => language === wanted.find((one) => LANGUAGES.some((l) => l === one))) ?? 'en'
  );
}

/** The key of a command's name. */
export function titleKey(name: CommandName): TextKey {
  const { sameAs }: Command = COMMANDS[name];
  return `command.${(sameAs ?? name) as TitledCommand}`;
}
/** Commands that stand in the catalogue. */
type TitledCommand = Exclude<CommandName, 'searchKey'>;
