/**
 * Where a thread begins: with what Node has compiled for the program's own thread, of which a thread knows nothing by
 * itself. Half of what it takes to start one is compiling.
 */
import * as modules from 'node:module';
import { workerData } from 'node:worker_threads';

const { compiled } = workerData as { readonly compiled?: string };
if (compiled !== undefined) modules.enableCompileCache(compiled);
void import('./work.ts');
