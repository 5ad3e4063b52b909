/** Names that stand behind the nouns which say what somebody is. */
import { FUNCTION_WORDS } from '../function-words.ts';
import type { Found } from './clause.ts';
import { readName } from './name.ts';
import { LOWER, NAME, STOPS, TOKEN } from './pieces.ts';

/** "said Alderton resident Ana Ruiz": the run of capitals after the verb is part of what somebody is. */
export function nameAfterNoun(clause: string, match: RegExpExecArray): Found | undefined {
  const rest = clause.slice(match[0].length);
  const next = new RegExp(String.raw`^((?: ${LOWER}){1,3}) (${NAME})`, 'u').exec(rest);
  if (!next) return undefined;
  const nouns = (next[1] ?? '').trim().split(' ');
  if (nouns.some((word) => STOPS.test(word) || NO_NOUN.test(word) || FUNCTION_WORDS.has(word)))
    return undefined;
  const person = readName(next[2] ?? '', '', undefined);
  if (!person?.name.includes(' ')) return undefined;
  const role = `${match[2]} ${nouns.join(' ')}`;
  return {
    attribution: { by: 'name', named: { name: person.name, role } },
    end: match[0].length + next[0].length,
  };
}

/**
 * "sagte Trainerin und Autorin Anna Holm", "sagte die Gesundheits-, Sozial- und Sportministerin Anna Holm": where
 * "and" joins nouns after the verb, the name follows the last. `nobody` where none does.
 */
export function nameAfterNouns(clause: string, match: RegExpExecArray): Found | 'nobody' | undefined {
  const rest = clause.slice(match[0].length);
  const next = new RegExp(
    String.raw`^(?:,? \p{Lu}[\p{L}-]*-,?)* und (?:${LOWER} )?\p{L}[\p{L}-]*((?: ${TOKEN}){2,4})(?! und)`,
    'u',
  ).exec(rest);
  if (!next) return (match[2] ?? '').endsWith('-') ? 'nobody' : undefined;
  const person = readName((next[1] ?? '').trim(), '', undefined);
  const role = `${match[2]}${next[0].slice(0, next[0].length - (next[1] ?? '').length)}`;
  if (!person?.name.includes(' ')) return 'nobody';
  return {
    attribution: { by: 'name', named: { name: person.name, ...(role.length <= 90 ? { role } : {}) } },
    end: match[0].length + next[0].length,
  };
}

const NO_NOUN = /(?:ing|ed|ly)$|^(?:of|via|per|through|under|near|late|last|this|next|early|until|since)$/u;

/** Who speaks for others or is theirs, where a name with an s and nothing else says whose. */
const OWNED =
  /^ (?:(?:försvars)?advokat|forsvarer|försvarare|tale?s(?:person|man|mann|kvinna|kvinne|kvinde)|pressesjef|presschef|pressechef|rådgiver|rådgivare|agent|manager|trener|tränare|træner|bror|syster|søster|far|mor|mamma|pappa|vän|venn|ven|kollega)(?:en)?(?!\p{L})/u;

/** "… säger Anna Bergs advokat", "… dedi Ahmet Yılmaz'ın avukatı": the lawyer speaks. */
export function isOwner(clause: string, after: string): boolean {
  return /['’]n?[ıiuü]n$/u.test(clause) || (clause.endsWith('s') && OWNED.test(after));
}
