/** What rendering takes from the world outside: fonts, pictures, the date. It has no clock and no network. */
import type { FontSource } from './fonts.ts';

export interface RenderEnv {
  readonly fonts: FontSource;
  /** A picture's bytes by the SHA-256 that the article names; `undefined` when they are not there. */
  readonly asset: (sha256: string) => Uint8Array | undefined;
  /** Every date in the file: a UTC instant to the second, `2026-03-04T10:15:00Z`. */
  readonly buildTime: string;
  /** Program and version, written as the file's producer: `Offprint 0.1.0`. */
  readonly producer: string;
  /** Nothing of this will be set again by the process, so that nothing is kept for it. Makes no difference to the file. */
  readonly once?: boolean;
}
