/** A library from a backup: copied, opened, and verified before it is said to be there. */
import { rmSync } from 'node:fs';
import { attempt, valueOf } from '../errors.ts';
import type { BackedUp, LibraryEnv, Overseen, Result, Verified } from '../index.ts';
import { openLibrary } from '../open.ts';
import { restoreBackup } from './backup.ts';

/**
 * Restores a backup into a folder that is new or empty; an existing library is never touched. Every file is checked
 * against the backup's list, and the library made is verified as a whole: first the assets are steps, then what `verify`
 * looks at.
 *
 * Errors: `not-a-backup`, `bad-backup`, `not-empty`, `newer-library`, `disk-full`, `read-only`, `io`, `cancelled`.
 */
export function restoreLibrary(
  from: string,
  to: string,
  env: LibraryEnv,
  overseen: Overseen = {},
): Result<BackedUp & { readonly verified: Verified }> {
  return attempt(() => {
    const restored = restoreBackup(from, to, env, overseen);
    try {
      const opened = openLibrary(to, env);
      if (!opened.ok) return valueOf(opened);
      const verified = opened.library.verify(overseen);
      opened.library.close();
      return { ...restored, verified: valueOf(verified) };
    } catch (thrown) {
      rmSync(to, { recursive: true, force: true });
      throw thrown;
    }
  });
}
