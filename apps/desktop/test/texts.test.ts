import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES, fail } from '../src/shared/result.ts';
import {
  CATALOGUES,
  languageFor,
  LANGUAGES,
  textsIn,
  type Catalogue,
  type TextKey,
} from '../src/shared/texts/catalogue.ts';
import { failureIn } from '../src/shared/texts/failures.ts';

const KEYS = Object.keys(CATALOGUES.en) as TextKey[];

/** The values that a text stands with. */
function places(entry: string | object): string[] {
  const forms = typeof entry === 'string' ? [entry] : Object.values(entry);
  const names = forms.flatMap((form) =>
    [...String(form).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b));
}

describe.each(LANGUAGES)('the catalogue %s', (language) => {
  const catalogue: Catalogue = CATALOGUES[language];

  test('has every key, none of its own, and no empty text', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(KEYS.toSorted());
    for (const key of KEYS) expect([key, JSON.stringify(catalogue[key])]).not.toEqual([key, '""']);
  });
  test('puts the same values into each text as English does', () => {
    for (const key of KEYS) expect([key, places(catalogue[key])]).toEqual([key, places(CATALOGUES.en[key])]);
  });
  test('has each form that its language counts with', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of KEYS) {
      const entry = catalogue[key];
      if (typeof entry === 'object') expect([key, Object.keys(entry).toSorted()]).toEqual([key, forms]);
    }
  });
  test('says what each failure is', () => {
    for (const code of ERROR_CODES) {
      const said = failureIn(language, fail(code, 'it went wrong', 'Try again').error);
      expect(said.length).toBeGreaterThan(10);
      if (language === 'ru') expect(said).toMatch(/[а-я]/);
    }
  });
});

test('English and Russian count', () => {
  const [en, ru] = [textsIn('en'), textsIn('ru')];
  expect([1, 2, 1000].map((n) => en.t('import.createdMany', { n }))).toEqual([
    '1 article imported',
    '2 articles imported',
    '1,000 articles imported',
  ]);
  expect([1, 3, 5, 21, 112].map((n) => ru.t('import.createdMany', { n }))).toEqual([
    'Импортирована 1 статья',
    'Импортированы 3 статьи',
    'Импортировано 5 статей',
    'Импортирована 21 статья',
    'Импортировано 112 статей',
  ]);
});

test("the system's language is spoken where there is a catalogue for it", () => {
  expect(languageFor('system', ['ru-RU', 'en'])).toBe('ru');
  expect(languageFor('system', ['az-Latn', 'ru'])).toBe('ru');
  expect(languageFor('system', ['fr'])).toBe('en');
  expect(languageFor('en', ['ru'])).toBe('en');
});

test('every text is used somewhere', () => {
  const folder = join(import.meta.dirname, '..', 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/shared.texts.(?:en|ru)/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const made = [...sources.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map(([, prefix]) => prefix ?? '');
  const unused = KEYS.filter(
    (key) => !sources.includes(`'${key}'`) && !made.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
