/** Who a clause says is speaking: "X said", "said X", "according to X", "he said", in languages with capitals. */
import { FUNCTION_WORDS } from '../function-words.ts';
import type { SpeechWords } from './languages.ts';
import { readName, type Named } from './name.ts';

/** Whom a clause makes the speaker: a name, or words that point back at one. */
export type Attribution =
  | { readonly by: 'name'; readonly named: Named }
  | { readonly by: 'pronoun'; readonly words: string; readonly pronoun: string }
  | { readonly by: 'office'; readonly words: string; readonly office: string }
  | { readonly by: 'verb'; readonly words: string };

export interface Found {
  readonly attribution: Attribution;
  /** End of the clause in the text that was given. */
  readonly end: number;
}

const TOKEN = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'.-]*`;
// "der" and "den" only after "von" or "van": otherwise they begin whom somebody speaks to.
const PARTICLE = 'de|da|di|do|dos|del|della|la|le|(?:van|von)(?: de[rn])?|zu|bin|ibn|al|el|of|du|des|y|e';
const NAME = String.raw`${TOKEN}(?: (?:(?:${PARTICLE}) ){0,2}${TOKEN}){0,5}`;
const LOWER = String.raw`\p{Ll}[\p{L}\p{M}-]*`;
const APPOSITIVE = String.raw`(?:(?:,| [–—-]) ([^,;:░–—]{2,90})(?:,| [–—-]))?`;
const OF_THE = String.raw`(?:(?<=(?!The |A |An )\p{Lu}\S+ \p{Lu}\S*) of the ${TOKEN}(?: ${TOKEN}){0,4})?`;
const ADVERB = String.raw`(?:(?:also|later|then|has|had|have|once|himself|herself|further|auch|noch|später|hat|también|anche|också|også|затем|также|ранее|потом|потім|також|\p{Ll}+ly) ){0,2}`;

interface Patterns {
  readonly nameVerb: RegExp;
  readonly verbName: RegExp;
  readonly pronounVerb: RegExp | undefined;
  readonly verbPronoun: RegExp | undefined;
  readonly officeVerb: RegExp | undefined;
  readonly verbOffice: RegExp | undefined;
  readonly according: RegExp | undefined;
  readonly bareVerb: RegExp;
}

const compiled = new WeakMap<SpeechWords, Patterns>();

function patternsOf(words: SpeechWords): Patterns {
  const known = compiled.get(words);
  if (known) return known;
  const verbs = String.raw`(?:${words.verbs})(?![\p{L}\p{M}’'-])`;
  const all = words.afterSubject
    ? String.raw`(?:${words.verbs}|${words.afterSubject})(?![\p{L}\p{M}’'-])`
    : verbs;
  const articles = words.articles ? String.raw`(?:${words.articles}) ?` : '';
  const lead = String.raw`((?:(?:${articles || '(?!)'}|${LOWER} |${TOKEN}['’]s ){0,6}))`;
  const pronouns = words.pronouns;
  const office = String.raw`${articles}((?:\p{L}[\p{L}\p{M}-]* ){0,2}?\p{L}[\p{L}\p{M}-]*)`;
  const patterns: Patterns = {
    nameVerb: new RegExp(String.raw`${lead}(${NAME})${OF_THE}${APPOSITIVE} ${ADVERB}${all}`, 'u'),
    verbName: new RegExp(String.raw`${verbs} ${ADVERB}${lead}(${NAME})`, 'u'),
    pronounVerb: pronouns ? new RegExp(String.raw`(${pronouns}) ${ADVERB}${all}`, 'iu') : undefined,
    verbPronoun: pronouns
      ? new RegExp(
          String.raw`(?:${verbs} (${pronouns})|${LOWER}-(?:t-)?(il|elle)(?: ${LOWER})?)(?!\p{L})`,
          'iu',
        )
      : undefined,
    officeVerb: articles ? new RegExp(String.raw`${office} ${ADVERB}${all}`, 'iu') : undefined,
    verbOffice: articles ? new RegExp(String.raw`${verbs} ${office}(?=[.,;:]|$)`, 'iu') : undefined,
    according: words.accordingTo
      ? new RegExp(String.raw`(?:${capitalised(words.accordingTo)}),? ${lead}(${NAME})`, 'u')
      : undefined,
    bareVerb: new RegExp(String.raw`${verbs}`, 'u'),
  };
  compiled.set(words, patterns);
  return patterns;
}

