/** One piece of work on much of the library, with a handle of its own, in a thread of its own. */
import type { MessagePort } from 'node:worker_threads';
import { articleFiles } from '@offprint/briefing/articles';
import { openLibrary, restoreLibrary, type Exported, type Library, type Overseen } from '@offprint/library';
import { mapValue, type Result } from '../../shared/result.ts';
import { MACHINE } from '../machine.ts';
import { checkupOf } from './checkup.ts';
import type { WorkData, FromWork, Work } from './work-client.ts';

/** Progress is told so often at most, in milliseconds: it is looked at. */
const TOLD_EVERY = 100;

export function workOn(port: MessagePort, { dir, version, work, stopped }: WorkData): void {
  const say = (message: FromWork): void => port.postMessage(message);
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
    say({ kind: 'answer', result: perform(library, work, `Offprint ${version}`, overseen) });
  } finally {
    library.close();
  }
}

function perform(
  library: Library,
  work: Exclude<Work, { kind: 'restore' }>,
  tool: string,
  overseen: Overseen,
): Result<unknown> {
  switch (work.kind) {
    case 'copy':
      return library.backUp(work.to, overseen);
    case 'export':
      return exported(library, work, tool, overseen);
    case 'verify':
      return mapValue(library.verify(overseen), (verified) => checkupOf(library, verified));
    case 'repair':
      return mapValue(library.repair(), (repaired) => checkupOf(library, repaired));
  }
}

function exported(
  library: Library,
  { to, ids, form }: Extract<Work, { kind: 'export' }>,
  tool: string,
  overseen: Overseen,
): Result<Exported> {
  const named = ids === null ? {} : { ids };
  return form === 'jsonl'
    ? library.exportArchive(to, { tool, ...named }, overseen)
    : library.exportFiles(to, { form: articleFiles(form), ...named }, overseen);
}
