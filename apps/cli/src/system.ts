/** What the packages may not know by themselves: the time, fresh ids, hashing, the version. */
import { createHash, randomBytes } from 'node:crypto';
import manifest from '../package.json' with { type: 'json' };

export const VERSION = manifest.version;

/** The present moment in UTC, to the second. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

// Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read out and typed.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12; // 60 random bits: among a million ids two are the same once in two million libraries

/** A fresh id, short enough to type. */
export function newId(): string {
  return Array.from(randomBytes(ID_LENGTH), (byte) => DIGITS[byte % DIGITS.length]).join('');
}

/** SHA-256 as 64 lower-case hexadecimal digits; a string is hashed as UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Milliseconds since the program began, for time limits. */
export function elapsed(): number {
  return performance.now();
}
