/**
 * What the page asks for first is asked for before it can: while its scripts are still being read, the settings and
 * the article that was open are on their way. Each is given once; the next time it is asked for anew.
 */
import type { Channel } from '../shared/channels.ts';

type Invoke = (channel: Channel, input: unknown) => Promise<unknown>;

export function askEarly(invoke: Invoke): Invoke {
  const early = new Map<string, Promise<unknown>>();
  const keyOf = (channel: Channel, input: unknown): string => `${channel} ${JSON.stringify(input)}`;
  const ask = (channel: Channel, input: unknown): Promise<unknown> => {
    const answer = invoke(channel, input);
    early.set(keyOf(channel, input), answer);
    return answer;
  };
  void ask('settings.get', {}).then(
    (answer) => {
      const id = (answer as { value?: { articleId?: unknown } }).value?.articleId;
      if (typeof id === 'string') void ask('articles.get', { id }).catch(() => undefined);
    },
    () => undefined,
  );
  return (channel, input) => {
    if (early.size === 0) return invoke(channel, input);
    const key = keyOf(channel, input);
    const answer = early.get(key);
    if (!answer) return invoke(channel, input);
    early.delete(key);
    return answer;
  };
}
