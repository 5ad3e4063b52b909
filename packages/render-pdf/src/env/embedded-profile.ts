/** ICC profiles found in pictures. */

const SPACES: Readonly<Record<number, string>> = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' };
const CLASSES = new Set(['mntr', 'scnr', 'prtr', 'spac']);
/** Profiles of presses are large; more than this is no profile. */
const LARGEST = 4 * 1024 * 1024;

/** The profile, if its header is in order and it is for that many channels; pictures are sRGB otherwise. */
export function usableProfile(profile: Buffer, channels: number): Uint8Array | undefined {
  const text = (at: number): string => profile.toString('latin1', at, at + 4);
  const sound =
    profile.length >= 132 &&
    profile.length <= LARGEST &&
    profile.readUInt32BE(0) === profile.length &&
    text(36) === 'acsp' &&
    CLASSES.has(text(12)) &&
    text(16) === SPACES[channels] &&
    (profile[8] === 2 || profile[8] === 4);
  return sound ? new Uint8Array(profile) : undefined;
}
