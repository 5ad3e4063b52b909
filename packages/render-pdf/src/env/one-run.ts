/** What suits a process that sets one document and ends: V8's settings, which it takes at any time. */
import { setFlagsFromString } from 'node:v8';

/** What each setting is without us. */
const USUAL = ['--opt', '--semi-space-growth-factor=2', '--parallel-scavenge', '--heap-growing-percent=0'];

/** Up to so many characters, some three hundred pages, a document is set before its heap is large. */
const SHORT = 1_000_000;

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
 *
 * What has lived longer is collected the once that loading brings about, and in a short document not again: each time
 * takes about 3 % of what a hundred pages take. In a long one it is collected before it has doubled: a thousand pages
 * take a fifth less memory then.
 *
 * For the thread that sets itself: others begin with too little.
 *
 * @param characters how long the document is
 */
export function keepMemoryFor(characters: number): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  // Of so small a space one thread is done about when others have been woken, with less work in all.
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString(`--heap-growing-percent=${characters <= SHORT ? 300 : 70}`);
}

/**
 * Puts all that is set here back, for the end of a process: what V8 has compiled can be kept only under the settings
 * under which it is loaded again.
 */
export function setAsUsual(): void {
  for (const flag of USUAL) setFlagsFromString(flag);
}
