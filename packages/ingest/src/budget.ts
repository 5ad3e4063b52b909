/** What an archive may unpack to: one account for it and everything inside it. */
import type { Budget } from './forms/form.ts';
import { DEFAULT_LIMITS, type IngestLimits } from './limits.ts';

/** The account of a file of that many bytes. Pages and texts alone never draw on it. */
export function budgetFor(size: number, changed: Partial<IngestLimits> = {}): Budget {
  const limits = { ...DEFAULT_LIMITS, ...changed };
  let left = Math.min(limits.expandedBytes, Math.max(limits.expandedFree, limits.expansion * size));
  let entries = limits.entries;
  return {
    depth: 0,
    take: (bytes) => {
      if (bytes > left) return false;
      left -= bytes;
      return true;
    },
    entries: (count) => {
      entries -= count;
      return entries >= 0;
    },
  };
}

/** The same account, one archive further in. */
export function nested(budget: Budget): Budget {
  return { ...budget, depth: budget.depth + 1 };
}
