/** Patterns of hyphenation as typed arrays, for a bundle: they are there at once, and take a tenth of the memory. */
import { createRequire } from 'node:module';
import type { Patterns } from 'hyphen/patterns/*.js';
import { packed, tableOf } from '../src/inline/pattern-table.ts';

const PATTERNS = /[\\/]node_modules[\\/]hyphen[\\/]patterns[\\/][\w-]+\.js$/;

/** A plugin for rolldown, and for vite. */
export const packedPatterns = {
  name: 'packed-patterns',
  load(id: string): string | undefined {
    if (!PATTERNS.test(id)) return undefined;
    const patterns = createRequire(import.meta.url)(id) as Patterns;
    return `module.exports = ${JSON.stringify(packed(tableOf(patterns)))};\n`;
  },
};
