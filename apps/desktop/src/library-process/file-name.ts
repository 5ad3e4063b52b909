/** Longest proposed name in characters, so that with folder and extension it fits every file system. */
const LONGEST = 80;

/** The name of a file, without its ending, made from a headline: without the signs that Windows, macOS or Linux forbid, cut at a word. */
export function fileNameFor(title: string): string {
  let name = title
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (name.length > LONGEST)
    name = name
      .slice(0, LONGEST + 1)
      .replace(/\s+\S*$/, '')
      .slice(0, LONGEST);
  // Windows drops dots and spaces at the end; a leading dot hides the file elsewhere.
  name = name.replace(/^[. ]+|[. ]+$/g, '');
  return name || 'Article';
}
