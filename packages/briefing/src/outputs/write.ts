/** A briefing in any form but PDF, which the typesetter makes. */
import { briefingToEpub } from './epub/book.ts';
import { briefingToHtml } from './html/page.ts';
import { briefingToMarkdown } from './markdown/document.ts';
import type { OutputRequest } from './content.ts';
import type { OutputFormat } from './format.ts';

/** `sha256` gives the e-book its identifier, which is that of its content. */
export async function writeBriefing(
  request: OutputRequest,
  format: Exclude<OutputFormat, 'pdf'>,
  sha256: (utf8: string) => string,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return briefingToHtml(request);
    case 'markdown':
      return briefingToMarkdown(request);
    case 'epub': {
      const { briefing, articles, buildTime } = request;
      const hashes = articles.map(({ provenance }) => provenance.contentHash);
      return briefingToEpub(request, `urn:sha256:${sha256(JSON.stringify([briefing, hashes, buildTime]))}`);
    }
    case 'docx': {
      // Its library takes as long to load as everything else together, and is seldom needed.
      const { briefingToDocx } = await import('./docx/document.ts');
      return briefingToDocx(request);
    }
  }
}
