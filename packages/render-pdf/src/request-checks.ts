/** What a rendering needs before anything is set. */
import { briefingItems } from '@offprint/model';
import type { RenderError } from './diagnostic.ts';
import type { FontSet } from './inline/font-set.ts';
import type { RenderRequest } from './render.ts';

export function buildDate(buildTime: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(buildTime)) return undefined;
  const date = new Date(buildTime);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function missingFont(fonts: FontSet): RenderError | undefined {
  for (const id of ['serif-400', 'sans-400', 'mono-400'] as const)
    if (!fonts.face(id))
      return {
        code: 'missing-font',
        message: `the font source has no face ${id}`,
        hint: 'install the font packages, or name the folder that holds their files',
      };
  return undefined;
}

export function missingArticle(request: RenderRequest): RenderError | undefined {
  const given = new Set(request.articles.map((article) => `${article.id} ${article.version}`));
  const item = briefingItems(request.briefing).find((i) => !given.has(`${i.articleId} ${i.version}`));
  return (
    item && {
      code: 'missing-article',
      message: `the briefing names version ${item.version} of article ${item.articleId}, which was not given`,
      hint: 'import the article, or take it out of the briefing',
    }
  );
}
