/** Answers the scheme `offprint:`: the page's own files and the library's pictures, instead of file: addresses. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type ProtocolResponse, type Session } from 'electron';
import type { LibraryClient } from './library-client.ts';
import { CONTENT_SECURITY_POLICY, SCHEME, schemeTarget } from './scheme-path.ts';

/** To be called before the app is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * No `cross-origin-opener-policy`: with it Chromium throws the window's first process away and starts another one. What
 * it guards against, a window that another one has opened, can't be: none opens any (security/contents.ts).
 */
const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), display-capture=(), clipboard-read=()',
};

/** The page's own files by their paths; those that its start needs are read before they are asked for. */
export interface PageFiles {
  readonly read: (path: readonly string[]) => Promise<Buffer>;
  /** Whether all that was read early has been asked for. */
  readonly given: () => boolean;
}

/** Begins to read what the page's start needs: its document and what that names. @param pageDir folder of the built page */
export function readPageFiles(pageDir: string): PageFiles {
  const early = new Map<string, Promise<Buffer>>();
  let listed = false; // in the document, of what else it needs
  const begin = (name: string): Promise<Buffer> => {
    const bytes = readFile(join(pageDir, name));
    early.set(name, bytes);
    // Whoever asks for it hears of the failure.
    bytes.catch(() => undefined);
    return bytes;
  };
  void begin('index.html').then(
    (html) => {
      for (const [, name] of html.toString('latin1').matchAll(/(?:src|href)="\.\/([^"]+)"/g))
        if (name !== undefined) void begin(name);
      listed = true;
    },
    () => undefined,
  );
  return {
    given: () => listed && early.size === 0,
    read(path) {
      const name = path.join('/');
      const bytes = early.get(name) ?? readFile(join(pageDir, ...path));
      // Once: a crashed window is opened with what lies on the disk.
      early.delete(name);
      return bytes;
    },
  };
}

/**
 * Answers with whole buffers, by the older of Electron's two calls: the newer one makes streams of the web's kind for
 * each file, which at the start takes longer than reading them.
 *
 * @param onServed told when the page has been given all the files that its start needs
 */
export function serveScheme(
  session: Session,
  page: PageFiles,
  library: Pick<LibraryClient, 'call'>,
  onServed: () => void,
): void {
  const bytesOf = async (target: Target | undefined): Promise<Content | undefined> => {
    if (target?.kind === 'file') {
      const bytes = await page.read(target.path).catch(() => undefined);
      if (page.given()) setImmediate(onServed);
      return bytes && { bytes, mediaType: target.mediaType };
    }
    if (target?.kind !== 'asset') return undefined;
    const asset = await library.call('asset.get', { sha256: target.sha256 });
    return asset.ok ? asset.value : undefined;
  };
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    const target = request.method === 'GET' ? schemeTarget(request.url) : undefined;
    void bytesOf(target).then(
      (content) => answer(content ? answerOf(content) : ABSENT),
      () => answer(ABSENT),
    );
  });
}

type Target = NonNullable<ReturnType<typeof schemeTarget>>;
interface Content {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

function answerOf({ bytes, mediaType }: Content): ProtocolResponse {
  const data = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  return { data, mimeType: mediaType, headers: { ...SAFE_HEADERS, 'content-type': mediaType } };
}

const ABSENT: ProtocolResponse = {
  statusCode: 404,
  data: Buffer.from('Not found'),
  mimeType: 'text/plain',
  headers: { ...SAFE_HEADERS, 'content-type': 'text/plain' },
};
