/** A PDF that Offprint made for the screen: the briefing and its articles lie in it, whole. */
import { contentHash, parseArticleJson, parseBriefingJson } from '@offprint/model';
import type { IngestError } from '../../contract.ts';
import type { ArchiveForm, Member } from '../form.ts';
import { refuse, type Run } from '../../run.ts';
import { enclosedFiles, unpacked, type EnclosedFile } from './attachments.ts';

const OURS = /^(?:briefing|article-[A-Za-z0-9][A-Za-z0-9_-]*-\d+)\.json$/;

export const pdfForm: ArchiveForm = {
  kind: 'archive',
  mediaType: 'application/pdf',
  async *members(bytes, run, budget) {
    const found = await enclosedFiles(bytes);
    if (!found.ok) return yield { kind: 'failed', error: found.error };
    const files = found.value.filter(({ name }) => OURS.test(name));
    if (files.length === 0) return yield { kind: 'failed', error: NOT_OURS };
    if (!budget.entries(files.length)) return yield { kind: 'failed', error: TOO_MANY };
    for (const file of files) {
      const content = unpacked(file, budget, run.limits.archiveBytes);
      const place = { name: file.name, of: files.length };
      yield content.ok
        ? { ...place, ...memberOf(file, content.value, run) }
        : { ...place, kind: 'failed', error: content.error };
    }
    return undefined;
  },
};

const NOT_OURS: IngestError = {
  code: 'not-text',
  message: 'the file is a PDF that encloses no articles',
  hint: 'Offprint reads back the PDFs that it made for the screen. Save the page as HTML, or copy its text into a .txt file.',
};
const TOO_MANY: IngestError = {
  code: 'too-many',
  message: 'the PDF encloses more files than the limits allow',
  hint: 'Check that this is the file you mean.',
};

/** What somebody has changed in the PDF no longer has the hash that it names. */
function memberOf({ name }: EnclosedFile, bytes: Uint8Array, run: Run): Member {
  const text = new TextDecoder().decode(bytes);
  if (name === 'briefing.json') {
    const briefing = parseBriefingJson(text);
    return briefing.ok
      ? { kind: 'briefing', briefing: briefing.value }
      : {
          kind: 'failed',
          ...refuse('damaged', 'the briefing in the PDF is not valid', 'Take the PDF as Offprint wrote it.'),
        };
  }
  const article = parseArticleJson(text);
  const altered =
    article.ok && contentHash(article.value, run.env.sha256) !== article.value.provenance.contentHash;
  if (altered)
    return {
      kind: 'failed',
      ...refuse(
        'damaged',
        'the article in the PDF is not the one whose hash it names',
        'Take the PDF as Offprint wrote it.',
      ),
    };
  return { kind: 'file', bytes, fileName: name };
}
