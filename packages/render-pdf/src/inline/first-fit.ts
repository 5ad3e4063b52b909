/** First-fit line breaking, for text that is not justified: each line takes what it can hold. */
import type { Item } from './item.ts';
import { mayBreakAt, skipSpaces, type FitOptions } from './total-fit.ts';

/** A place this dear is taken only where a line has no other. */
const LAST_RESORT = 1000;

/** Items at which lines end, in order; the last is the last item. Always finds breaks. */
export function firstFit(items: readonly Item[], options: FitOptions): number[] {
  const breaks: number[] = [];
  let start = skipSpaces(items, 0);
  let width = options.indent as number;
  let good: number | undefined; // last place on this line where it may end well
  let poor: number | undefined; // last place where it may end at all
  for (let i = start; i < items.length; i++) {
    const item = items[i];
    if (item?.kind === 'penalty' && item.cost === -Infinity) {
      const over = width > options.measure + 0.01 ? (good ?? poor) : undefined;
      breaks.push(over ?? i);
      [start, width, good, poor] = [skipSpaces(items, (over ?? i) + 1), 0, undefined, undefined];
      i = start - 1;
      continue;
    }
    const hyphen = item?.kind === 'penalty' ? item.width : 0;
    const fits = width + hyphen <= options.measure + 0.01;
    if (fits && i > start && mayBreakAt(items, i)) {
      poor = i;
      if (item?.kind !== 'penalty' || item.cost < LAST_RESORT) good = i;
    }
    if (item?.kind === 'box' && width + item.width > options.measure + 0.01 && (good ?? poor) !== undefined) {
      const end = (good ?? poor) as number;
      breaks.push(end);
      [start, width, good, poor] = [skipSpaces(items, end + 1), 0, undefined, undefined];
      i = start - 1;
      continue;
    }
    if (item?.kind === 'box' || item?.kind === 'glue') width += item.width;
  }
  return breaks;
}
