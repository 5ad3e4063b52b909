import { paginate, type Page, type Paginated } from '../src/page/paginate.ts';

/** All pages of the flows in their order, and what is then known. */
export function allPages(
  ...args: Parameters<typeof paginate>
): Paginated & { readonly pages: readonly Page[] } {
  const paginated = paginate(...args);
  const pages = [...paginated.pages].sort((a, b) => a.number - b.number);
  const { count, anchors, frontPages, parted, tooTall } = paginated;
  return { pages, count, anchors, frontPages, parted, tooTall };
}
