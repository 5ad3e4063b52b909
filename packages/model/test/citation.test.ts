/**
 * References against the forms that the styles' own rules prescribe, for sources made up here. Italics stand
 * between asterisks. Each case names the rule.
 */
import { describe, expect, test } from 'vitest';
import { cite, dateWords, labelsFor, type CitationForm, type CitationStyle } from '../src/frame/index.ts';
import type { Article } from '../src/index.ts';
import { cited, organisation, person, titled, undated } from './cited-articles.ts';

const { labels } = labelsFor('en-GB');
function words(made: Article, style: CitationStyle, form: CitationForm = 'note', language = 'en'): string {
  return cite(made, style, labelsFor(language).labels, form)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

const DOE = person('Jane Doe');
const ROE = person('Richard Roe');
const POE = person('Edgar Poe');
const URL = 'https://news.example/port-strike';
const MANY = 'Ann Ash,Ben Birch,Cy Cedar,Di Dogwood,Ed Elm,Fay Fir,Gil Gum'
  .split(',')
  .map((name) => person(name));
const TWENTY_ONE = 'abcdefghijklmnopqrstu'
  .split('')
  .map((letter) => person(`${letter.toUpperCase()}ma ${letter.toUpperCase()}ole`));

const signed = cited({ authors: [DOE] });
const two = cited({ authors: [DOE, ROE], section: 'World' });
const three = cited({ authors: [DOE, ROE, POE] });
const release = cited({
  ...titled('Ferry fares frozen until 2027'),
  kind: 'press-release',
  authors: [organisation('Harbour Authority')],
  publisher: { name: 'Harbour Authority' },
});

describe('Chicago 18', () => {
  test.each<[rule: string, Article, CitationForm, string]>([
    [
      'a note gives the name as it is read, the newspaper in italics, without its article and with its city',
      signed,
      'note',
      `Jane Doe, “Port strike halts grain exports,” *Daily Example* (London), March 4, 2026, ${URL}.`,
    ],
    [
      'two authors are joined by "and"; a section follows the date',
      two,
      'note',
      `Jane Doe and Richard Roe, “Port strike halts grain exports,” *Daily Example* (London), March 4, 2026, World, ${URL}.`,
    ],
    [
      'of three authors a note names the first',
      three,
      'note',
      `Jane Doe et al., “Port strike halts grain exports,” *Daily Example* (London), March 4, 2026, ${URL}.`,
    ],
    [
      'an unsigned article is known by its title in a note',
      cited(),
      'note',
      `“Port strike halts grain exports,” *Daily Example* (London), March 4, 2026, ${URL}.`,
    ],
    [
      'an unsigned article is listed under the newspaper',
      cited(),
      'entry',
      `*Daily Example* (London). “Port strike halts grain exports.” March 4, 2026. ${URL}.`,
    ],
    [
      'an entry begins with the family name',
      signed,
      'entry',
      `Doe, Jane. “Port strike halts grain exports.” *Daily Example* (London), March 4, 2026. ${URL}.`,
    ],
    [
      'in an entry only the first name is turned round, and a comma follows it',
      two,
      'entry',
      `Doe, Jane, and Richard Roe. “Port strike halts grain exports.” *Daily Example* (London), March 4, 2026, World. ${URL}.`,
    ],
    [
      'of seven authors an entry lists three',
      cited({ authors: MANY }),
      'entry',
      `Ash, Ann, Ben Birch, Cy Cedar, et al. “Port strike halts grain exports.” *Daily Example* (London), March 4, 2026. ${URL}.`,
    ],
    [
      'a later note has family names and the short title',
      cited({ authors: [DOE, ROE], ...titled('Port strike halts grain exports', 'Port strike') }),
      'short',
      'Doe and Roe, “Port strike.”',
    ],
    [
      'a news service is an author, not in italics',
      cited({ authors: [organisation('Example Press Agency')] }),
      'note',
      `Example Press Agency, “Port strike halts grain exports,” *Daily Example* (London), March 4, 2026, ${URL}.`,
    ],
    [
      'an undated page gives the date of access',
      undated(signed),
      'note',
      `Jane Doe, “Port strike halts grain exports,” *Daily Example* (London), accessed March 5, 2026, ${URL}.`,
    ],
    [
      'an undated page that says when it was changed gives that',
      undated(cited({ authors: [DOE], dateModified: { value: '2026-03-05', precision: 'day' } })),
      'note',
      `Jane Doe, “Port strike halts grain exports,” *Daily Example* (London), last modified March 5, 2026, ${URL}.`,
    ],
    [
      'an edition follows the date, a section in print has its letter; pages are left out',
      cited({ authors: [DOE], print: { section: 'B', page: '4', edition: 'late edition' } }, null),
      'note',
      'Jane Doe, “Port strike halts grain exports,” *Daily Example* (London), March 4, 2026, late edition, sec. B.',
    ],
    [
      'a comma follows a question mark that ends a title',
      cited({ authors: [DOE], ...titled('Who pays for the harbour?') }),
      'note',
      `Jane Doe, “Who pays for the harbour?,” *Daily Example* (London), March 4, 2026, ${URL}.`,
    ],
    [
      'a question mark that ends a title stands for the full stop',
      cited({ authors: [DOE], ...titled('Who pays for the harbour?') }),
      'entry',
      `Doe, Jane. “Who pays for the harbour?” *Daily Example* (London), March 4, 2026. ${URL}.`,
    ],
    [
      'quotation marks in a title become single ones',
      cited({ authors: [DOE], ...titled('Mayor calls pact “a new start”') }),
      'note',
      `Jane Doe, “Mayor calls pact ‘a new start,’” *Daily Example* (London), March 4, 2026, ${URL}.`,
    ],
    [
      'a press release says that it is one',
      release,
      'note',
      `Harbour Authority, “Ferry fares frozen until 2027,” press release, March 4, 2026, ${URL}.`,
    ],
    [
      'what the source does not state itself stands in brackets',
      cited({
        authors: [person('Jane Doe', { inferredFrom: 'the address' })],
        publisher: { name: 'The Daily Example', inferredFrom: 'the appeal at the end' },
        datePublished: { value: '2026-03', precision: 'month', inferredFrom: 'the address' },
      }),
      'note',
      `[Jane Doe], “Port strike halts grain exports,” [*Daily Example*], [March 2026], ${URL}.`,
    ],
  ])('%s', (_, made, form, expected) => {
    expect(words(made, 'chicago18', form)).toBe(expected);
  });
});

describe('APA 7', () => {
  test.each<[rule: string, Article, CitationForm, string]>([
    [
      'family name and initial, date, title plain, newspaper in italics',
      signed,
      'note',
      `Doe, J. (2026, March 4). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'two authors are joined by an ampersand after a comma',
      two,
      'note',
      `Doe, J., & Roe, R. (2026, March 4). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'of twenty-one authors nineteen and the last are listed',
      cited({ authors: TWENTY_ONE }),
      'note',
      `${'ABCDEFGHIJKLMNOPQRS'
        .split('')
        .map((letter) => `${letter}ole, ${letter}.`)
        .join(
          ', ',
        )}, . . . Uole, U. (2026, March 4). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'without an author the title comes first',
      cited(),
      'note',
      `Port strike halts grain exports. (2026, March 4). *The Daily Example*. ${URL}`,
    ],
    [
      'pages follow the newspaper',
      cited({ authors: [DOE], print: { page: 'A1, A4' } }, null),
      'note',
      'Doe, J. (2026, March 4). Port strike halts grain exports. *The Daily Example*, A1, A4.',
    ],
    [
      'an organisation is named whole',
      cited({ authors: [organisation('Example Press Agency')] }),
      'note',
      `Example Press Agency. (2026, March 4). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'a publisher that is the author is named once, and the title is in italics',
      cited({ authors: [organisation('The Daily Example')] }),
      'note',
      `The Daily Example. (2026, March 4). *Port strike halts grain exports*. ${URL}`,
    ],
    [
      'an undated page says so and when it was retrieved',
      undated(signed),
      'note',
      `Doe, J. (n.d.). Port strike halts grain exports. *The Daily Example*. Retrieved March 5, 2026, from ${URL}`,
    ],
    [
      'an undated page that is kept as it was says no more than that it is undated',
      undated(
        cited({
          authors: [DOE],
          provenance: {
            ...signed.provenance,
            snapshot: { format: 'text/html', sha256: 'a'.repeat(64) },
          },
        }),
      ),
      'note',
      `Doe, J. (n.d.). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'a date may be a year and a month',
      cited({ authors: [DOE], datePublished: { value: '2026-03', precision: 'month' } }),
      'note',
      `Doe, J. (2026, March). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'a press release is described in brackets behind its title in italics',
      release,
      'note',
      `Harbour Authority. (2026, March 4). *Ferry fares frozen until 2027* [Press release]. ${URL}`,
    ],
    [
      'hyphened given names keep the hyphen, suffixes stand behind the initials',
      cited({ authors: [person('Jean-Luc Moreau'), person('Martin L. Kay, Jr.')] }),
      'note',
      `Moreau, J.-L., & Kay, M. L., Jr. (2026, March 4). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'particles stay with the family name',
      cited({ authors: [person('Anna van der Meer'), person('Carlo de Luca')] }),
      'note',
      `van der Meer, A., & de Luca, C. (2026, March 4). Port strike halts grain exports. *The Daily Example*. ${URL}`,
    ],
    [
      'a question mark that ends the title stands for the full stop',
      cited({ authors: [DOE], ...titled('Who pays for the harbour?') }),
      'note',
      `Doe, J. (2026, March 4). Who pays for the harbour? *The Daily Example*. ${URL}`,
    ],
    ['in the text two authors and the year', two, 'short', '(Doe & Roe, 2026)'],
    ['in the text the first of three and the year', three, 'short', '(Doe et al., 2026)'],
    [
      'in the text the title where nobody is named, and "n.d." without a date',
      undated(cited()),
      'short',
      '(“Port strike halts grain exports,” n.d.)',
    ],
    [
      'in the text the title in italics where it is in italics in the reference',
      cited({ publisher: { name: 'BBC News' } }),
      'short',
      '(*Port strike halts grain exports*, 2026)',
    ],
  ])('%s', (_, made, form, expected) => {
    expect(words(made, 'apa7', form)).toBe(expected);
  });
});

describe('ICD 206', () => {
  const tail = 'news article, saved page; 4 March 2026; retrieved 5 March 2026';
  test.each<[rule: string, Article, CitationForm, string]>([
    [
      'author, title, outlet, type, dates of publication and acquisition, address',
      signed,
      'note',
      `Jane Doe; “Port strike halts grain exports”; *The Daily Example* (London); ${tail}; ${URL}.`,
    ],
    [
      'all authors, and the place in print',
      cited({ authors: [DOE, ROE, POE], section: 'World', print: { page: 'A1' } }),
      'note',
      `Jane Doe, Richard Roe, Edgar Poe; “Port strike halts grain exports”; *The Daily Example* (London); World, A1; ${tail}; ${URL}.`,
    ],
    [
      'what is not stated says so',
      undated(cited({ publisher: { name: null }, kind: 'article' }, null)),
      'note',
      'Byline: not stated; “Port strike halts grain exports”; Outlet: not stated; article, saved page; date not stated; retrieved 5 March 2026; Address: not stated.',
    ],
    [
      'what was inferred says from what',
      cited({
        authors: [DOE],
        publisher: { name: 'The Daily Example', inferredFrom: 'the appeal at the end' },
        datePublished: { value: '2026-03-04', precision: 'day', inferredFrom: 'the address' },
      }),
      'note',
      `Jane Doe; “Port strike halts grain exports”; *The Daily Example* (inferred from the appeal at the end); news article, saved page; 4 March 2026 (inferred from the address); retrieved 5 March 2026; ${URL}.`,
    ],
    [
      'a press release says what it is',
      release,
      'note',
      `Harbour Authority; “Ferry fares frozen until 2027”; *Harbour Authority*; press release, saved page; 4 March 2026; retrieved 5 March 2026; ${URL}.`,
    ],
    [
      'a later reference names outlet, title and date',
      signed,
      'short',
      '*The Daily Example*; “Port strike halts grain exports”; 4 March 2026.',
    ],
  ])('%s', (_, made, form, expected) => {
    expect(words(made, 'icd206', form)).toBe(expected);
  });
});

describe('a name', () => {
  test.each([
    ['en', 'Plato', 'Plato'],
    ['en', 'Example Press Agency', 'Example Press Agency'], // called a person by its page
    ['es', 'Gabriela Ruiz Soto', 'Gabriela Ruiz Soto'], // one family name or two
    ['es', 'Gabriela Ruiz', 'Ruiz, G.'],
    ['pt', 'João Silva Santos', 'Santos, J. S.'],
    ['hu', 'Nagy Péter', 'Nagy, P.'],
    ['zh', '王小明', '王小明'],
    ['zh', 'Wang Xiaoming', 'Wang, X.'],
    ['ar', 'محمد حسن', 'محمد حسن'],
    ['ru', 'Иван Петров', 'Петров, И.'],
  ])('in %s is divided only where that is certain: %s', (language, name, expected) => {
    expect(words(cited({ language, authors: [person(name)] }), 'apa7')).toContain(
      `${expected.replace(/\.$/, '')}. (2026`,
    );
  });

  test('is not divided when nothing says that it is a person’s', () => {
    expect(words(cited({ authors: [{ name: 'Jane Doe' }] }), 'apa7')).toContain('Jane Doe. (2026');
  });

  test('is taken from the byline when no author is given apart', () => {
    expect(words(cited({ by: 'By Jane Doe and Richard Roe' }), 'chicago18')).toContain(
      'Jane Doe and Richard Roe, “Port',
    );
  });
});

describe('in other languages', () => {
  test.each([
    [
      'de',
      'Jane Doe und Richard Roe, „Port strike halts grain exports“, *Daily Example* (London), 4. März 2026, World',
    ],
    [
      'fr',
      'Jane Doe et Richard Roe, « Port strike halts grain exports », *Daily Example* (London), 4 mars 2026, World',
    ],
    [
      'pt',
      'Jane Doe e Richard Roe, “Port strike halts grain exports”, *Daily Example* (London), 4 de março de 2026, World',
    ],
  ])('the comma stands behind the marks of a title, and dates are those of %s', (language, expected) => {
    expect(words(two, 'chicago18', 'note', language)).toBe(`${expected}, ${URL}.`);
  });

  test('a quotation at the end of a title is closed before the comma', () => {
    const made = cited({ ...titled('Mayor calls pact “a new start”') });
    expect(words(made, 'chicago18', 'note', 'de')).toContain('„Mayor calls pact ‚a new start‘“, ');
  });
});

describe('a date in words', () => {
  test.each([
    [{ value: '2021', precision: 'year' }, '2021'],
    [{ value: '2021-11', precision: 'month' }, 'November 2021'],
    [{ value: '2021-11-26', precision: 'day' }, '26 November 2021'],
    [{ value: '2021-11-26T18:05', precision: 'minute' }, '26 November 2021, 18:05'],
    [{ value: '2021-11-26T18:05:30Z', precision: 'second' }, '26 November 2021, 18:05 UTC'],
    [
      { value: '2021-11-26T18:05-05:00', precision: 'minute', zone: 'America/Bogota' },
      '26 November 2021, 18:05 UTC−05:00 (America/Bogota)',
    ],
    [
      { value: '2021-11-26', precision: 'day', inferredFrom: 'the address' },
      '26 November 2021 (inferred from the address)',
    ],
  ] as const)('is as precise as it was stated: %j', (date, expected) => {
    expect(dateWords(date, labels)).toBe(expected);
  });
});
