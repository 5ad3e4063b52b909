/** Copied text: what select-all and copy gives of a page, one line for each line of the page. */
import { done } from '../../run.ts';
import type { PageForm } from '../form.ts';
import { buildBlocks } from './blocks.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { findArticle } from './find.ts';
import { parseLines } from './line.ts';
import { readMetadata } from './metadata.ts';
import { restoreRoles } from './restore.ts';

export const textForm: PageForm = {
  kind: 'page',
  mediaType: 'text/plain',
  method: 'copied-text',
  declaredEncoding: () => undefined,
  parse: (text, run) => {
    const parsed = parseLines(text, run);
    if (!parsed.ok) return parsed;
    const page = parsed.value;
    return done({
      metadata: (run) => readMetadata(page, run),
      find: (_metadata, run) => findArticle(page, run),
      restore: (_metadata, run) => restoreRoles(page, run),
      boilerplate: (_metadata, run) => dropBoilerplate(page, run),
      blocks: (metadata, run) => buildBlocks(page, metadata, run),
    });
  },
};
