/** Rights and kind of article, as front matter states them. */
import { ARTICLE_KINDS, type Article } from '@offprint/model';
import type { Metadata } from '../../draft.ts';
import { literalLine, objectOf, webOf, type Json } from '../json/value.ts';

export function statedKind(value: unknown): Article['kind'] | undefined {
  return ARTICLE_KINDS.find((kind) => kind === value);
}

/** An object `rights`, or the single fields `copyright` and `license`. */
export function statedRights(fields: Json): Metadata['rights'] {
  const stated = objectOf(fields['rights']) ?? {};
  const rights: Metadata['rights'] = {};
  const set = <K extends keyof Metadata['rights']>(
    field: K,
    value: Metadata['rights'][K] | undefined,
  ): void => {
    if (value !== undefined) rights[field] = value;
  };
  const year = Number(stated['year']);
  set('holder', literalLine(stated['holder']));
  set(
    'notice',
    literalLine(
      stated['notice'] ??
        fields['copyright'] ??
        (typeof fields['rights'] === 'string' ? fields['rights'] : undefined),
    ),
  );
  set('year', Number.isInteger(year) && year >= 1000 && year < 10_000 ? year : undefined);
  set('creditText', literalLine(stated['credit']));
  set('usageTerms', literalLine(stated['terms']));
  set('license', webOf(stated['license'] ?? fields['license']));
  return rights;
}
