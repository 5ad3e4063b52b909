/**
 * The file that the thread in which much of the library is worked on is started with. All of it is in a part that is
 * loaded from here, for the reason given in the library's process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkData } from './work-client.ts';

void import('./working.ts').then(({ workOn }) => {
  if (parentPort) workOn(parentPort, workerData as WorkData);
});
