/** Places in a manual order: numbers between which there is room, until there is none and all are counted anew. */

/**
 * The places for some things between two neighbours; `undefined` when the numbers between them are used up.
 *
 * @param after place of the thing before them
 * @param before place of the thing after them
 */
export function placesBetween(
  after: number | undefined,
  before: number | undefined,
  count: number,
): number[] | undefined {
  const low = after ?? (before === undefined ? 0 : before - count - 1);
  const step = before === undefined ? 1 : (before - low) / (count + 1);
  const places = Array.from({ length: count }, (_, i) => low + step * (i + 1));
  const all = [low, ...places, ...(before === undefined ? [] : [before])];
  return all.every((place, i) => i === 0 || place > (all[i - 1] ?? 0)) ? places : undefined;
}
