/** An article's own JSON: checked, and kept as it is, with its id and version. */
import { formatPath, parseArticleJson, type Issue } from '@offprint/model';
import { done, refuse } from '../../run.ts';
import type { ArticleForm } from '../form.ts';
import { EXPORT, refuseExport } from './value.ts';

const SHOWN = 3; // issues named in the hint

export const jsonForm: ArticleForm = {
  kind: 'article',
  mediaType: 'application/json',
  declaredEncoding: () => 'UTF-8', // RFC 8259, section 8.1
  read: (text) => {
    if (EXPORT.test(text)) return refuseExport();
    const parsed = parseArticleJson(text);
    if (parsed.ok) return done(parsed.value);
    const first = parsed.issues[0];
    if (first?.code === 'too-deep')
      return refuse('too-deep', `the JSON is ${first.message}`, 'This is no article that Offprint wrote.');
    return refuse(
      'not-an-article',
      first?.code === 'not-json'
        ? 'the file begins like JSON and is none'
        : 'the JSON is not a valid article',
      describe(parsed.issues),
    );
  },
};

function describe(issues: readonly Issue[]): string {
  const shown = issues.slice(0, SHOWN).map((issue) => {
    const place = formatPath(issue.path);
    return place ? `${place}: ${issue.message}` : issue.message;
  });
  const more = issues.length - shown.length;
  return shown.join('; ') + (more > 0 ? ` (and ${more} more)` : '');
}
