import { resolve } from 'node:path';
import { learnedPairs, packedPatterns } from '@offprint/render-pdf/bundle';
import react from '@vitejs/plugin-react';
import { entriesApart } from './tools/entries-apart.ts';
import { licences } from './tools/licences.ts';
import { preloadFonts } from './tools/preload-fonts.ts';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/**
 * Bundled into the main process: our own packages, which are TypeScript, zod, which is many small files, and patterns of
 * hyphenation, which are packed.
 * Everything else stays a package on disk, because some of it is native (libsql) or reads its own files (fonts).
 */
const ON_DISK = /^(?!@offprint\/|zod$|hyphen\/)(?:@[a-z0-9-]+\/)?[a-z][a-z0-9._-]*(?:\/|$)/;

/** What the reader's parts share; what composing a briefing brings along is loaded with it. */
const OF_THE_READER =
  /^(?!.*(?:\/zod\/|\/pdfjs-dist\/|\/briefings?[/.-]|shared\/(?:articles|ipc|settings|annotations|imports|calls\/\w+)\.ts))/;

export default defineConfig({
  main: {
    plugins: [packedPatterns, learnedPairs, entriesApart()],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'library-process': at('src/library-process/index.ts'),
          'first-article': at('src/library-process/first-article.ts'),
          'reader-thread': at('../../packages/library/src/reader/thread.ts'),
          'apart-thread': at('src/library-process/apart/thread.ts'),
          'briefing-thread': at('src/library-process/briefing/thread.ts'),
        },
        external: ON_DISK,
        // What entries share is in files of its own, not in one of them: see `entriesApart`.
        preserveEntrySignatures: 'strict',
      },
    },
  },
  preload: {
    build: {
      // A sandboxed window loads one CommonJS file and nothing else.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), preloadFonts(), licences(at('.'), at('../..'))],
    build: {
      rolldownOptions: {
        input: { index: at('src/renderer/index.html') },
        // What several parts share is one file: each more is one more question to the main process at the start.
        output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 2, test: OF_THE_READER }] } },
      },
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
    },
  },
});
