/**
 * Files the user has handed to the window: in the open dialog, on the command line, from the file manager.
 * The page gets a token for each and can have that file imported once; it can name no path.
 */
import { basename } from 'node:path';
import type { OfferedFile } from '../shared/ipc.ts';

export interface OfferedFiles {
  offer(paths: readonly string[]): OfferedFile[];
  /** Keeps files until the page asks for them. */
  wait(paths: readonly string[]): void;
  takeWaiting(): OfferedFile[];
  /** The file of a token, once. */
  redeem(token: string): { path: string; name: string } | undefined;
}

export function createOfferedFiles(newToken: () => string): OfferedFiles {
  const offered = new Map<string, { path: string; name: string }>();
  let waiting: string[] = [];
  const offer = (paths: readonly string[]): OfferedFile[] =>
    paths.map((path) => {
      const token = newToken();
      const name = basename(path);
      offered.set(token, { path, name });
      return { token, name };
    });
  return {
    offer,
    wait(paths) {
      waiting.push(...paths);
    },
    takeWaiting() {
      const paths = waiting;
      waiting = [];
      return offer(paths);
    },
    redeem(token) {
      const file = offered.get(token);
      offered.delete(token);
      return file;
    },
  };
}
