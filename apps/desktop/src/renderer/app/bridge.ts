/** The page's side of the contract. */
import type { Channel, EventName } from '../../shared/channels.ts';
import type { Bridge, EventValue, Input, Value } from '../../shared/ipc.ts';
import { fail, type Result } from '../../shared/result.ts';

declare global {
  interface Window {
    readonly offprint: Bridge;
  }
}

export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Value<C>>> {
  try {
    return await window.offprint.call[channel](input);
  } catch (error) {
    return fail('unexpected', error instanceof Error ? error.message : String(error), 'Try it again.');
  }
}

/** Listens to an event of the main process; the answer ends the listening. */
export function listen<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void {
  return window.offprint.on(event, listener);
}

export const MAC = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');
