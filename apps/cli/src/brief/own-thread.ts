/**
 * Briefings made in the program's own thread. With all that it takes it is loaded only where it is used: of many
 * briefings each is made in another thread, and those should not wait until this one has loaded it for nothing.
 */
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import { keepMemoryFor } from '@offprint/render-pdf/one-run';
import { ArticleSources } from './article-sources.ts';
import type { Job } from './job.ts';
import { perform, reportOf, type Report, type Task } from './perform.ts';
import { produce } from './produce.ts';

/** Makes the only briefing of a call, and writes it. */
export async function performOnly(task: Task, libraryFolder: string): Promise<Report> {
  const sources = new ArticleSources(libraryFolder);
  try {
    return await perform(task, { sources, fonts: nodeFonts(), prepare: keepMemoryFor });
  } finally {
    sources.close();
  }
}

/** Makes the only briefing of a call for whoever takes its bytes. */
export async function produceOnly(
  job: Job,
  output: string,
  libraryFolder: string,
): Promise<{ readonly report: Report; readonly bytes: Uint8Array | undefined }> {
  const sources = new ArticleSources(libraryFolder);
  try {
    const production = await produce(job, { sources, fonts: nodeFonts(), prepare: keepMemoryFor });
    return production.ok
      ? { report: reportOf(production, job, output), bytes: production.bytes }
      : { report: { ...production, output }, bytes: undefined };
  } finally {
    sources.close();
  }
}

/** Makes briefings one after the other, each anew when it is asked for again: the sources are opened for each round. */
export function again(
  libraryFolder: string,
): (
  each: (perform: (task: Task) => Promise<Report>) => Promise<void>,
) => Promise<{ readonly read: readonly string[]; readonly usedLibrary: boolean }> {
  const fonts = nodeFonts();
  return async (each) => {
    const sources = new ArticleSources(libraryFolder);
    try {
      await each((task) => perform(task, { sources, fonts }));
    } finally {
      sources.close();
    }
    return { read: [...sources.read], usedLibrary: sources.usedLibrary };
  };
}
