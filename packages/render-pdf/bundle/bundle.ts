/** How a program is bundled with this package: what it can do without, and how it is written. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { learnedPairs } from './learned-pairs.ts';
import { packedPatterns } from './packed-patterns.ts';
import { plainFields } from './plain-fields.ts';

const at = (file: string): string => join(import.meta.dirname, file);

/** For the bundler's `resolve.alias`, by module: what takes its place. A start is a quarter shorter for it. */
export const ALIASES: Readonly<Record<string, string>> = {
  'tiny-inflate': at('inflate.cjs'),
  'base64-js': at('base64.cjs'),
  'unicode-trie': at('lazy-trie.cjs'),
  'unicode-trie-itself': createRequire(import.meta.url).resolve('unicode-trie'),
  fontkit: at('no-fontkit.cjs'),
  '@noble/ciphers/aes': at('no-ciphers.cjs'),
};

/**
 * How such a bundle is written, for the bundler's `output`: in ASCII, which is read faster and held in half the
 * memory, and short, which makes a start and two pages an eighth shorter. Names stay, for whoever reads a trace.
 */
export const WRITTEN = {
  charset: 'ascii',
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
} as const;

/** For the bundler's `plugins`. */
export const PLUGINS = [plainFields, packedPatterns, learnedPairs] as const;

export { learnedPairs, packedPatterns };
