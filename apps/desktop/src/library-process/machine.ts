/** What a library takes from the machine it is on. */
import { createHash, randomUUID } from 'node:crypto';
import type { LibraryEnv } from '@offprint/library';

export const MACHINE: LibraryEnv = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  newId: randomUUID,
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
};
