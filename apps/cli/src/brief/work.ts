/** A thread that makes briefings, one after the other, with its own library handle and fonts. */
import { parentPort, workerData } from 'node:worker_threads';
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import { ArticleSources } from './article-sources.ts';
import { perform, type Task } from './perform.ts';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');

const workshop = {
  sources: new ArticleSources((workerData as { libraryFolder: string }).libraryFolder),
  fonts: nodeFonts(),
};

port.on('message', (task: Task | 'end') => {
  if (task === 'end') {
    workshop.sources.close();
    port.close();
    return;
  }
  void perform(task, workshop).then((report) => port.postMessage(report));
});
