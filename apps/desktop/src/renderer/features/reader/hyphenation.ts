/**
 * Soft hyphens after the patterns of each language. The system's own division of words needs dictionaries that the
 * browser would download, so the patterns come with the app, and only those of the language that is read are loaded.
 */
import { createContext, useContext, useEffect, useState } from 'react';

export type Hyphenate = (text: string) => string;

interface Patterns {
  readonly hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
}
type Load = () => Promise<Patterns | { readonly default: Patterns }>;

const PATTERNS: Readonly<Record<string, Load>> = {
  'en-gb': () => import('hyphen/en-gb'),
  en: () => import('hyphen/en-us'),
  az: () => import('hyphen/tr'),
  cs: () => import('hyphen/cs'),
  de: () => import('hyphen/de'),
  el: () => import('hyphen/el'),
  es: () => import('hyphen/es'),
  fr: () => import('hyphen/fr'),
  hy: () => import('hyphen/hy'),
  it: () => import('hyphen/it'),
  ka: () => import('hyphen/ka'),
  nl: () => import('hyphen/nl'),
  pl: () => import('hyphen/pl'),
  pt: () => import('hyphen/pt'),
  ro: () => import('hyphen/ro'),
  ru: () => import('hyphen/ru'),
  sv: () => import('hyphen/sv'),
  tr: () => import('hyphen/tr'),
  uk: () => import('hyphen/uk'),
};

/** Divides the words of a language; `undefined` where there are no patterns for it. */
export async function hyphenationOf(language: string): Promise<Hyphenate | undefined> {
  const tag = language.toLowerCase();
  const load = PATTERNS[tag] ?? PATTERNS[tag.split('-')[0] ?? ''];
  if (!load) return undefined;
  const loaded = await load();
  const { hyphenateSync } = 'default' in loaded ? loaded.default : loaded;
  return (text) => hyphenateSync(text, { hyphenChar: '\u00ad', minWordLength: 6 });
}

const HyphenationContext = createContext<Hyphenate | undefined>(undefined);
export const HyphenationProvider = HyphenationContext.Provider;

/** Divides the words of a run of text, where that is wanted. */
export function useHyphenate(): Hyphenate | undefined {
  return useContext(HyphenationContext);
}

/** The division for an article's language, once it is loaded. */
export function useHyphenation(language: string | undefined, wanted: boolean): Hyphenate | undefined {
  const [loaded, setLoaded] = useState<{
    readonly language: string;
    readonly divide: Hyphenate | undefined;
  }>();
  useEffect(() => {
    if (!wanted || language === undefined) return undefined;
    let stale = false;
    void hyphenationOf(language).then((divide) => {
      if (!stale) setLoaded({ language, divide });
    });
    return () => {
      stale = true;
    };
  }, [language, wanted]);
  return wanted && loaded?.language === language ? loaded?.divide : undefined;
}
