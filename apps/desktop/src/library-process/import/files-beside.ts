/** Pictures that a browser saved beside a page, found by the relative address that the page writes. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** A picture larger than this, in bytes, is not taken along. */
const LIMIT = 64 * 1024 * 1024;

/** Reads files in the page's folder and below; never outside of it, not through a link either. */
export function filesBeside(page: string): (address: string) => Uint8Array | undefined {
  return (address) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(address)) return undefined;
    try {
      const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
      const folder = realpathSync(dirname(page));
      const file = realpathSync(resolve(folder, path));
      if (!file.startsWith(folder + sep)) return undefined;
      const about = statSync(file);
      return about.isFile() && about.size <= LIMIT ? new Uint8Array(readFileSync(file)) : undefined;
    } catch {
      return undefined; // not there: the page keeps caption and credit without the picture
    }
  };
}
