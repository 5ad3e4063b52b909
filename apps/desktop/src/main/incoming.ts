/** What comes from outside the window: files and links of a start, a second start, or the system. */
import type { EventName } from '../shared/channels.ts';
import type { EventValue } from '../shared/ipc.ts';
import type { Place } from './deep-link.ts';
import type { OfferedFiles } from './offered-files.ts';

export interface Incoming {
  files(paths: readonly string[]): void;
  /** Shows the article that an address of ours names. Before the page is up it has to wait. */
  link(address: string): Promise<void>;
  /** The page is up and listens. */
  ready(): void;
}

export function createIncoming(
  offered: OfferedFiles,
  send: <E extends EventName>(event: E, value: EventValue<E>) => void,
): Incoming {
  let up = false;
  let waiting: Place | undefined;
  return {
    files(paths) {
      offered.wait(paths);
      send('files.offered', null);
    },
    async link(address) {
      // What an identifier may be is a schema, which a start without a link does not wait for.
      const { placeOfLink } = await import('./deep-link.ts');
      const place = placeOfLink(address);
      if (!place) return;
      if (up) send('article.open', place);
      else waiting = place;
    },
    ready() {
      up = true;
      send('files.offered', null);
      if (waiting) send('article.open', waiting);
      waiting = undefined;
    },
  };
}

/** What a second start hands over; whatever else comes that way is passed over. */
export function handedOver(data: unknown): { files: string[]; links: string[] } {
  const given = data as { files?: unknown; links?: unknown } | null;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  return { files: texts(given?.files), links: texts(given?.links) };
}
