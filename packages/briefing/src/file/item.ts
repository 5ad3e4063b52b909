/** An item of a file as an item of a briefing. */
import type { Article, BriefingItem, Inline } from '@offprint/model';
import type { Cited } from './citing.ts';
import type { Finder, FoundItem, Path } from './finder.ts';
import { staffText } from './staff-text.ts';

/** `lead`: so many paragraphs are printed of items that choose nothing themselves. */
export function itemOf(
  { given, article, path }: FoundItem,
  lead: number | undefined,
  cited: Cited,
  find: Finder,
): BriefingItem | undefined {
  const { summary, comment, commentBy, paragraphs, blocks } = given;
  const chosen = paragraphs !== undefined || blocks !== undefined;
  const shortened = lead !== undefined && leadOf(article, lead).length < article.blocks.length;
  const mode = given.mode ?? (summary === undefined ? (chosen || shortened ? 'excerpt' : 'full') : 'summary');
  if ((summary !== undefined) !== (mode === 'summary') || (chosen && mode !== 'excerpt')) {
    const hint = 'A summary needs `summary`, an excerpt `paragraphs` or `blocks`; leave `mode` out.';
    find.fail('wrong-value', `the mode ${mode} does not go with what the item gives`, hint, path);
    return undefined;
  }
  const blockIds = mode === 'excerpt' ? blocksOf(paragraphs, blocks, article, lead, path, find) : undefined;
  if (mode === 'excerpt' && blockIds === undefined) return undefined;
  const staff = (text: string | readonly string[], key: string): Inline[][] =>
    paragraphsOf(text, (reference) => cited(reference, [...path, key]));
  return {
    articleId: article.id,
    version: article.version,
    mode,
    ...(blockIds && { blockIds }),
    ...(summary !== undefined && { summary: staff(summary, 'summary') }),
    ...(comment !== undefined && {
      commentary: {
        ...(commentBy !== undefined && { author: commentBy.trim().normalize('NFC') }),
        paragraphs: staff(comment, 'comment'),
      },
    }),
  };
}

/** Paragraphs of the staff; an empty line in a text parts two. */
export function paragraphsOf(
  text: string | readonly string[],
  cited: (reference: string) => string,
): Inline[][] {
  const all = typeof text === 'string' ? [text] : text;
  return all
    .flatMap((part) => part.split(/\n\s*\n/))
    .map((part) => staffText(part, cited))
    .filter((inlines) => inlines.length > 0);
}

function blocksOf(
  paragraphs: readonly number[] | undefined,
  blocks: readonly string[] | undefined,
  article: Article,
  lead: number | undefined,
  path: Path,
  find: Finder,
): string[] | undefined {
  if (paragraphs === undefined && blocks === undefined) return leadOf(article, lead ?? 1);
  const ids = article.blocks.map(({ id }) => id);
  const chosen = [
    ...(paragraphs ?? []).map((number) => ids[number - 1] ?? String(number)),
    ...(blocks ?? []),
  ];
  const missing = chosen.filter((id) => !ids.includes(id));
  if (missing.length === 0) return [...new Set(chosen)].toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b));
  find.fail(
    'no-such-block',
    `the article ${article.id} has no block ${missing.join(', ')}`,
    `It has ${ids.length}, from ${ids[0] ?? ''} to ${ids.at(-1) ?? ''}; \`show --format json\` lists them.`,
    path,
  );
  return undefined;
}

/** The first paragraphs with what stands before them; pictures are left out. */
export function leadOf(article: Article, lead: number): string[] {
  const paragraphs = article.blocks.filter(({ type }) => type === 'paragraph').slice(0, lead);
  const some = paragraphs.length > 0 ? paragraphs : article.blocks.slice(0, lead);
  return some.map(({ id }) => id);
}
