/** What the check before printing has to say: what, how grave, where, and what can be done. */
import type { Article, Briefing } from '@offprint/model';
import { filled, FINDING_TEXTS, type FindingKey, type FindingValues } from './texts.ts';

export type FindingCode =
  | 'outlet-missing'
  | 'author-missing'
  | 'address-missing'
  | 'credit-missing' // a picture that is printed without saying whose it is
  | 'content-altered' // the article is not the one that its hash names
  | 'embargoed'
  | 'rights-expired'
  | 'rights-forbid-print'
  | 'rights-forbid-passing-on'
  | 'marking-missing'
  | 'marking-contradicted' // an item is marked more strictly than the briefing
  | 'quote-absent'
  | 'quotation-unmatched' // the words are not in the source any more
  | 'block-absent'
  | 'citation-unknown'
  | 'point-uncited'
  | 'confidence-with-likelihood' // ICD 203: never both in one sentence
  | 'likelihood-terms-mixed' // ICD 203: the two rows of terms are not to be mixed
  | 'undated'
  | 'inferred-value'
  | 'missing-glyph'
  | 'picture-missing'
  | 'picture-resolution'
  | 'broken-link'
  | 'overfull-line'
  | 'layout' // lines parted by force, something taller than a page
  | 'override-unused';

export interface Finding {
  readonly code: FindingCode;
  /** An error stops the printing unless it is overruled by name. */
  readonly severity: 'error' | 'warning';
  /** In English; another language says it by `key` and `values`. */
  readonly message: string;
  readonly hint: string;
  readonly key: FindingKey;
  readonly values: FindingValues;
  /** `ID`, `ID#BLOCK`, or the path of a field such as `keyPoints[2]`. */
  readonly place: string;
  /** The briefing names it among its overrides. */
  readonly overruled?: true;
}

/** What a diagnostic of the typesetter says, as far as the check needs it. */
export interface SettingDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** What stands in the finding's words, by name. */
  readonly values?: FindingValues;
  readonly place?: { readonly articleId: string; readonly blockId?: string };
}

export interface PreflightInput {
  readonly briefing: Briefing;
  /** Every article, in the version, that the briefing names. */
  readonly articles: readonly Article[];
  /** The moment for which embargoes and terms are judged, UTC: `2026-03-04T10:15:00Z`. */
  readonly at: string;
  readonly sha256: (utf8: string) => string;
  /** Of setting it; absent when it has not been set. */
  readonly diagnostics?: readonly SettingDiagnostic[];
}

/** One rule: an article in an item, with what the item prints of it. */
export interface CheckedItem {
  readonly article: Article;
  readonly item: Briefing['sections'][number]['items'][number];
  /** `sections[0].items[2]` */
  readonly path: string;
}

export type Rule = (input: PreflightInput, items: readonly CheckedItem[]) => Finding[];

/** A finding in the words of its key. Its code is what stands before the point. */
export function found(
  severity: Finding['severity'],
  key: FindingKey,
  place: string,
  values: FindingValues = {},
): Finding {
  const { message, hint } = FINDING_TEXTS[key];
  return {
    code: key.split('.')[0] as FindingCode,
    severity,
    message: filled(message, values),
    hint: filled(hint, values),
    key,
    values,
    place,
  };
}
