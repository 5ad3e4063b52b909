/**
 * What the first window's page asks before its article is seen, answered without the contract's schemas: they take a
 * tenth of a second to make, in which the page would get none of its files.
 */
import type { Channel } from '../shared/channels.ts';
import type { Value } from '../shared/ipc.ts';
import { ok, type Result } from '../shared/result.ts';
import type { WindowSettings } from './settings-file.ts';

export interface Opening {
  /** The answer; `undefined` when the call is not of the opening, or that is over. */
  readonly answer: (channel: Channel, input: unknown) => Promise<Result<unknown>> | undefined;
}

export interface OpeningEnv {
  /** The article that the window opens with, already being read. */
  readonly id: string;
  readonly article: Promise<Result<Value<'articles.get'>>>;
  readonly settings: Pick<WindowSettings, 'get'>;
  /** Told when the page has asked for the article. */
  readonly asked: () => void;
  /** Told when the page is up and listens: that ends the opening. */
  readonly ready: () => void;
}

export function createOpening({ id, article, settings, asked, ready }: OpeningEnv): Opening {
  let given = false;
  let over = false;
  return {
    answer(channel, input) {
      if (over) return undefined;
      if (channel === 'settings.get' && holds(input, {})) return Promise.resolve(ok(settings.get()));
      // Once: the next time the article may have changed.
      if (channel === 'articles.get' && !given && holds(input, { id })) {
        given = true;
        asked();
        return article;
      }
      if (channel === 'app.ready' && holds(input, {})) {
        over = true;
        ready();
        return Promise.resolve(ok(null));
      }
      return undefined;
    },
  };
}

/** Whether these values are all that an input holds. */
function holds(input: unknown, values: Readonly<Record<string, string>>): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    Object.keys(input).length === Object.keys(values).length &&
    Object.entries(values).every(([key, value]) => (input as Record<string, unknown>)[key] === value)
  );
}
