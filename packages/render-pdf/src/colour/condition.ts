/** What a file is made to be printed on: a printing condition with its output profile. */
import { PRESS_NAME, pressProfile } from './press-profile.ts';

export interface PrintingCondition {
  /** Its name in the registry of the ICC, such as `FOGRA51`, or a name of the printer's own. */
  readonly identifier: string;
  /** Where the name is registered. */
  readonly registry?: string;
  /** In words, for who opens the file. */
  readonly info: string;
  /** An ICC profile of class `prtr` for cyan, magenta, yellow and black. */
  readonly profile: Uint8Array;
}

/** The condition used when the printer has named none. `Custom` because no registry knows it. */
export function ownCondition(): PrintingCondition {
  return { identifier: 'Custom', info: PRESS_NAME, profile: pressProfile() };
}

export type ConditionProblem = 'no-profile' | 'not-for-output' | 'not-cmyk' | 'too-new';

/** Reads the header of a profile (ICC.1, 7.2); `undefined` when it may be used as an output profile here. */
export function conditionProblem(profile: Uint8Array): ConditionProblem | undefined {
  const header = Buffer.from(profile.buffer, profile.byteOffset, Math.min(profile.length, 128));
  const text = (from: number): string => header.toString('latin1', from, from + 4);
  if (profile.length < 132 || text(36) !== 'acsp' || header.readUInt32BE(0) !== profile.length)
    return 'no-profile';
  if (text(12) !== 'prtr') return 'not-for-output';
  if (text(16) !== 'CMYK') return 'not-cmyk';
  // PDF 1.6 knows the profiles of version 4.0 and before.
  return (header[8] ?? 0) > 4 ? 'too-new' : undefined;
}
