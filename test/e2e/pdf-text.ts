/** The text of a PDF, read by an implementation that is not ours. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * All pages' text with white space as single spaces, without running heads, folios and other artifacts; a word
 * broken at a line's end by a hyphen is joined.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    let line = '';
    const marks: boolean[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') marks.pop();
        else marks.push('tag' in item && item.tag === 'Artifact');
        continue;
      }
      if (marks.includes(true)) continue;
      line += item.str;
      if (item.hasEOL) {
        lines.push(line);
        line = '';
      }
    }
    lines.push(line);
  }
  await task.destroy();
  return joinLines(lines);
}

/** Soft hyphens (U+00AD) and hyphens at the end of a line join its last word with the next line. */
function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text += /[\u00AD\u2010-]$/.test(text) ? line.trimStart() : `\n${line}`;
  return text.replaceAll(/\s+/g, ' ');
}

/** As text is compared: without white space and hyphens, which line breaking may add or take. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00AD\u2010-]/g, '');
}

/** How many times a text stands in another. */
export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
