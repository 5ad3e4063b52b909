/**
 * A seal on the settings that the app has written itself: what is as it was written, by this build, needs no checking
 * at the next start. The schemas take some thirty milliseconds to be loaded, and the window would wait for them; a file
 * that somebody has edited, that is damaged or of another build is checked by them, field by field.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What tells this build from others: its first file, which names all the others by their content. */
export function buildOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The settings as they are written. */
export function sealed(settings: object, build: string): string {
  return `${JSON.stringify({ ...settings, seal: sealOf(settings, build) }, null, 2)}\n`;
}

/** What a file holds, and whether it is what this build has written. Nothing of one that is no JSON. */
export function unsealed(text: string, build: string): { readonly stored: unknown; readonly whole: boolean } {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { stored: undefined, whole: false };
  }
  if (typeof stored !== 'object' || stored === null || !('seal' in stored)) return { stored, whole: false };
  const { seal, ...settings } = stored;
  return { stored: settings, whole: seal === sealOf(settings, build) };
}

function sealOf(settings: object, build: string): string {
  return createHash('sha256')
    .update(`${build}\n${JSON.stringify(settings)}`)
    .digest('hex');
}
