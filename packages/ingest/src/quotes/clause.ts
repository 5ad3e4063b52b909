/** Who a clause says is speaking: "X said", "said X", "according to X", "he said", in languages with capitals. */
import { FUNCTION_WORDS } from '../function-words.ts';
import type { SpeechWords } from './languages.ts';
import { readName, type Named } from './name.ts';
import { isOwner, nameAfterNoun, nameAfterNouns } from './nouns.ts';
import { LOWER, NAME, STOPS, TOKEN } from './pieces.ts';

/** Whom a clause makes the speaker: a name, or words that point back at one. */
export type Attribution =
  | { readonly by: 'name'; readonly named: Named }
  | { readonly by: 'pronoun'; readonly words: string; readonly pronoun: string }
  | { readonly by: 'office'; readonly words: string; readonly office: string }
  | { readonly by: 'verb'; readonly words: string }
  /** Somebody whom the clause describes and the article may never name. */
  | { readonly by: 'somebody'; readonly words: string };

export interface Found {
  readonly attribution: Attribution;
  /** End of the clause in the text that was given. */
  readonly end: number;
}

const APPOSITIVE = String.raw`(?:(?:,| [–—-]) ([^,;:░–—]{2,90})(?:,| [–—-]))?`;
const OF_THE = String.raw`(?:(?<=(?!The |A |An )\p{Lu}\S+ \p{Lu}\S*) of the ${TOKEN}(?: ${TOKEN}){0,4})?`;
const ADVERB = String.raw`(?:(?:also|later|then|has|had|have|once|himself|herself|further|auch|noch|später|hat|también|anche|också|også|затем|также|ранее|потом|потім|також|\p{Ll}+ly) ){0,2}`;

/** What a clause may begin with (all sticky), and what is looked for in a whole sentence. */
interface Patterns {
  readonly nameVerb: RegExp;
  readonly verbName: RegExp;
  readonly pronounVerb: RegExp | undefined;
  readonly verbPronoun: RegExp | undefined;
  readonly officeVerb: RegExp | undefined;
  readonly verbOffice: RegExp | undefined;
  /** "said the mayor of Alderton, Ana Ruiz": office and name. */
  readonly verbOfficeName: RegExp | undefined;
  /** The verb with an article after it: its subject is said, whoever it is. */
  readonly verbArticle: RegExp | undefined;
  readonly according: RegExp | undefined;
  readonly bareVerb: RegExp;
  readonly anywhere: {
    readonly nameVerb: RegExp;
    readonly verbName: RegExp;
    readonly pronounVerb: RegExp | undefined;
    readonly according: RegExp | undefined;
  };
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
  const at: Omit<Patterns, 'anywhere'> = {
    nameVerb: new RegExp(String.raw`${lead}(${NAME})${OF_THE}${APPOSITIVE} ${ADVERB}${all}`, 'uy'),
    verbName: new RegExp(String.raw`${verbs} ${ADVERB}${lead}(${NAME})`, 'uy'),
    pronounVerb: pronouns ? new RegExp(String.raw`(${pronouns}) ${ADVERB}${all}`, 'iuy') : undefined,
    verbPronoun: pronouns
      ? new RegExp(
          String.raw`(?:${verbs} (${pronouns})|${LOWER}-(?:t-)?(il|elle)(?: ${LOWER})?)(?!\p{L})`,
          'iuy',
        )
      : undefined,
    officeVerb: articles ? new RegExp(String.raw`${office} ${ADVERB}${all}`, 'iuy') : undefined,
    verbOffice: articles ? new RegExp(String.raw`${verbs} ${office}(?=[.,;:]|$)`, 'iuy') : undefined,
    verbOfficeName: articles
      ? new RegExp(String.raw`${verbs} ${articles}(${LOWER} [^,;:.░]{2,80}), (${NAME})(?=[,.;:]|$)`, 'uy')
      : undefined,
    verbArticle: articles ? new RegExp(String.raw`${verbs} ${articles}`, 'uy') : undefined,
    according: words.accordingTo
      ? new RegExp(String.raw`(?:${capitalised(words.accordingTo)}),? ${lead}(${NAME})`, 'uy')
      : undefined,
    bareVerb: new RegExp(String.raw`${verbs}`, 'uy'),
  };
  const patterns: Patterns = {
    ...at,
    anywhere: {
      nameVerb: new RegExp(String.raw`(?<![\p{L}’'░-])${at.nameVerb.source}`, 'gu'),
      verbName: new RegExp(String.raw`(?<![\p{L}])${at.verbName.source}`, 'gu'),
      pronounVerb: at.pronounVerb && new RegExp(String.raw`(?<![\p{L}])(?:${at.pronounVerb.source})`, 'giu'),
      according: at.according && new RegExp(String.raw`(?<![\p{L}])(?:${at.according.source})`, 'gu'),
    },
  };
  compiled.set(words, patterns);
  return patterns;
}

