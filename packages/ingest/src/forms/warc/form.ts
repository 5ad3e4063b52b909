/** WARC: each page among the responses of a crawl, with the pictures that were recorded beside it. */
import { WebUrl } from '@offprint/model';
import type { Run } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import type { ArchiveForm, Member } from '../form.ts';
import { parameter } from '../mhtml/mime.ts';
import { responseOf, warcRecords, type HttpResponse, type WarcRecord } from './record.ts';

export function isWarc(head: string): boolean {
  return /^WARC\/[01]\.\d+\r?\n/.test(head);
}

export const warcForm: ArchiveForm = {
  kind: 'archive',
  mediaType: 'application/warc',
  // oxlint-disable-next-line typescript/require-await -- archives are read asynchronously; this one is in memory
  async *members(bytes, run) {
    yield* pagesOf([bytes], run, () => true);
  },
};

/**
 * The pages in some WARC files whose addresses are wanted. Pictures are looked for in all of the files. Only what
 * the server gave as a page (status 200, HTML) is one; a page without an article is passed over by name.
 */
export function* pagesOf(
  files: readonly Uint8Array[],
  run: Run,
  wanted: (url: string) => boolean,
): Generator<Member> {
  const pages: { record: WarcRecord; response: HttpResponse }[] = [];
  const resources = new Map<string, HttpResponse>();
  const problems: Member[] = [];
  for (const file of files)
    for (const record of warcRecords(file)) {
      if (!record.ok) {
        problems.push({ kind: 'failed', error: record.error });
        continue;
      }
      const { type, uri } = record.value;
      const response = type === 'response' || type === 'resource' ? responseOf(record.value) : undefined;
      if (!response || response.status !== 200 || resources.size + pages.length >= run.limits.entries)
        continue;
      if (/^(?:text\/html|application\/xhtml\+xml)$/.test(response.mediaType))
        pages.push({ record: record.value, response });
      else if (!resources.has(uri)) resources.set(uri, response);
    }
  const beside = (address: string): Uint8Array | undefined => {
    const content = resources.get(address)?.content(run.limits.bytes);
    return content?.ok ? content.value : undefined;
  };
  const chosen = pages.filter(({ record }) => wanted(record.uri));
  for (const { record, response } of chosen) {
    const place = { name: record.uri, of: chosen.length + problems.length };
    const content = response.content(run.limits.bytes);
    if (!content.ok) {
      yield { kind: 'failed', ...place, error: content.error };
      continue;
    }
    const encoding = parameter(response.headers.get('content-type'), 'charset');
    const retrievedAt = preciseDate(record.headers.get('warc-date') ?? '');
    const isWeb = WebUrl.safeParse(record.uri).success;
    yield {
      kind: 'file',
      ...place,
      bytes: content.value,
      optional: true,
      beside,
      ...(isWeb ? { sourceUrl: record.uri } : {}),
      given: { ...(encoding ? { encoding } : {}), ...(retrievedAt ? { retrievedAt } : {}) },
    };
  }
  yield* problems;
}
