/** Datelines: the place, and often the agency, that a report's first sentence opens with. */
export interface Dateline {
  /** As printed, without the dash. */
  readonly text: string;
  readonly place: string;
  /** The paragraph without it. */
  readonly rest: string;
}

// "LONDON —", "KYIV, Ukraine (AP) —": a place in capitals.
const CAPITALS =
  /^((\p{Lu}[\p{Lu}\p{M} .'’-]{2,40}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?)(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)?(?: ?\([^()]{2,40}\))?) ?(?:[—–]|--?(?= ))\s*(?=["“„«‘'\p{L}\p{N}])/u;
// "Berlin (dpa) -", "Paris (AFP) –": any place, but then with an agency in brackets.
const WITH_AGENCY =
  /^((\p{Lu}[\p{L}\p{M}.'’ /-]{1,40}?) ?\((?:\p{Lu}[\p{L}/ -]{1,20}|dpa[\p{L}/-]*|epd|sda)\)) ?(?:[—–:.]|--?(?= ))\s*(?=["“„«‘'\p{L}\p{N}])/u;

/** The dateline that a paragraph begins with, where its form leaves no doubt. */
export function parseDateline(paragraph: string): Dateline | undefined {
  const match = CAPITALS.exec(paragraph) ?? WITH_AGENCY.exec(paragraph);
  const [whole, text, place] = match ?? [];
  if (!whole || !text || !place || paragraph.length - whole.length < 20) return undefined;
  return { text: text.trim(), place: place.trim(), rest: paragraph.slice(whole.length) };
}
