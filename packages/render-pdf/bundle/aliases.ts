/** What a program that is bundled with this package can do without, for the bundler's `resolve.alias`. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const at = (file: string): string => join(import.meta.dirname, file);

/** By module: what takes its place. A start is a quarter shorter for it. */
export const ALIASES: Readonly<Record<string, string>> = {
  'tiny-inflate': at('inflate.cjs'),
  'base64-js': at('base64.cjs'),
  'unicode-trie': at('lazy-trie.cjs'),
  'unicode-trie-itself': createRequire(import.meta.url).resolve('unicode-trie'),
  'brotli/decompress.js': at('no-brotli.cjs'),
  '@noble/ciphers/aes': at('no-ciphers.cjs'),
};
