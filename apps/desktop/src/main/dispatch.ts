/** One call from the page: who asks, what is asked, the answer. */
import { CHANNELS, type Channel } from '../shared/channels.ts';
import { contract } from '../shared/ipc.ts';
import { fail, type Result } from '../shared/result.ts';
import type { Handlers } from './handlers.ts';

/** Calls that take longer than this, in milliseconds, are logged with their name. */
const SLOW_MS = 250;

export interface Dispatcher {
  /** Answers a call whose sender has been checked. Never throws. */
  answer(channel: Channel, input: unknown): Promise<Result<unknown>>;
  /** Answers that are still being worked on. */
  readonly underWay: ReadonlySet<Promise<unknown>>;
}

/** @param clock milliseconds, for the log of slow calls only */
export function createDispatcher(
  handlers: Handlers,
  log: (line: string) => void,
  clock: () => number,
): Dispatcher {
  const underWay = new Set<Promise<unknown>>();
  const answer = async (channel: Channel, input: unknown): Promise<Result<unknown>> => {
    if (!CHANNELS.includes(channel))
      return fail('bad-input', 'There is no such call.', 'This is a mistake in Offprint.');
    const parsed = contract[channel].input.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(
        (issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`,
      );
      return fail('bad-input', `${channel} was called wrongly (${issues.join('; ')}).`, 'Nothing was done.');
    }
    const started = clock();
    const handle = handlers[channel] as (input: unknown) => Promise<Result<unknown>>;
    try {
      return await handle(parsed.data);
    } catch (error) {
      log(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fail(
        'unexpected',
        'Something went wrong.',
        'This is a mistake in Offprint. What was saved before is safe.',
      );
    } finally {
      const took = Math.round(clock() - started);
      if (took > SLOW_MS && !ASKS_THE_USER.includes(channel)) log(`${channel} took ${took} ms`);
    }
  };
  return {
    underWay,
    answer(channel, input) {
      const answered = answer(channel, input);
      underWay.add(answered);
      void answered.finally(() => underWay.delete(answered));
      return answered;
    },
  };
}

/** Calls that wait for somebody in a dialog, or report how they go on. */
const ASKS_THE_USER: readonly Channel[] = [
  'files.choose',
  'files.chooseFolder',
  'export.pdf',
  'export.references',
  'export.articles',
  'annotations.export',
  'print.pdf',
  'watch.choose',
  'briefings.export',
  'briefings.preview',
  'import.file',
  'import.bytes',
  'care.backUp',
  'care.verify',
  'care.repair',
  'care.restore',
];
