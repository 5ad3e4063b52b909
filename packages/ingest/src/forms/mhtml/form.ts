/** MHTML (RFC 2557): a page and its pictures as the parts of one message, as browsers save it. */
import { WebUrl } from '@offprint/model';
import { refuse } from '../../run.ts';
import { machineDate } from '../../stated/mail-date.ts';
import type { ArchiveForm, Member } from '../form.ts';
import { decodedBody, parameter, partsOf, readHeaders, type MimePart } from './mime.ts';

const HEAD = 16 * 1024; // bytes in which a browser's headers end

export function isMhtml(head: string): boolean {
  const headers = head.split(/\r?\n\r?\n/)[0] ?? '';
  return (
    /^(?:from|subject|date|mime-version|content-type|snapshot-content-location|message-id|x-[a-z-]+):/i.test(
      headers,
    ) && /^content-type:\s*multipart\/(?:related|mixed|alternative)/im.test(headers.slice(0, HEAD))
  );
}

export const mhtmlForm: ArchiveForm = {
  kind: 'archive',
  mediaType: 'multipart/related',
  // oxlint-disable-next-line typescript/require-await -- archives are read asynchronously; this one is in memory
  async *members(bytes, run) {
    const message = readHeaders(bytes);
    const parts = flatten(message, run.limits.entries, run.limits.archiveDepth);
    const root = rootOf(message, parts);
    if (!root) {
      const error = refuse('damaged', 'the message holds no page', 'Save the page again.').error;
      yield { kind: 'failed', error } satisfies Member;
      return;
    }
    const location = root.headers.get('content-location') ?? message.headers.get('snapshot-content-location');
    const sourceUrl = [location, message.headers.get('snapshot-content-location')].find(
      (url) => url !== undefined && WebUrl.safeParse(url).success,
    );
    const retrievedAt = machineDate(message.headers.get('date'));
    const encoding = parameter(root.headers.get('content-type'), 'charset');
    yield {
      kind: 'file',
      bytes: decodedBody(root),
      ...(run.input.fileName === undefined ? {} : { fileName: run.input.fileName }),
      ...(sourceUrl ? { sourceUrl } : {}),
      beside: resources(parts, sourceUrl),
      given: {
        source: { bytes, mediaType: 'multipart/related' },
        ...(encoding ? { encoding } : {}),
        ...(retrievedAt ? { retrievedAt } : {}),
        ...(sourceUrl ? { fallback: { sourceUrl }, from: 'the headers of the MHTML file' } : {}),
      },
    } satisfies Member;
  },
};

/** All parts, those of parts in parts too, down to a limit. */
function flatten(message: MimePart, limit: number, depth: number): MimePart[] {
  const boundary = parameter(message.headers.get('content-type'), 'boundary');
  if (!boundary || depth < 0) return [message];
  return partsOf(message.body, boundary, limit)
    .slice(0, limit)
    .flatMap((part) => flatten(readHeaders(part), limit, depth - 1));
}

const isPage = (part: MimePart): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)/i.test(part.headers.get('content-type') ?? '');

/** The part that `start` names (RFC 2387), else the first page. */
function rootOf(message: MimePart, parts: readonly MimePart[]): MimePart | undefined {
  const start = parameter(message.headers.get('content-type'), 'start');
  return (
    parts.find((part) => start !== undefined && part.headers.get('content-id') === start && isPage(part)) ??
    parts.find(isPage)
  );
}

/** Parts by their address and by `cid:` (RFC 2392); unpacked when they are asked for. */
function resources(
  parts: readonly MimePart[],
  base: string | undefined,
): (address: string) => Uint8Array | undefined {
  const known = new Map<string, MimePart>();
  for (const part of parts) {
    const location = part.headers.get('content-location');
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    for (const key of [location, absolute(location, base), id === undefined ? undefined : `cid:${id}`])
      if (key !== undefined && !known.has(key)) known.set(key, part);
  }
  return (address) => {
    const part = known.get(address) ?? known.get(absolute(address, base) ?? '');
    return part && decodedBody(part);
  };
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
