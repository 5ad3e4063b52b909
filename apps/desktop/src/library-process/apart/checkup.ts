/** What a check of the library has found, as people are told of it. */
import type { Fault, Library, Verified } from '@offprint/library';
import { FAULT_CODES, type Checkup, type FaultGroup } from '../../shared/care.ts';

/** Of many articles or files that something is wrong with, so many are named. */
const MOST_NAMES = 5;
/** Of the hash that a file is named by, so many digits are enough to find it. */
const NAME_DIGITS = 12;

export function checkupOf(library: Library, { versions, assets, faults }: Verified): Checkup {
  const groups = FAULT_CODES.flatMap((code): FaultGroup[] => {
    const all = faults.filter((fault) => fault.code === code);
    const names = new Set(all.flatMap((fault) => nameIn(library, fault)));
    return all.length === 0 ? [] : [{ code, count: all.length, names: [...names].slice(0, MOST_NAMES) }];
  });
  return { versions, files: assets, faults: groups };
}

/** What people know it by. */
function nameIn(library: Library, { article, asset }: Fault): string[] {
  if (article === undefined) return asset === undefined ? [] : [asset.slice(0, NAME_DIGITS)];
  const row = library.getRow(article);
  return [row.ok ? row.value.headline : article];
}
