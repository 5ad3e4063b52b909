/**
 * The file that the composing thread is started with. All of it is in a part that is loaded from here, for the reason
 * given in the library's process; what is asked meanwhile waits until somebody listens.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './composer-client.ts';

void import('./composing.ts').then(({ composeFor }) => {
  if (parentPort) composeFor(parentPort, workerData as ThreadData);
});
