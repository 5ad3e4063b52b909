/** What the arguments of `brief` and `check` name: briefing files, pages and texts, ids of articles. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { stdin } from 'node:process';
import { isBriefingFile, type FileItem } from '@offprint/briefing';
import { EXIT, Stop, usage, type Problem } from '../exit.ts';
import { readFileUpTo } from '../import/read-file.ts';
import type { JobInput } from './job.ts';

/** A briefing is a list; a file larger than this is something else. */
const BRIEFING_LIMIT = 16 * 1024 * 1024;

/** The briefings that the arguments name: one for each briefing file, or one of everything else together. */
export async function jobInputs(
  args: readonly string[],
  searches: readonly FileItem[] = [],
): Promise<JobInput[]> {
  const briefings: JobInput[] = [];
  const items: FileItem[] = [];
  for (const arg of args) {
    const made = await inputOf(arg);
    if ('kind' in made) briefings.push(made);
    else items.push(made);
  }
  items.push(...searches);
  if (briefings.length === 0 && items.length === 0)
    throw usage(
      'nothing to print is named',
      'Name a briefing file, pages, or ids of articles, as `list` shows them.',
    );
  if (briefings.length > 0 && items.length > 0)
    throw usage(
      'a briefing file stands alone',
      'Name briefing files, or articles and pages; the others in a second call.',
    );
  return briefings.length > 0 ? briefings : [{ kind: 'items', items, folder: resolve('.') }];
}

async function inputOf(arg: string): Promise<JobInput | FileItem> {
  if (arg === '-') return { kind: 'file', name: '-', text: await standardInput(), folder: resolve('.') };
  if (!existsSync(arg)) {
    if (/[/\\]|\.(?:json|ya?ml|md|html?|txt)$/i.test(arg))
      throw failed({
        code: 'no-such-file',
        message: `${arg}: there is no such file`,
        hint: 'Check the name and the folder.',
      });
    return { article: arg };
  }
  const read = await readFileUpTo(arg, BRIEFING_LIMIT);
  if (!read.ok) {
    if (read.error.code === 'too-large') return { file: arg }; // an archive of pages, perhaps
    throw failed({ ...read.error, message: `${arg}: ${read.error.message}` });
  }
  if (Buffer.from(read.bytes.subarray(0, 5)).toString('latin1') === '%PDF-')
    return { kind: 'pdf', name: arg, folder: dirname(resolve(arg)) };
  const text = new TextDecoder().decode(read.bytes);
  if (!isBriefingFile(text, arg)) return { file: arg };
  return { kind: 'file', name: arg, text, folder: dirname(resolve(arg)) };
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length > BRIEFING_LIMIT)
      throw failed({
        code: 'too-large',
        message: 'standard input holds more than a briefing',
        hint: 'Send it a briefing file.',
      });
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failed(problem: Problem): Stop {
  return new Stop(EXIT.someFailed, problem);
}