/** Alternatives also with a capital, as at the start of a sentence; letter case matters for the names after. */
function capitalised(alternatives: string): string {
  const upper = alternatives.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${alternatives}|${upper}`;
}

/** The match that a text begins with. A sticky pattern is tried there and nowhere else. */
function matchAt(pattern: RegExp | undefined, text: string): RegExpExecArray | undefined {
  if (!pattern) return undefined;
  pattern.lastIndex = 0;
  return pattern.exec(text) ?? undefined;
}

/** All matches of a pattern that a language may not have. */
function matchesIn(sentence: string, pattern: RegExp | undefined): Iterable<RegExpExecArray> {
  return pattern ? sentence.matchAll(pattern) : [];
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
  const officeName = matchAt(p.verbOfficeName, clause);
  const holder = officeName && readName(officeName[2] ?? '', '', undefined);
  if (officeName && holder?.name.includes(' '))
    return found(officeName, { by: 'name', named: { name: holder.name, role: officeName[1] ?? '' } });
  const verbName = matchAt(p.verbName, clause);
  const coordinated = verbName && words.nounCapitals ? nameAfterNouns(clause, verbName) : undefined;
  if (coordinated === 'nobody') return undefined;
  if (coordinated) return { attribution: coordinated.attribution, end: opening + coordinated.end };
  if (verbName) {
    if (isOwner(verbName[0], clause.slice(verbName[0].length)))
      return found(verbName, { by: 'somebody', words: verbName[0] });
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
  const described = matchAt(p.verbArticle, clause);
  if (described) return found(described, { by: 'somebody', words: described[0] });
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
  for (const match of sentence.matchAll(p.anywhere.nameVerb)) {
    const subject = named(words, match[1], match[2], match[3]);
    if (subject && isAmbiguous(match, sentence, words)) return undefined;
    add(match, subject);
  }
  for (const match of matchesIn(sentence, p.anywhere.pronounVerb)) add(match, back('pronoun', match));
  if (found.length === 0 && words.afterSubject === undefined)
    for (const match of sentence.matchAll(p.anywhere.verbName))
      add(match, named(words, match[1], match[2], undefined));
  for (const match of matchesIn(sentence, p.anywhere.according))
    if (!/^(?:so|podle|conform|prema)$/iu.test(match[0].split(/[ ,]/)[0] ?? ''))
      add(match, named(words, match[1], match[2], undefined));
  if (found.length === 0) {
    const office = matchAt(p.officeVerb, sentence);
    if (office?.[1] && !/\p{Lu}/u.test(office[1].slice(1))) add(office, back('office', office));
  }
  return found.length === 1 ? found[0]?.attribution : undefined;
}

/**
 * "Rest finds Anna Holm …", in this order in German: a lone noun before the verb may be its object where what
 * stands right after the verb can be the subject. A dative ("sagte der Zeitung") can't.
 */
function isAmbiguous(match: RegExpExecArray, sentence: string, words: SpeechWords): boolean {
  if (!words.nounCapitals || (match[2] ?? '').includes(' ')) return false;
  const after = sentence.slice(match.index + match[0].length);
  return new RegExp(
    String.raw`^ (?:(?:er|sie|es|man|die|das|ein|eine)(?!\p{L})|${TOKEN} ${TOKEN})`,
    'u',
  ).test(after);
}

/** A run of capitals that a preposition begins: "Am Abend sagte …" names no speaker. */
const PREPOSITION =
  /^(?:In|Im|Am|An|Auf|Bei|Beim|Für|Gegen|Über|Unter|Von|Vom|Durch|Wegen|Trotz|Während|Zu|Zum|Zur|Nach|Vor|Mit|Aus|Seit|Um|On|At|En|Dans|Nel|Nella) /u;

function named(
  words: SpeechWords,
  lead: string | undefined,
  name: string | undefined,
  appositive: string | undefined,
): Attribution | undefined {
  const before = (lead ?? '').trim();
  // A pronoun between verb and name is the subject, and the name something else.
  const stops = new RegExp(String.raw`^(?:${words.stops ?? '(?!)'}|${words.pronouns ?? '(?!)'})$`, 'iu');
  if (before.split(' ').some((word) => STOPS.test(word) || stops.test(word))) return undefined;
  if (PREPOSITION.test(name ?? '')) return undefined;
  // German nouns have capitals too: after an article a single one is what somebody is, not a name.
  if (/^(?:der|die|das|ein|eine)(?: \p{Ll}\S*)*$/u.test(before) && !(name ?? '').includes(' '))
    return { by: 'office', words: `${before} ${name}`, office: (name ?? '').toLowerCase() };
  // "said Holm. He noted": the verb before the name is no description.
  const isVerb = new RegExp(String.raw`^(?:${words.verbs})$`, 'u').test(before);
  const person = readName(name ?? '', isVerb ? '' : before, appositive);
  return person && { by: 'name', named: person };
}

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
