/** Paths within an archive, as its files refer to each other. */
import { isInside } from '../zip/archive.ts';

/** Where a relative address leads, seen from a file; `undefined` when it leaves the archive or has a scheme. */
export function resolvePath(from: string, address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  const whole = parts.join('/');
  return whole !== '' && isInside(whole) ? whole : undefined;
}
