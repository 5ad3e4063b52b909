/**
 * Intelligence Community Directive 203 on words of judgement: confidence and likelihood never in one sentence, and
 * the two rows of terms for likelihood never mixed. English only; errors where the briefing follows the directives
 * (references after ICD 206), warnings elsewhere.
 */
import { inlineText, staffTexts } from '@offprint/model';
import { found, type Finding, type Rule } from './finding.ts';
import { placeOf } from './items.ts';

/** The same seven bands in both rows, from 01-05 % to 95-99 %. */
const FIRST_ROW = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
  'almost certainly',
];
const SECOND_ROW = [
  'remote',
  'highly improbable',
  'improbable',
  'improbably',
  'roughly even odds',
  'probable',
  'probably',
  'highly probable',
  'nearly certain',
  'nearly certainly',
];
const CONFIDENCE =
  /\b(?:high|moderate|low)(?:[- ]to[- ](?:high|moderate|low))?[- ]confidence\b|\bconfidence (?:is|was|remains) (?:high|moderate|low)\b/i;

const anyOf = (terms: readonly string[]): RegExp =>
  new RegExp(
    String.raw`\b(?:${terms.map((term) => term.replaceAll(' ', String.raw`\s+`)).join('|')})\b`,
    'i',
  );
const FIRST = anyOf(FIRST_ROW);
const SECOND = anyOf(SECOND_ROW);
/** Words of the rows in another sense. */
const OTHERWISE =
  /\bremote(?:ly)?\s+(?:work|control|area|village|site|island|region|sensing|access|part)\w*|\b(?:a|the)\s+likely\s+story\b|\bprobable\s+cause\b/gi;
const QUOTED = /[“„«"][^“”„«»"]*[”“»"]/g;

export const tradecraft: Rule = ({ briefing }) => {
  if (!/^en\b/.test(briefing.language)) return [];
  const severity = briefing.citationStyle === 'icd206' ? 'error' : 'warning';
  const texts = staffTexts(briefing).map(({ path, inlines }) => ({
    place: placeOf(path),
    // What is quoted are another's words.
    text: inlineText(inlines).replaceAll(QUOTED, '').replaceAll(OTHERWISE, ''),
  }));
  const mixed = texts.flatMap(({ place, text }) =>
    sentences(text).flatMap((sentence): Finding[] =>
      CONFIDENCE.test(sentence) && (FIRST.test(sentence) || SECOND.test(sentence))
        ? [found(severity, 'confidence-with-likelihood', place, { sentence })]
        : [],
    ),
  );
  const first = texts.find(({ text }) => FIRST.test(text));
  const second = texts.filter(({ text }) => SECOND.test(text));
  const rows = first
    ? second.map(({ place, text }) =>
        found(severity, 'likelihood-terms-mixed', place, {
          second: SECOND.exec(text)?.[0] ?? '',
          first: FIRST.exec(first.text)?.[0] ?? '',
          place: first.place,
          firstRow: FIRST_ROW.slice(0, 7).join(', '),
          secondRow: SECOND_ROW.filter((term) => !/(?:bly|inly)$/.test(term)).join(', '),
        }),
      )
    : [];
  return [...mixed, ...rows];
};

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=\p{Lu})|\n/u).map((sentence) => sentence.trim());
}
