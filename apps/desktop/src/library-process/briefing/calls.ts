/** The calls about briefings, whose code is loaded at the first of them: whoever reads an article does not wait for it. */
import type { Library } from '@offprint/library';
import type { Result } from '../../shared/result.ts';
import { LIBRARY_CHANNELS, type LibraryCalls, type LibraryChannel } from '../protocol.ts';
import type { ComposerClient } from './composer-client.ts';

type Name = Extract<keyof LibraryCalls, `briefings.${string}` | `templates.${string}` | `briefing.${string}`>;
export type BriefingCalls = Pick<LibraryCalls, Name>;

export interface BriefingsEnv {
  readonly using: <T>(use: (library: Library) => Result<T> | Promise<Result<T>>) => Promise<Result<T>>;
  readonly newId: () => string;
  readonly composer: () => ComposerClient;
}

const isOfPage = (channel: LibraryChannel): channel is Exclude<Name, 'briefing.produce'> =>
  /^(?:briefings|templates)\./.test(channel);

export function briefingCalls(env: BriefingsEnv): BriefingCalls {
  let made: Promise<BriefingCalls> | undefined;
  const calls = (): Promise<BriefingCalls> =>
    (made ??= import('./briefings.ts').then(({ madeBriefingCalls }) => madeBriefingCalls(env)));
  const names = [...LIBRARY_CHANNELS.filter(isOfPage), 'briefing.produce' as const];
  const later = names.map((name) => {
    const call = async (input: never): Promise<unknown> => (await calls())[name](input);
    return [name, call];
  });
  return Object.fromEntries(later) as BriefingCalls;
}
