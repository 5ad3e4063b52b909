/** Inlines as HTML, and the two escapes that everything written into HTML goes through. */
import type { Inline } from '@offprint/model';

type Mark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number];

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For a value between double quotes. */
export function escapeAttribute(value: string): string {
  return escapeHtml(value).replaceAll('"', '&quot;');
}

/** Inlines as phrasing content; `reference` writes the sign that refers to a note. */
export function inlinesToHtml(inlines: readonly Inline[], reference: (noteId: string) => string): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'br') return '<br>';
      if (inline.type === 'noteRef') return reference(inline.noteId);
      return (inline.marks ?? []).reduce(wrapMark, escapeHtml(inline.text));
    })
    .join('');
}

function wrapMark(inner: string, mark: Mark): string {
  switch (mark.type) {
    case 'em':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'code':
      return `<${mark.type}>${inner}</${mark.type}>`;
    case 'smallcaps':
      return `<span class="smallcaps">${inner}</span>`;
    case 'link':
      return `<a href="${escapeAttribute(mark.href)}" rel="noreferrer">${inner}</a>`;
    case 'lang':
      return `<span lang="${escapeAttribute(mark.lang)}">${inner}</span>`;
    case 'abbr':
      return `<abbr title="${escapeAttribute(mark.expansion)}">${inner}</abbr>`;
  }
}
