/** gzip (RFC 1952): one file packed, or the records of a WARC one after the other. */
import { createGunzip } from 'node:zlib';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome } from '../../run.ts';
import type { ArchiveForm, Budget } from '../form.ts';
import { expandsTooFar } from '../zip/archive.ts';

export const gzipForm: ArchiveForm = {
  kind: 'archive',
  mediaType: 'application/gzip',
  async *members(bytes, run, budget) {
    if (budget.depth >= run.limits.archiveDepth) {
      yield {
        kind: 'failed',
        ...refuse('too-deep', 'archives stand in archives too deep', 'Unpack the inner archives first.'),
      };
      return;
    }
    const unpacked = await gunzip(bytes, budget, run.limits.archiveBytes);
    if (!unpacked.ok) {
      yield { kind: 'failed', error: unpacked.error };
      return;
    }
    const fileName = run.input.fileName?.replace(/\.gz$/i, '');
    yield { kind: 'file', bytes: unpacked.value, ...(fileName ? { fileName } : {}) };
  },
};

/** The bytes of all members of a gzip file. Stops as soon as they are more than the limit or the budget allows. */
export async function gunzip(bytes: Uint8Array, budget: Budget, limit: number): Promise<Outcome<Uint8Array>> {
  let size = 0;
  const stream = createGunzip();
  stream.end(bytes);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) {
      const part = chunk as Uint8Array;
      size += part.byteLength;
      if (size > limit || !budget.take(part.byteLength)) {
        stream.destroy();
        return expandsTooFar();
      }
      chunks.push(part);
    }
  } catch (error) {
    const why = error instanceof Error ? plainLine(error.message) : 'it can not be unpacked';
    return refuse('damaged', `the packed file is damaged: ${why}`, 'Download or copy it again.');
  }
  return done(new Uint8Array(Buffer.concat(chunks)));
}
