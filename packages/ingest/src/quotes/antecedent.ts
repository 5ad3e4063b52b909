/** Whom "he said", "the minister said" and a verb without a subject point back at; nobody when in doubt. */
import { clauseAfter, clauseBefore, fullNames, subjectOf, type Attribution } from './clause.ts';
import type { SpeechWords } from './languages.ts';
import type { Named } from './name.ts';
import { sentencesBefore, type Reading } from './paragraph.ts';

const REACH = 3; // sentences looked back through
const FEMININE = /^(?:she|sie|elle|a-t-elle|ella|lei|ela|zij|ze|hon|hun|ona|она|вона|ea)$/iu;

export interface Antecedent {
  readonly named: Named;
  /** Where the name stands, in words. */
  readonly place: string;
}

/** What the article has said so far of the people in it. */
export class Known {
  /** Speaker found for a quotation, by its paragraph and place; later ones look back at it. */
  private readonly said = new Map<Reading, { at: number; named: Named }[]>();
  private readonly feminine = new Map<string, boolean>();
  private readonly roles: Named[] = [];

  remember(reading: Reading, at: number, named: Named): void {
    this.said.set(reading, [...(this.said.get(reading) ?? []), { at, named }]);
    if (named.role && !this.roles.some((other) => other.name === named.name && other.role === named.role))
      this.roles.push(named);
  }

  /** The speaker of a sentence that was worked out before. */
  saidBetween(reading: Reading, from: number, to: number): Named | undefined {
    const found = (this.said.get(reading) ?? []).filter(({ at }) => at >= from && at < to);
    return new Set(found.map(({ named }) => named.name)).size === 1 ? found[0]?.named : undefined;
  }

  /** Whether a pronoun agrees with those that stood for the name before. */
  agrees(named: Named, pronoun: string): boolean {
    const is = FEMININE.test(pronoun);
    const title = /(?:^| )(?:mr|herr|sir|lord|m|señor|don)\.?$/iu.test(named.role ?? '')
      ? false
      : /(?:^| )(?:mrs|ms|miss|frau|mme|madame|señora|lady|dame|spokeswoman|chairwoman)\.?$|in$(?<=(?:minister|sprecher|präsident|kanzler)in)/iu.test(
            named.role ?? '',
          )
        ? true
        : undefined;
    const before = this.feminine.get(named.name) ?? title;
    if (before !== undefined && before !== is) return false;
    this.feminine.set(named.name, is);
    return true;
  }

  /** The one person who was called by an office. */
  byOffice(office: string): Named | undefined {
    const holders = new Map(
      this.roles
        .filter(({ role }) =>
          (role ?? '')
            .toLowerCase()
            .split(/[ ,-]+/)
            .includes(office),
        )
        .map((named) => [named.name, named]),
    );
    return holders.size === 1 ? [...holders.values()][0] : undefined;
  }
}

export function findAntecedent(
  attribution: Attribution,
  readings: readonly Reading[],
  index: number,
  at: number,
  words: SpeechWords,
  known: Known,
): Antecedent | undefined {
  if (attribution.by === 'name') return { named: attribution.named, place: '' };
  if (attribution.by === 'office') {
    const named = known.byOffice(attribution.office);
    return named && { named, place: 'who is called so before' };
  }
  if (attribution.by === 'somebody') return undefined;
  const found = lookBack(readings, index, at, words, known);
  if (!found || (attribution.by === 'pronoun' && !known.agrees(found.named, attribution.pronoun)))
    return undefined;
  return found;
}

function lookBack(
  readings: readonly Reading[],
  index: number,
  at: number,
  words: SpeechWords,
  known: Known,
): Antecedent | undefined {
  let left = REACH;
  for (const [reading, before, place] of [
    [readings[index], at, 'the speaker or subject of the sentence before'],
    [readings[index - 1], Infinity, 'the speaker or subject of the paragraph before'],
  ] as const) {
    if (!reading) continue;
    for (const { start, text } of sentencesBefore(reading, Math.min(before, reading.masked.length))) {
      if (text.trim() === '') continue;
      if (left-- === 0) return undefined;
      const end = start + text.length;
      const said = known.saidBetween(reading, start, end);
      if (said) return othersNamed(text, said) ? undefined : { named: said, place };
      const clause = clauseBefore(text, words) ?? spokenAfter(text, words);
      if (clause?.by === 'name')
        return othersNamed(text, clause.named) ? undefined : { named: clause.named, place };
      const subject = subjectOf(text);
      if (subject && !isPerson(subject.name, readings.slice(0, index + 1))) return undefined;
      if (subject) return othersNamed(text, subject) ? undefined : { named: subject, place };
      if (
        clause?.by === 'pronoun' ||
        /^\P{L}*(?:he|she|er|sie|il|elle|он|она|він|вона|han|hon|hun)\s/iu.test(text)
      )
        continue;
      if (fullNames(text).length > 0) return undefined;
    }
  }
  return undefined;
}

/** A single word that begins a sentence is a name where the article has it within a name of several words. */
function isPerson(name: string, readings: readonly Reading[]): boolean {
  if (name.includes(' ')) return true;
  return readings.some(
    ({ masked }) =>
      masked.includes(` ${name}`) && fullNames(masked).some((full) => full.endsWith(` ${name}`)),
  );
}

/** "░░░," X said: the clause after a quotation that opens the sentence. */
function spokenAfter(sentence: string, words: SpeechWords): Attribution | undefined {
  const end = sentence.lastIndexOf('░');
  return end < 0 ? undefined : clauseAfter(sentence.slice(end + 1), words)?.attribution;
}

/** Whether a sentence names another person by first and last name: then a pronoun may mean either. */
function othersNamed(sentence: string, named: Named): boolean {
  const last = named.name.split(' ').at(-1) ?? '';
  return fullNames(sentence).some((name) => name.includes(' ') && !name.includes(last));
}
