/** A speaker's name as a clause has it, told from the offices and titles around it. */
import { FUNCTION_WORDS } from '../function-words.ts';

export interface Named {
  readonly name: string;
  /** Office or description, as the text gives it. */
  readonly role?: string;
}

const TITLE =
  /^(?:(?:vice|deputy|prime|foreign|defen[cs]e|interior|finance|acting|former|ex|secretary|general|chief|executive|attorney|state|lieutenant|first|senior|co|head|police|press|spokes|white|house|u\.s|us|russian|ukrainian|chinese|french|german|british|american|turkish|israeli|iranian|armenian|azerbaijani|georgian)-?)*(?:presidents?|ministers?|senator|sen\.|rep\.|representative|congress(?:wo)?man|gov\.|governor|mayor|chancellor|secretary|ambassador|general|gen\.|col\.|colonel|capt\.|captain|lt\.|maj\.|major|sgt\.|sergeant|officer|sheriff|judge|justice|king|queen|prince|princess|pope|bishop|archbishop|father|sir|lord|lady|dame|dr\.?|prof\.?|professor|mr\.?|mrs\.?|ms\.?|miss|coach|director|chief|chairman|chairwoman|chair|ceo|cfo|spokes(?:man|woman|person)|leader|premier|commissioner|analyst|economist|herr|frau|kanzler(?:in)?|monsieur|madame|m\.|mme|señora?|sr\.?|sra\.?|don|doña|président|présidente|ministre|presidente|presidenta|ministro|ministra|president|prezydent|premier|minister|minister\p{Ll}*|statsminister|президент\p{Ll}*|министр\p{Ll}*|премьер\p{L}*|губернатор|глава|міністр\p{Ll}*|cumhurbaşkanı|bakanı|başkanı|sözcüsü|[\p{L}-]*(?:minister|präsident|kanzler|sprecher|chef|leiter|bürgermeister|professor|direktor|vorsitzende|politiker|abgeordnete|trainer|experte|forscher|anwalt|senator|berater|koordinator|kommentator|ökonom|mediziner|historiker|wissenschaftler|redakteur|mitschüler)(?:in|r|n)?|[\p{L}-]+(?:loge|login))$/iu;
const HALF_TITLE =
  /^(?:vice|deputy|prime|foreign|defen[cs]e|interior|finance|acting|former|general|chief|executive|attorney|state|first|senior|head|police|press|white|house|russian|ukrainian|chinese|french|german|british|american|turkish|israeli|iranian|armenian|azerbaijani|georgian|u\.s\.|us|eu|new|local|party)$/iu;

