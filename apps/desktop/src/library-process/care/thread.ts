/**
 * The file that the thread which looks after the library is started with. All of it is in a part that is loaded from
 * here, for the reason given in the library's process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { CareData } from './care-client.ts';

void import('./caring.ts').then(({ care }) => {
  if (parentPort) care(parentPort, workerData as CareData);
});
