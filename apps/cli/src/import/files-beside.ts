/** Pictures that a browser saved beside a page, found by the relative address that the page writes. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** A picture larger than this is not taken along. */
const LIMIT = 64 * 1024 * 1024; // bytes

/** Reads files in the page's folder and below; never outside of it, not through a link either. */
export function filesBeside(page: string): (address: string) => Uint8Array | undefined {
  return (address) => {
    const path = relativePath(address);
    if (path === undefined) return undefined;
    try {
      const folder = realpathSync(dirname(page));
      const file = realpathSync(resolve(folder, path));
      if (!file.startsWith(folder + sep)) return undefined;
      const stat = statSync(file);
      return stat.isFile() && stat.size <= LIMIT ? new Uint8Array(readFileSync(file)) : undefined;
    } catch {
      return undefined; // not there: the page keeps caption and credit without the picture
    }
  };
}

/** The path of a relative address; `undefined` for anything with a scheme, a host or a root. */
function relativePath(address: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(address)) return undefined;
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
    return path === '' || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
