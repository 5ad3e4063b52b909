/** WACZ 1.2: WARC files in a ZIP, with a list of the pages that somebody meant to record. */
import type { Run } from '../../run.ts';
import type { Budget, Member } from '../form.ts';
import { gunzip } from '../gzip/form.ts';
import { pagesOf } from '../warc/form.ts';
import type { ZipEntry } from './archive.ts';

export function isWacz(entries: readonly ZipEntry[]): boolean {
  return (
    entries.some(({ name }) => name === 'datapackage.json') && entries.some(({ name }) => isWarcName(name))
  );
}

const isWarcName = (name: string): boolean => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name);

/** The listed pages; all of them when there is no list. */
export async function* waczPages(
  entries: readonly ZipEntry[],
  run: Run,
  budget: Budget,
): AsyncGenerator<Member> {
  const files: Uint8Array[] = [];
  for (const entry of entries.filter(({ name }) => isWarcName(name))) {
    const read = await entry.read();
    const unpacked =
      read.ok && read.value[0] === 0x1f ? await gunzip(read.value, budget, run.limits.archiveBytes) : read;
    if (unpacked.ok) files.push(unpacked.value);
    else yield { kind: 'failed', name: entry.name, error: unpacked.error };
  }
  const listed = await listedPages(entries);
  yield* pagesOf(files, run, (url) => listed.size === 0 || listed.has(url));
}

/** Addresses in `pages/*.jsonl`: a header line, then one JSON object a line. */
async function listedPages(entries: readonly ZipEntry[]): Promise<Set<string>> {
  const urls = new Set<string>();
  for (const entry of entries.filter(({ name }) => name === 'pages/pages.jsonl')) {
    const read = await entry.read();
    if (!read.ok) continue;
    for (const line of new TextDecoder().decode(read.value).split('\n')) {
      const url = urlOf(line);
      if (url !== undefined) urls.add(url);
    }
  }
  return urls;
}

function urlOf(line: string): string | undefined {
  try {
    const page: unknown = JSON.parse(line);
    const url = typeof page === 'object' && page !== null && 'url' in page ? page.url : undefined;
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
