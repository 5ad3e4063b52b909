/**
 * Intelligence Community Directive 206 and Standard 206-01 print no wording: they say what a source reference has to
 * name, and that a descriptor says what is to be known of a source's quality. Each example is one of the things
 * named there, in the order and with the signs that stand for it here. The classification is the briefing's marking.
 */
import { source, type Facts, type PublishedExample } from './example.ts';

const strike: Facts = {
  title: 'Port strike halts grain exports',
  people: ['Jane Doe'],
  outlet: 'The Daily Example',
  city: 'London',
  date: '2026-03-04',
  read: '2026-03-05',
  url: 'https://news.example/port-strike',
};
const example = (kind: string, place: string, facts: Facts, expected: string): PublishedExample => ({
  kind,
  place,
  source: source(facts),
  form: 'note',
  expected,
  compare: 'contains',
});

export const ICD: readonly PublishedExample[] = [
  example('originator: who wrote it', 'ICD 206, D.3 (source reference citation)', strike, 'Jane Doe; '),
  example(
    'originator: an agency',
    'ICD 206, D.3 (source reference citation)',
    { ...strike, people: [], org: 'Example Press Agency' },
    'Example Press Agency; “Port strike',
  ),
  example('title', 'ICD 206, D.3', strike, '; “Port strike halts grain exports”; '),
  example('publisher', 'ICS 206-01, D.1', strike, '; *The Daily Example* (London); '),
  example('type of source', 'ICS 206-01, D.1', strike, '; news article, saved page; '),
  example('date of publication', 'ICD 206, D.3', strike, '; 4 March 2026; '),
  example(
    'date of information as precise as it is known',
    'ICD 206, D.3',
    { ...strike, date: '2026-03' },
    '; March 2026; ',
  ),
  example('date of acquisition', 'ICS 206-01, D.1', strike, '; retrieved 5 March 2026; '),
  example('address', 'ICS 206-01, D.1', strike, '; https://news.example/port-strike.'),
  example(
    'place in a printed source',
    'ICD 206, D.3',
    { ...strike, print: { section: 'World', page: 'A1' } },
    '(London); World, A1; ',
  ),
];
