/** A query cut into its pieces, each with its place, so that what is wrong can be pointed at. */
import { FIELDS, type FieldName } from './fields.ts';

/** A stretch of the query in UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export type Token = Place &
  (
    | { readonly kind: 'open' | 'close' }
    | { readonly kind: 'minus' }
    | { readonly kind: 'operator'; readonly operator: 'AND' | 'OR' | 'NOT' }
    | { readonly kind: 'near'; readonly distance: number }
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly quoted: boolean;
        /** Written with `=`: letters as they stand. */
        readonly exact: boolean;
        readonly field?: FieldName;
        /** The query ends here, so that the last word may still be going on. */
        readonly last: boolean;
      }
  );

/** Words between two terms of `NEAR`, when no number is named. */
const NEAR_DISTANCE = 10;

const FIELD = new RegExp(`^(${FIELDS.join('|')}):`, 'iu');
const QUOTED = /["“”„]([^"“”„]*)(?:["“”„]|$)/uy;
const PLAIN = /[^\s"“”„()]+/uy;
const NEAR = /^NEAR(?:\/(\d{1,3}))?$/u;

export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const text = (start: number, exact: boolean, field?: FieldName): boolean => {
    const match = take(QUOTED, query, at);
    const plain = match ? undefined : take(PLAIN, query, at);
    const value = match?.[1] ?? plain?.[0];
    if (value === undefined) return false;
    at += (match ?? plain)?.[0].length ?? 0;
    tokens.push({
      kind: 'text',
      text: value,
      quoted: match !== undefined,
      exact,
      ...(field === undefined ? {} : { field }),
      // What is excluded is named whole.
      last: at === query.length && tokens.at(-1)?.kind !== 'minus',
      start,
      end: at,
    });
    return true;
  };

  while (at < query.length) {
    const start = at;
    const character = query.charAt(at);
    if (/\s/u.test(character)) at++;
    else if (character === '(' || character === ')')
      tokens.push({ kind: character === '(' ? 'open' : 'close', start, end: ++at });
    else if (character === '-' && /[^\s)-]/u.test(query.charAt(at + 1)))
      tokens.push({ kind: 'minus', start, end: ++at });
    else if (character === '=' && /[^\s)=]/u.test(query.charAt(at + 1))) {
      at++;
      text(start, true);
    } else {
      const plain = take(PLAIN, query, at)?.[0] ?? '';
      const field = FIELD.exec(plain);
      const near = NEAR.exec(plain);
      if (plain === 'AND' || plain === 'OR' || plain === 'NOT')
        tokens.push({ kind: 'operator', operator: plain, start, end: (at += plain.length) });
      else if (near)
        tokens.push({
          kind: 'near',
          distance: Number(near[1] ?? NEAR_DISTANCE),
          start,
          end: (at += plain.length),
        });
      else if (field) {
        at += field[0].length;
        const name = FIELDS.find((one) => one === field[1]?.toLowerCase());
        if (!text(start, false, name))
          tokens.push({
            kind: 'text',
            text: '',
            quoted: false,
            exact: false,
            ...(name === undefined ? {} : { field: name }),
            last: at === query.length,
            start,
            end: at,
          });
      } else if (!text(start, false)) at++;
    }
  }
  return tokens;
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
