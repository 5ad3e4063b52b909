/** How a file for the press is made. */
import type { PrintingCondition } from './colour/condition.ts';

export interface PrintOptions {
  /** `grey`: one ink, black, pictures included. By default pictures and markings keep their colours. */
  readonly colour?: 'colour' | 'grey';
  /** Crop and registration marks around the bleed; by default there are. */
  readonly marks?: boolean;
  /** The printer's own condition; by default a model of offset on coated paper. */
  readonly condition?: PrintingCondition;
}
