/** Answers the scheme `offprint:`: the page's own files and the library's pictures, instead of file: addresses. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import type { LibraryClient } from './library-client.ts';
import { CONTENT_SECURITY_POLICY, SCHEME, schemeTarget } from './scheme-path.ts';

/** To be called before the app is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), display-capture=(), clipboard-read=()',
};

/** @param pageDir folder of the built page; @param onServed told when a file of it has been given out */
export function serveScheme(
  session: Session,
  pageDir: string,
  library: LibraryClient,
  onServed: () => void,
): void {
  session.protocol.handle(SCHEME, async (request) => {
    const target = request.method === 'GET' ? schemeTarget(request.url) : undefined;
    if (target?.kind === 'file') {
      try {
        const bytes = await readFile(join(pageDir, ...target.path));
        setImmediate(onServed);
        return answer(bytes, target.mediaType);
      } catch {
        return absent();
      }
    }
    if (target?.kind === 'asset') {
      const asset = await library.call('asset.get', { sha256: target.sha256 });
      if (asset.ok) return answer(asset.value.bytes, asset.value.mediaType);
    }
    return absent();
  });
}

function answer(bytes: Uint8Array, mediaType: string): Response {
  // A copy of its own: the bytes may be a view on shared memory, which a Response does not take.
  return new Response(new Uint8Array(bytes), { headers: { ...SAFE_HEADERS, 'content-type': mediaType } });
}

function absent(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { ...SAFE_HEADERS, 'content-type': 'text/plain' },
  });
}
