/** What suits a process that makes one document and ends. */
import { setFlagsFromString } from 'node:v8';

/**
 * Does without V8's slowest compiler. It pays off in processes that go on for long; in one that sets even a
 * thousand pages it takes more time, on other processors, than its code saves.
 */
export function compileForOneRun(): void {
  setFlagsFromString('--no-opt');
}

/**
 * Lets the space for short-lived objects stay as large as it has become while the program was loaded. V8 would
 * double it again and again, up to a hundred megabytes; a few fit a processor's cache, and setting is as fast.
 * And collects what has lived longer before the heap has doubled: a thousand pages take a fifth less memory then, and
 * a little longer; a hundred are set as before. For the thread that sets itself: others begin with too little.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=70');
}
