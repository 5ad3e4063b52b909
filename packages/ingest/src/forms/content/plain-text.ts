/** Plain text as content markup: lines are paragraphs. */

/** Paragraphs parted by blank lines where the text has any, else by line ends. */
export function paragraphsOf(text: string): string {
  const parts = /\n[ \t]*\r?\n/.test(text) ? text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/) : text.split(/\r?\n/);
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');
}
