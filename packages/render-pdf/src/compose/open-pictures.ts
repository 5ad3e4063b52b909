/** Opens the pictures of the articles that are printed; what can't be opened, or is too coarse, is named. */
import { walkBlocks, type Article } from '@offprint/model';
import type { Diagnostics, Diagnostic, Place } from '../diagnostic.ts';
import type { RenderEnv } from '../env/env.ts';
import type { Opened, Picture, PictureNeeds } from '../env/picture.ts';
import { openPicture } from '../env/pictures.ts';
import type { Pt } from '../units/length.ts';

/** By SHA-256. Each picture is opened once, however often it is printed. */
export async function openPictures(
  articles: readonly Article[],
  asset: RenderEnv['asset'],
  needs: PictureNeeds,
  diagnostics: Diagnostics,
): Promise<Map<string, Picture>> {
  const opened = new Map<string, Opened | undefined>();
  for (const article of articles)
    for (const block of walkBlocks(article.blocks)) {
      if (block.type !== 'figure' || !block.asset) continue;
      const { sha256 } = block.asset;
      if (!opened.has(sha256)) {
        const bytes = asset(sha256);
        opened.set(sha256, bytes && (await openPicture(bytes, needs)));
      }
      const problem = problemOf(opened.get(sha256));
      if (problem) diagnostics.add({ ...problem, place: { articleId: article.id, blockId: block.id } });
    }
  return new Map([...opened].flatMap(([sha256, found]) => (found?.ok ? [[sha256, found.picture]] : [])));
}

const AGAIN = 'a frame says so on the page; import the article again with its pictures';

function problemOf(opened: Opened | undefined): Diagnostic | undefined {
  const warning = (code: Diagnostic['code'], message: string, hint: string): Diagnostic => ({
    severity: 'warning',
    code,
    message,
    hint,
  });
  if (!opened) return warning('picture-missing', 'a picture is not among the assets', AGAIN);
  if (opened.ok)
    return (
      opened.damaged &&
      warning('picture-damaged', 'the end of a picture is missing', 'look at it on the page')
    );
  return opened.why === 'too-large'
    ? warning('picture-too-large', 'a picture has more pixels than can be opened', 'make it smaller')
    : warning('picture-unreadable', 'a picture could not be decoded', AGAIN);
}

/** Pixels an inch that a press shows, and that it needs at least. */
const FULL_RESOLUTION = 300;
const LEAST_RESOLUTION = 150;

/** Says where a picture as it is set is too coarse for the press. */
export function checkResolution(
  picture: Picture,
  width: Pt,
  place: Place | undefined,
  diagnostics: Diagnostics,
): void {
  const resolution = Math.floor((picture.width * 72) / width + 0.01);
  if (resolution >= FULL_RESOLUTION) return;
  const bad = resolution < LEAST_RESOLUTION;
  const wanted = bad ? LEAST_RESOLUTION : FULL_RESOLUTION;
  diagnostics.add({
    severity: bad ? 'error' : 'warning',
    code: 'picture-resolution',
    message: `a picture of ${picture.width} by ${picture.height} pixels is set at ${resolution} pixels an inch; a press ${bad ? `needs ${wanted} at least` : `shows ${wanted}`}`,
    values: {
      width: String(picture.width),
      height: String(picture.height),
      resolution: String(resolution),
      wanted: String(wanted),
    },
    hint: bad ? 'it will look coarse: find a larger one' : 'a larger one would look sharper',
    ...(place && { place }),
  });
}
