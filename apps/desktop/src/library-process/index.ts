/**
 * The file that the library's own process is started with. All of it is in a part that is loaded from here, because
 * what is loaded later shares code with it: were that code in this file, the file would be run a second time. What is
 * said to the process meanwhile waits until somebody listens.
 */
import { join } from 'node:path';

void import('./process.ts').then(({ startProcess }) =>
  startProcess({
    reader: new URL('reader-thread.js', import.meta.url),
    composer: join(import.meta.dirname, 'briefing-thread.js'),
    apart: join(import.meta.dirname, 'apart-thread.js'),
  }),
);
