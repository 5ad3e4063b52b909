/** Larger than any briefing file that somebody writes, in bytes. */
const LIMIT = 1024 * 1024;

/** The text of a file that is a briefing file, told by its content; `undefined` of any other. */
export async function textOfBriefing(bytes: Uint8Array, name: string): Promise<string | undefined> {
  if (bytes.length > LIMIT || !/\.(?:json|ya?ml|md|markdown|txt)$/i.test(name)) return undefined;
  const text = new TextDecoder().decode(bytes);
  const { isBriefingFile } = await import('@offprint/briefing');
  return isBriefingFile(text, name) ? text : undefined;
}
