import type { Article } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { references, toBibtex, toCsl, toRis } from '../src/references/index.ts';
import { article } from './articles.ts';

/** With signs that forms have to escape, an outlet that was inferred, a date without a day. */
function stated(change: Partial<Article> = {}): Article {
  return article('ports', {
    headlines: [{ role: 'main', inlines: [{ type: 'text', text: '{x} \\y _u_ #h $d %p ~t ^r' }] }],
    authors: [{ name: 'Jürgen O’Neil & Sons' }, { name: 'Mary {Ann} Doe', kind: 'person' }],
    publisher: { name: 'The “Daily” & Co', place: 'London', inferredFrom: 'the page’s title' },
    datePublished: { value: '2026-03', precision: 'month' },
    ...change,
  });
}

/** As a source that states no outlet, author, date or address. */
function unattributed(): Article {
  const { datePublished: _, ...rest } = stated({ authors: [], publisher: { name: null } });
  const { canonicalUrl: __, ...provenance } = rest.provenance;
  return { ...rest, provenance };
}

describe('CSL-JSON', () => {
  test('keeps names whole, dates as precise as stated, and says what was inferred', () => {
    expect(toCsl(stated())).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: 'Jürgen O’Neil & Sons' }, { literal: 'Mary {Ann} Doe' }],
      issued: { 'date-parts': [[2026, 3]] },
      accessed: { 'date-parts': [[2026, 3, 5]] },
      note: 'Outlet inferred from the page’s title.',
    });
  });

  test('is a web page when the outlet is not known', () => {
    expect(toCsl(unattributed())).toMatchObject({ type: 'webpage' });
    expect(toCsl(unattributed())).not.toHaveProperty('issued');
  });
});

describe('BibTeX', () => {
  test('escapes what TeX would read as commands', () => {
    const bibtex = toBibtex(stated());
    expect(bibtex).toContain('@article{ports,');
    expect(bibtex).toContain('author = {{Jürgen O’Neil \\& Sons} and {Mary \\{Ann\\} Doe}},');
    expect(bibtex).toContain(
      '\\{x\\} \\textbackslash{}y \\_u\\_ \\#h \\$d \\%p \\textasciitilde{}t \\textasciicircum{}r',
    );
  });

  test('balances its braces even around a lone one', () => {
    const lone = stated({
      headlines: [{ role: 'main', inlines: [{ type: 'text', text: 'A } and {' }] }],
    });
    const depth = Array.from(toBibtex(lone)).reduce((d, c) => d + (c === '{' ? 1 : c === '}' ? -1 : 0), 0);
    expect(depth).toBe(0);
    expect(toBibtex(lone)).toContain('A \\textbraceright{} and \\textbraceleft{}');
  });

  test('is @misc without a journal when the outlet is not known', () => {
    expect(toBibtex(unattributed())).toMatch(/^@misc\{/);
    expect(toBibtex(unattributed())).not.toMatch(/journal|author|year/);
  });
});

describe('RIS', () => {
  test('has a tag on every line, from TY to ER', () => {
    const lines = toRis(stated()).split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines).toContain('DA  - 2026/03//');
    expect(lines.filter((line) => line.startsWith('AU'))).toHaveLength(2);
  });

  test('states nothing that the source does not', () => {
    expect(toRis(unattributed())).not.toMatch(/^(AU|T2|PY|DA|UR) /m);
    expect(toRis(unattributed())).toMatch(/^TY {2}- ELEC/);
  });
});

describe('many in one file', () => {
  const two = [article('a'), article('b')];

  test('stand in their order', () => {
    const csl = JSON.parse(references(two, 'csl')) as { id: string }[];
    expect(csl.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(references(two, 'bibtex').match(/^@article\{.*/gm)).toEqual(['@article{a,', '@article{b,']);
    expect(references(two, 'ris').match(/^ID.*/gm)).toEqual(['ID  - a', 'ID  - b']);
  });
});
