import { describe, expect, test } from 'vitest';
import { cite, dateWords, dayWords, labelsFor } from '@offprint/model/frame';
import { article, briefing, render, text } from './fixtures.ts';
import { plainText, solid, type ReadPage } from './pdf/read-pdf.ts';

const LANGUAGES = 'en de fr es it pt ru uk pl tr hy ka ar he az'.split(' ');
const day = (value: string) => ({ value, precision: 'day' }) as const;
const spaced = (words: string): string => words.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('labels', () => {
  // The Unicode locale data as an oracle. Georgian is written here as its press writes it, year first.
  test.each(LANGUAGES.filter((language) => language !== 'ka'))(
    'write dates in %s as its readers do',
    (language) => {
      const { labels } = labelsFor(language);
      const locale = language === 'en' ? 'en-GB' : language;
      const format = (options: Intl.DateTimeFormatOptions, month: number): string =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem: 'latn' }).format(
          Date.UTC(2026, month, 14),
        );
      for (let month = 0; month < 12; month++) {
        const value = `2026-${String(month + 1).padStart(2, '0')}-14`;
        expect(spaced(dayWords(day(value), labels))).toBe(spaced(format({ dateStyle: 'long' }, month)));
        const ofMonth = dayWords({ value: value.slice(0, 7), precision: 'month' }, labels);
        expect(ofMonth).toContain(format({ month: 'long' }, month));
      }
    },
  );

  test.each([
    ['ka', '2026 წლის 1 მარტი'],
    ['fr', '1er mars 2026'],
    ['it', '1º marzo 2026'],
    ['ru', '1 марта 2026 г.'],
  ])('in %s know their first of the month', (language, words) => {
    expect(spaced(dayWords(day('2026-03-01'), labelsFor(language).labels))).toBe(words);
  });

  test('give no more of a date than is known, and its time after the language’s comma', () => {
    const { labels } = labelsFor('ar');
    expect(dateWords({ value: '2026', precision: 'year' }, labels)).toBe('2026');
    expect(dateWords({ value: '2026-03-04T10:15Z', precision: 'minute' }, labels)).toBe(
      '4 مارس 2026، 10:15 UTC',
    );
  });

  test('are found by the primary language, unless another script is named', () => {
    expect(labelsFor('pt-BR')).toMatchObject({ exact: true, labels: { language: 'pt' } });
    expect(labelsFor('az-Cyrl')).toMatchObject({ exact: false, labels: { language: 'en' } });
    expect(labelsFor('fi')).toMatchObject({ exact: false, labels: { language: 'en' } });
  });

  test('quote titles with the marks of their language', () => {
    const made = article({ headlines: [{ role: 'main', inlines: [text('The “late” dredger')] }] });
    const quoted = (language: string): string =>
      cite(made, 'chicago18', labelsFor(language).labels)
        .map((part) => part.text)
        .join('');
    expect(quoted('en')).toContain('“The ‘late’ dredger,” [Coastal');
    expect(quoted('de')).toContain('„The ‚late‘ dredger“, [Coastal');
    expect(spaced(quoted('fr'))).toContain('« The “late” dredger », [Coastal');
  });

  test.each(LANGUAGES)('of a briefing in %s are all printed, with no character missing', async (language) => {
    const made = article();
    const title = { en: 'Ports' }[language] ?? labelsFor(language).labels.keyPoints;
    const { pdf, diagnostics } = await render(briefing([made], { language, title }), [made]);
    expect(diagnostics).toEqual([]);
    const { labels } = labelsFor(language);
    const printed = solid(plainText(pdf)).normalize('NFKC');
    if (labels.direction === 'ltr')
      for (const label of [labels.keyPoints, labels.contents, labels.entry.rights, labels.notStated])
        expect(printed).toContain(solid(label).normalize('NFKC'));
  });

  test('of a language read from the right stand at the right, the page numbers at the left', async () => {
    const made = article();
    const { pdf } = await render(briefing([made], { language: 'he', title: 'נמלים' }), [made]);
    const [title] = pdf.pages as ReadPage[];
    const glyphs = title?.glyphs.filter((glyph) => glyph.text.trim() !== '') ?? [];
    const number = glyphs.find((glyph) => glyph.text.trim() === '2' && Math.abs(glyph.size - 10.5) < 0.1);
    expect(number?.x).toBeLessThan(64);
    const headline = glyphs.filter((glyph) => Math.abs(glyph.size - 30) < 0.1);
    expect(Math.max(...headline.map((glyph) => glyph.x + glyph.width))).toBeCloseTo(62 + 356, 0);
  });
});
