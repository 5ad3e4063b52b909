import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { licences } from './tools/licences.ts';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/**
 * Bundled into the main process: our own packages, which are TypeScript, and zod, which is many small files.
 * Everything else stays a package on disk, because some of it is native (libsql) or reads its own files (fonts).
 */
const ON_DISK = /^(?!@offprint\/|zod$)(?:@[a-z0-9-]+\/)?[a-z][a-z0-9._-]*(?:\/|$)/;

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'library-process': at('src/library-process/index.ts'),
          'briefing-thread': at('src/library-process/briefing/thread.ts'),
        },
        external: ON_DISK,
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
    plugins: [react(), licences(at('.'), at('../..'))],
    build: {
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
    },
  },
});
