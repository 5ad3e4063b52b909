/** One piece of work on the whole library, with a handle of its own, in a thread of its own. */
import type { MessagePort } from 'node:worker_threads';
import {
  openLibrary,
  restoreLibrary,
  type Fault,
  type Library,
  type Overseen,
  type Verified,
} from '@offprint/library';
import { FAULT_CODES, type Checkup, type FaultGroup } from '../../shared/care.ts';
import { mapValue, type Result } from '../../shared/result.ts';
import { MACHINE } from '../machine.ts';
import type { CareData, FromCare, Work } from './care-client.ts';

/** Progress is told so often at most, in milliseconds: it is looked at. */
const TOLD_EVERY = 100;
/** Of many articles or files that something is wrong with, so many are named. */
const MOST_NAMES = 5;
/** Of the hash that a file is named by, so many digits are enough to find it. */
const NAME_DIGITS = 12;

export function care(port: MessagePort, { dir, work, stopped }: CareData): void {
  const say = (message: FromCare): void => port.postMessage(message);
  let told = -Infinity;
  const overseen = {
    report(done: number, of: number): void {
      const now = performance.now();
      if (done < of && now - told < TOLD_EVERY) return;
      told = now;
      say({ kind: 'progress', done, of });
    },
    cancelled: () => Atomics.load(stopped, 0) === 1,
  };
  if (work.kind === 'restore') {
    const result = restoreLibrary(work.from, work.to, MACHINE, overseen);
    return say({ kind: 'answer', result });
  }
  const opened = openLibrary(dir, MACHINE, work.kind === 'repair' ? {} : { readOnly: true });
  if (!opened.ok) return say({ kind: 'answer', result: opened });
  const { library } = opened;
  try {
    say({ kind: 'answer', result: perform(library, work, overseen) });
  } finally {
    library.close();
  }
}

function perform(
  library: Library,
  work: Exclude<Work, { kind: 'restore' }>,
  overseen: Overseen,
): Result<unknown> {
  switch (work.kind) {
    case 'copy':
      return library.backUp(work.to, overseen);
    case 'verify':
      return mapValue(library.verify(overseen), (verified) => checkupOf(library, verified));
    case 'repair':
      return mapValue(library.repair(), (repaired) => checkupOf(library, repaired));
  }
}

function checkupOf(library: Library, { versions, assets, faults }: Verified): Checkup {
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
