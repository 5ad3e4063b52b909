/** The library that the window is measured with: the generated articles, and some long ones that stand first. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { headlineText } from '@offprint/model';
import { articleNumber } from '../library/articles.ts';
import { libraryOf, open } from '../library/build.ts';
import { giveToWindow } from '@offprint/tools/electron';

/** An article to open, by its row in the list. */
export interface Target {
  readonly id: string;
  readonly headline: string;
  readonly words: number;
}

/** Paragraphs of the generated articles have this many words on average. */
const WORDS_A_PARAGRAPH = 41;
/** Articles that are opened are numbered from here, beyond every generated library. */
const FIRST_TARGET = 1_000_000;

/**
 * Copies the generated library into the folder, because the window writes into it, and adds articles to open.
 *
 * @param lengths words of each article to add
 */
export async function windowLibrary(
  folder: string,
  size: number,
  lengths: readonly number[],
): Promise<Target[]> {
  const dir = join(folder, 'library');
  rmSync(dir, { recursive: true, force: true });
  cpSync(libraryOf(size), dir, { recursive: true });
  const library = open(dir);
  const targets: Target[] = [];
  let number = FIRST_TARGET;
  for (const words of lengths) {
    // In letters that the window's own faces have, so that no face of the system is waited for.
    let article = articleNumber(number++, Math.round(words / WORDS_A_PARAGRAPH));
    while (article.language !== 'en')
      article = articleNumber(number++, Math.round(words / WORDS_A_PARAGRAPH));
    const added = library.addArticle({ article });
    if (!added.ok) throw new Error(added.error.message);
    targets.push({ id: article.id, headline: headlineText(article), words });
  }
  library.close();
  if (!existsSync(join(dir, 'library.db'))) throw new Error(`no library in ${dir}`);
  await giveToWindow(dir);
  return targets;
}
