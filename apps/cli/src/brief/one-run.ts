/** What suits a process that makes one document and ends. */
import { setFlagsFromString } from 'node:v8';

/**
 * Does without V8's slowest compiler. It pays off in processes that go on for long; in one that sets even a
 * thousand pages it takes more time, on other processors, than its code saves.
 */
export function compileForOneRun(): void {
  setFlagsFromString('--no-opt');
}
