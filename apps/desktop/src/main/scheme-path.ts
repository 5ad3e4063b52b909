/**
 * The addresses of the scheme `offprint:`. `offprint://app/…` are the files of the page, `offprint://asset/<sha256>`
 * the pictures of the library; there are no others.
 */
export const SCHEME = 'offprint';
export const PAGE_ORIGIN = `${SCHEME}://app`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

export type SchemeTarget =
  | { readonly kind: 'file'; readonly path: readonly string[]; readonly mediaType: string }
  | { readonly kind: 'asset'; readonly sha256: string };

const MEDIA_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * What an address names, or `undefined`. The path is taken apart into plain file names: letters, digits, `.`, `_`
 * and `-`, none beginning with a dot, so that none can lead out of the folder, however it is written.
 */
export function schemeTarget(address: string): SchemeTarget | undefined {
  const match = /^offprint:\/\/(app|asset)\/([^?#]*)$/.exec(address);
  if (!match) return undefined;
  const [, host, rest = ''] = match;
  if (host === 'asset') return /^[0-9a-f]{64}$/.test(rest) ? { kind: 'asset', sha256: rest } : undefined;
  const path = rest.split('/');
  if (!path.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))) return undefined;
  const mediaType = MEDIA_TYPES[path.at(-1)?.split('.').at(-1) ?? ''];
  return mediaType === undefined ? undefined : { kind: 'file', path, mediaType };
}

/** Only our own scripts, styles, fonts and pictures; no inline code, no connections, no frames, no forms. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${SCHEME}://asset`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, which lets one script be made: the worker that draws the pages of a briefing.
  'trusted-types offprint-pdf',
].join('; ');
