/**
 * Patterns of hyphenation as JSON text, for a bundle: V8 reads tens of thousands of nested objects many times as fast
 * from that as from a program. German is there in a few milliseconds instead of fifty.
 */
import { createRequire } from 'node:module';

const PATTERNS = /[\\/]node_modules[\\/]hyphen[\\/]patterns[\\/][\w-]+\.js$/;

/** A plugin for rolldown, and for vite. */
export const jsonPatterns = {
  name: 'json-patterns',
  load(id: string): string | undefined {
    if (!PATTERNS.test(id)) return undefined;
    const patterns: unknown = createRequire(import.meta.url)(id);
    return `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(patterns))});\n`;
  },
};