/** Capitalised words that name nobody, beside function words. Lower case. */
const NOBODY = new Set(
  `he she they it we you i who whose which one this that these those there here what when where why how some many most all both
  each every another other others officials official witnesses critics experts sources source police authorities
  residents people everyone nobody someone analysts researchers scientists investigators prosecutors lawyers
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today yesterday tomorrow however meanwhile earlier later also then now still
  moreover but and or so yet if while although though because since after before as for nor not no yes
  er sie es wir ihr ich man wer dies dieser diese dieses jetzt dann doch auch nun heute gestern morgen
  il elle ils elles nous vous on je tu ce cela ça hier aujourd'hui él ella ellos ellas nosotros usted ustedes yo ayer hoy
  lui lei loro noi voi egli ella ele ela eles elas nós você hij zij ze wij wie han hon hun de vi hän he me
  он она они мы вы это я кто вчера сегодня він вона вони ми ви це on ona oni ono bu o biz siz onlar ben
  januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** "Jan Holm von der Hafenbank": after first and last name it is whom somebody speaks for. */
const EMPLOYER = /(?<=^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*) von de[rnm] .*$/u;

/** Reads a run of capitalised words as a name; `undefined` when nothing of it names somebody. */
export function readName(run: string, lead: string, appositive: string | undefined): Named | undefined {
  // A full stop after a whole word ends a sentence: what follows is the next one's.
  let words = run.replace(/(?<=\p{Ll}{3})\. .*$/u, '').split(' ');
  while (words.length > 0 && isNobody(words[0] ?? '') && !startsName(words)) words = words.slice(1);
  let titles = 0;
  for (const [i, word] of words.entries()) if (TITLE.test(word) && i < words.length) titles = i + 1;
  if (titles === 0 && lead !== '' && words.length > 2 && INITIALS.test(words[0] ?? '')) titles = 1;
  while (
    titles < words.length - 1 &&
    titles === 0 &&
    HALF_TITLE.test(words[titles] ?? '') &&
    words.length > 3
  )
    titles++;
  // "President of France Emmanuel …": nothing says where the office ends and the name begins.
  if (titles > 0 && words[titles] === 'von' && /^von \p{Lu}\S* \p{Lu}/u.test(words.slice(titles).join(' ')))
    return undefined;
  if (titles > 0 && /^(?:of|du|des)$/u.test(words[titles] ?? '')) {
    if (!BRANCH.test(words[titles + 1] ?? '')) return undefined;
    titles += 2;
  }
  const name = words
    .slice(titles)
    .join(' ')
    .replace(EMPLOYER, '')
    .replace(/[.'’-]+$/u, '')
    .trim();
  if (name.length < 2 || /['’](?:s|n?[ıiuü]n)$/u.test(name) || name.split(' ').every(isNobody))
    return undefined;
  if (/^\p{Lu}\.?$/u.test(name) || FUNCTION_WORDS.has(name.toLowerCase())) return undefined;
  const role = [description(lead), ...words.slice(0, titles)].join(' ').trim();
  if (isSpokenFor(role, name)) return undefined;
  const described = role === '' ? apposition(appositive ?? '') : role;
  return described === '' || described.length > 90 ? { name } : { name, role: described };
}

/** What an office is of, where it is a single word: "Secretary of State". */
const BRANCH =
  /^(?:State|Defen[cs]e|Health|Education|Energy|Labou?r|Commerce|Agriculture|Transportation|Transport|Justice|Finance|Staff|Police|Staat|Information|Interior|Culture)$/u;

const ARTICLE = /^(?:the|a|an|der|die|das|ein|eine|le|la|un|une|el|una|il|lo|o|os|um|uma|de|het|een) /iu;

/** Prepositions that name a source: "prohlásil podle verdiktu …". */
const SOURCE =
  /^(?:podle|według|zdaniem|conform|potrivit|prema|selon|según|segundo|secondo|laut|zufolge|volgens|ifølge|enligt)$/u;

/** Words between article and name that say what somebody is; none when they are parts of a clause. */
function description(lead: string): string {
  const words = lead.replace(ARTICLE, '').split(' ');
  const isClause = (word: string): boolean =>
    FUNCTION_WORDS.has(word) || NOBODY.has(word) || SOURCE.test(word);
  return words.some(isClause) ? '' : words.join(' ');
}

/** What a name is explained by, where an article shows that it is no clause. */
function apposition(text: string): string {
  const trimmed = text.trim();
  return ARTICLE.test(trimmed) ? trimmed : '';
}

/**
 * Who speaks for others, in languages that put these in the genitive with nothing between, and how such names end.
 * Some names end so in the nominative, too.
 */
const SPOKEN_FOR: readonly (readonly [office: RegExp, name: RegExp])[] = [
  [
    /(?:^| )(?:представитель|представительница|адвокат|защитник|пресс-секретарь|помощник|советник|соратник|друг|юрист|представник|речник|прессекретар)$/u,
    /^\S+[аяиыії] \S*(?:[аяиыії]|ого|его|ой|ей|ої)$/u,
  ],
  [
    /(?:^| )(?:rzecznik|rzeczniczka|przedstawiciel|adwokat|pełnomocnik|prawnik|doradca|współpracownik)$/u,
    /^\S+[yi] |^\S+a \S*(?:a|iego|ego)$/u,
  ],
  [/(?:^| )(?:mluvčí|advokát|zástupce|právník|poradce)$/u, /^\S+[ayei] \S*(?:ové|ého|a)$/u],
];

/** "… сказал представитель Ивана Петрова": whom somebody speaks for says nothing. */
function isSpokenFor(role: string, name: string): boolean {
  return SPOKEN_FOR.some(([office, genitive]) => office.test(role) && genitive.test(name));
}

/** "представитель МИД Мария Захарова": what somebody speaks for is of the office. */
const INITIALS = /^\p{Lu}{2,6}$/u;

/** "De La Rosa", "Von der Leyen", "Al Thani": a particle with a capital begins a name of several words. */
function startsName(words: readonly string[]): boolean {
  return words.length > 1 && /^(?:De|La|Le|Di|Da|Del|Della|Van|Von|Al|El|Bin|Ibn)$/u.test(words[0] ?? '');
}

function isNobody(word: string): boolean {
  const lower = word.toLowerCase().replace(/[.,]+$/u, '');
  return NOBODY.has(lower) || FUNCTION_WORDS.has(lower);
}
