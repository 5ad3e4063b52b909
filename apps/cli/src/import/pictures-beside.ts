/** Pictures of an article file: they lie in `assets/` beside it, each under its SHA-256, with or without an extension. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { walkBlocks, type Article, type Asset } from '@offprint/model';
import { sha256 } from '../system.ts';
import { readFileUpTo } from './read-file.ts';

/** A picture larger than this is not taken along; a camera's largest pictures stay below. */
const PICTURE_LIMIT = 64 * 1024 * 1024;

export interface Picture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface PicturesBeside {
  readonly pictures: readonly Picture[];
  /** Files that carry a picture's name and are not that picture, in words. */
  readonly problems: readonly string[];
}

/** The pictures that an article names and that are found in `assets/` beside its file. */
export async function picturesBeside(file: string, article: Article): Promise<PicturesBeside> {
  const wanted = new Map(figureAssets(article).map((asset) => [asset.sha256, asset]));
  if (wanted.size === 0) return { pictures: [], problems: [] };
  const folder = join(dirname(file), 'assets');
  const pictures: Picture[] = [];
  const problems: string[] = [];
  for (const name of namesIn(folder)) {
    const asset = wanted.get(name.replace(/\.[^.]*$/, ''));
    if (!asset) continue;
    const read = await readFileUpTo(join(folder, name), PICTURE_LIMIT);
    if (!read.ok) problems.push(`the picture assets/${name} can't be used: ${read.error.message}`);
    else if (sha256(read.bytes) !== asset.sha256)
      problems.push(`assets/${name} is not the picture that the article names: its hash is another`);
    else {
      pictures.push({ sha256: asset.sha256, mediaType: asset.mediaType, bytes: read.bytes });
      wanted.delete(asset.sha256);
    }
  }
  return { pictures, problems };
}

function figureAssets(article: Article): Asset[] {
  return [...walkBlocks(article.blocks)].flatMap((block) =>
    block.type === 'figure' && block.asset ? [block.asset] : [],
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // no such folder: the pictures are missing, and the library says which
  }
}
