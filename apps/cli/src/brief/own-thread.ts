/**
 * What makes briefings in the program's own thread. With all that it takes it is loaded only where it is used: of many
 * briefings each is made in another thread, and those should not wait until this one has loaded it for nothing.
 */
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import { ArticleSources } from './article-sources.ts';
import type { Workshop } from './produce.ts';

export { nodeFonts } from '@offprint/render-pdf/node-fonts';
export { perform, reportOf } from './perform.ts';
export { produce } from './produce.ts';

/** Works with sources that are closed afterwards. `fonts`: those of earlier work, where more of it follows. */
export async function inWorkshop<T>(
  libraryFolder: string,
  work: (workshop: Workshop) => Promise<T>,
  fonts = nodeFonts(),
): Promise<T> {
  const sources = new ArticleSources(libraryFolder);
  try {
    return await work({ sources, fonts });
  } finally {
    sources.close();
  }
}
