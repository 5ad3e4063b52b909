/** What is dragged in the composer: articles of the library, or an item of the briefing to another place. */
import type { Place } from '../edit.ts';

const ARTICLES = 'application/x-offprint-articles';
const ITEM = 'application/x-offprint-item';

export type Dragged =
  /** `ID@VERSION` each. */
  | { readonly kind: 'articles'; readonly articles: readonly string[] }
  | { readonly kind: 'item'; readonly place: Place };

export function putDragged(data: DataTransfer, dragged: Dragged): void {
  if (dragged.kind === 'articles') data.setData(ARTICLES, JSON.stringify(dragged.articles));
  else data.setData(ITEM, JSON.stringify(dragged.place));
  data.effectAllowed = dragged.kind === 'articles' ? 'copy' : 'move';
}

/** While something hovers only its kind is known. */
export function isDragged(data: DataTransfer): boolean {
  return data.types.includes(ARTICLES) || data.types.includes(ITEM);
}

export function takeDragged(data: DataTransfer): Dragged | undefined {
  const articles = data.getData(ARTICLES);
  if (articles !== '') return { kind: 'articles', articles: JSON.parse(articles) as string[] };
  const place = data.getData(ITEM);
  return place === '' ? undefined : { kind: 'item', place: JSON.parse(place) as Place };
}
