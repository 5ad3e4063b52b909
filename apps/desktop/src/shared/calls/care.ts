/** What a page asks about copies of the library, and whether all of it is as it was kept. */
import { z } from 'zod';
import { BackedUp, Checkup } from '../care.ts';
import { Run } from '../runs.ts';

export const careCalls = {
  /** Copies the library into a new folder within one that is chosen in the system's dialog. */
  'care.backUp': { input: z.strictObject({ run: Run }), value: BackedUp },
  /** Compares all that the library holds with the hashes it was kept with. */
  'care.verify': { input: z.strictObject({ run: Run }), value: Checkup },
  /** Mends what can be mended without losing or inventing anything; what is left. It can't be cancelled. */
  'care.repair': { input: z.strictObject({ run: Run }), value: Checkup },
  /** Makes a library of a backup, in a new folder, both chosen in the system's dialog, and opens it. */
  'care.restore': { input: z.strictObject({ run: Run }), value: BackedUp },
};
