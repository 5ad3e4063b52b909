/** One source in the words of a citation style, from what is stated and nothing else. */
import type { Article } from '../../article.ts';
import type { Labels } from '../labels/labels.ts';
import { apaReference, apaShort } from './apa.ts';
import { chicagoEntry, chicagoNote, chicagoShort } from './chicago.ts';
import { icdReference, icdShort } from './icd206.ts';
import { tidy, type CitationPart } from './part.ts';

export type CitationStyle = 'chicago18' | 'apa7' | 'icd206';

/**
 * `note`: the full reference in a numbered list or at a page's foot. `short`: a later one to the same source; in
 * APA the one in the text. `entry`: in a list sorted by name, which only Chicago words differently.
 */
export type CitationForm = 'note' | 'short' | 'entry';

type Write = (article: Article, labels: Labels) => CitationPart[];

const FORMS: Readonly<Record<CitationStyle, Readonly<Record<CitationForm, Write>>>> = {
  chicago18: { note: chicagoNote, short: chicagoShort, entry: chicagoEntry },
  apa7: { note: apaReference, short: apaShort, entry: apaReference },
  icd206: { note: icdReference, short: icdShort, entry: icdReference },
};

/** The article as a reference, in the language of the labels. */
export function cite(
  article: Article,
  style: CitationStyle,
  labels: Labels,
  form: CitationForm = 'note',
): CitationPart[] {
  const parts = tidy(FORMS[style][form](article, labels));
  const last = parts.at(-1);
  return last ? [...parts.slice(0, -1), { ...last, text: last.text.trimEnd() }] : parts;
}
