/** The end of the app: what was asked is answered and written before it. */
import { app } from 'electron';
import type { LibraryClient } from './library-client.ts';
import type { SettingsFile } from './settings-file.ts';

/** At shutdown the library may finish its work this long, in milliseconds. */
const DRAIN_MS = 10_000;

/** @param answered resolves when nothing is being worked on any more */
export function drainAtQuit(
  library: LibraryClient,
  settings: SettingsFile,
  answered: () => Promise<unknown>,
): void {
  let drained = false;
  app.on('before-quit', () => settings.flush());
  app.on('will-quit', (event) => {
    settings.flush();
    if (drained) return;
    event.preventDefault();
    void Promise.race([answered(), new Promise((r) => setTimeout(r, DRAIN_MS))])
      .then(() => library.close(DRAIN_MS))
      .finally(() => {
        drained = true;
        // Not within the event, where it would be ignored: when nothing is to be waited for, this comes before its end.
        setImmediate(() => app.quit());
      });
  });
}
