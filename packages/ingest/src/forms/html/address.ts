/** Addresses of a page: absolute, of a scheme that may be kept, or none. */
import { Href, WebUrl } from '@offprint/model';
import type { DomDocument } from './dom.ts';

/** Resolves what a page writes against where it stood. Knows nothing when the page's own address is not known. */
export interface AddressBook {
  /** An `http(s)` address, else `undefined`. */
  readonly web: (written: string | null | undefined) => string | undefined;
  /** As `web`, and also mail and telephone links. */
  readonly link: (written: string | null | undefined) => string | undefined;
}

export function addressBook(document: DomDocument, pageUrl: string | undefined): AddressBook {
  const base = resolve(document.querySelector('base[href]')?.getAttribute('href'), pageUrl) ?? pageUrl;
  return {
    web: (written) => {
      const url = resolve(written, base);
      return url && WebUrl.safeParse(url).success ? url : undefined;
    },
    link: (written) => {
      if (!written || written.trim().startsWith('#')) return undefined;
      const url = resolve(written, base);
      return url && Href.safeParse(url).success ? url : undefined;
    },
  };
}

function resolve(written: string | null | undefined, base: string | undefined): string | undefined {
  const text = written?.trim();
  if (!text) return undefined;
  try {
    return new URL(text, base).href;
  } catch {
    return undefined;
  }
}