/** Alternatives also with a capital, as at the start of a sentence; letter case matters for the names after. */
function capitalised(alternatives: string): string {
  const upper = alternatives.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${alternatives}|${upper}`;
}

function matchAt(pattern: RegExp | undefined, text: string): RegExpExecArray | undefined {
  const match = pattern?.exec(text);
  return match && match.index === 0 ? match : undefined;
}

const CLAUSE = 260; // characters after a quotation in which its speaker is named

/** The attribution that a text right after a quotation begins with. */
export function clauseAfter(text: string, words: SpeechWords): Found | undefined {
  const opening = /^\s*[,.]?\s*(?:[-–—]\s*)?(?:…\s*)?/u.exec(text)?.[0].length ?? 0;
  const clause = text.slice(opening, opening + CLAUSE);
  const p = patternsOf(words);
  const found = (match: RegExpExecArray, attribution: Attribution | undefined): Found | undefined =>
    attribution && { attribution, end: opening + match[0].length };

  const according = matchAt(p.according, clause);
  if (according) return found(according, named(words, according[1], according[2], undefined));
  const pronoun = matchAt(p.pronounVerb, clause) ?? matchAt(p.verbPronoun, clause);
  if (pronoun) return found(pronoun, back('pronoun', pronoun));
  const nameVerb = matchAt(p.nameVerb, clause);
  if (nameVerb) {
    const result = found(nameVerb, named(words, nameVerb[1], nameVerb[2], nameVerb[3]));
    if (result) return result;
  }
  const verbName = matchAt(p.verbName, clause);
  if (verbName) {
    const described = words.nounsBeforeNames ? nameAfterNoun(clause, verbName) : undefined;
    if (described) return { attribution: described.attribution, end: opening + described.end };
    const appositive = new RegExp(String.raw`^, ([^,;:.░]{2,90})[,.]`, 'u').exec(
      clause.slice(verbName[0].length),
    );
    const result = found(verbName, named(words, verbName[1], verbName[2], appositive?.[1]));
    if (result) return result;
  }
  const office = matchAt(p.verbOffice, clause) ?? matchAt(p.officeVerb, clause);
  if (office?.[1]) return found(office, back('office', office));
  const verb = words.dropsSubject ? matchAt(p.bareVerb, clause) : undefined;
  return verb && /^(?:\s*[.,;:–—-]|\s+\p{Ll}|\s*$)/u.test(clause.slice(verb[0].length))
    ? found(verb, { by: 'verb', words: verb[0] })
    : undefined;
}

/** The one attribution in a sentence before a quotation; none when there are two, for either may be meant. */
export function clauseBefore(sentence: string, words: SpeechWords): Attribution | undefined {
  const p = patternsOf(words);
  const found: { at: number; attribution: Attribution }[] = [];
  const add = (match: RegExpExecArray | null | undefined, attribution: Attribution | undefined): boolean => {
    if (match && attribution) found.push({ at: match.index, attribution });
    return match !== null && match !== undefined;
  };
  for (const match of sentence.matchAll(new RegExp(String.raw`(?<![\p{L}’'])${p.nameVerb.source}`, 'gu')))
    add(match, named(words, match[1], match[2], match[3]));
  for (const match of sentence.matchAll(
    new RegExp(String.raw`(?<![\p{L}])(?:${p.pronounVerb?.source ?? '(?!)'})`, 'giu'),
  ))
    add(match, back('pronoun', match));
  if (found.length === 0 && words.afterSubject === undefined)
    for (const match of sentence.matchAll(new RegExp(String.raw`(?<![\p{L}])${p.verbName.source}`, 'gu')))
      add(match, named(words, match[1], match[2], undefined));
  for (const match of sentence.matchAll(
    new RegExp(String.raw`(?<![\p{L}])(?:${p.according?.source ?? '(?!)'})`, 'gu'),
  ))
    if (!/^(?:so|podle|conform|prema)$/iu.test(match[0].split(/[ ,]/)[0] ?? ''))
      add(match, named(words, match[1], match[2], undefined));
  if (found.length === 0) {
    const office = matchAt(p.officeVerb, sentence);
    if (office?.[1] && !/\p{Lu}/u.test(office[1].slice(1))) add(office, back('office', office));
  }
  return found.length === 1 ? found[0]?.attribution : undefined;
}

/** "said Alderton resident Ana Ruiz": the run of capitals after the verb is part of what somebody is. */
function nameAfterNoun(clause: string, match: RegExpExecArray): Found | undefined {
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

const NO_NOUN = /(?:ing|ed|ly)$|^(?:of|via|per|through|under|near|late|last|this|next|early|until|since)$/u;

/** A run of capitals that a preposition begins: "Am Abend sagte …" names no speaker. */
const PREPOSITION = /^(?:In|Im|Am|Bei|Beim|Zum|Zur|Nach|Vor|Mit|Aus|Seit|On|At|En|Dans|Nel|Nella) /u;

function named(
  words: SpeechWords,
  lead: string | undefined,
  name: string | undefined,
  appositive: string | undefined,
): Attribution | undefined {
  const before = (lead ?? '').trim();
  const stops = new RegExp(String.raw`^(?:${words.stops ?? '(?!)'})$`, 'iu');
  if (before.split(' ').some((word) => STOPS.test(word) || stops.test(word))) return undefined;
  if (PREPOSITION.test(name ?? '')) return undefined;
  // German nouns have capitals too: after an article a single one is what somebody is, not a name.
  if (/^(?:der|die|das|ein|eine)(?: \p{Ll}\S*)*$/u.test(before) && !(name ?? '').includes(' '))
    return { by: 'office', words: `${before} ${name}`, office: (name ?? '').toLowerCase() };
  const person = readName(name ?? '', before, appositive);
  return person && { by: 'name', named: person };
}

/** Words that can't stand between a verb and its subject: the name after them is no subject. */
const STOPS =
  /^(?:to|that|in|on|at|with|by|from|after|before|about|as|and|but|or|while|when|if|because|than|into|during|an|zu|bei|mit|nach|von|aus|vor|gegenüber|dass|und|aber|im|am|à|au|aux|dans|avec|sur|chez|en|que|et|a|al|con|sobre|ante|por|para|y|no|na|em|ao|com|e|di|da|alla|ai|per|tegen|op|met|van|till|i|på|til|ved|med|w|do|po|z|v|на|в|во|с|у|о|об|по|к|для|з|від|до|що|что|og|och|om)$/iu;

function back(by: 'pronoun' | 'office', match: RegExpExecArray): Attribution | undefined {
  const word = (match[1] ?? match[2] ?? '').toLowerCase();
  const words = match[0].trim();
  if (by === 'pronoun') return { by, words, pronoun: word };
  const last = word.split(' ').at(-1) ?? '';
  return last.length < 3 || FUNCTION_WORDS.has(last) ? undefined : { by, words, office: last };
}

/** The subject that a sentence begins with, when it is a name and a verb follows it. */
export function subjectOf(sentence: string): Named | undefined {
  const match = new RegExp(String.raw`^((?:${LOWER} )?)(${NAME})${APPOSITIVE} (?=\p{Ll})`, 'u').exec(
    sentence.trim(),
  );
  return match ? readName(match[2] ?? '', '', match[3]) : undefined;
}

/** The names of two words or more in a text, outside its quotations. */
export function fullNames(text: string): string[] {
  return Array.from(text.matchAll(new RegExp(NAME, 'gu')), (match) => match[0]).flatMap(
    (name) => readName(name, '', undefined)?.name ?? [],
  );
}
