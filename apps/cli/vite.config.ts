import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ALIASES, PLUGINS, WRITTEN } from '@offprint/render-pdf/bundle';
import { defineConfig } from 'vite';

// Left as packages: native code and data that are found by their place on disk, as HarfBuzz is, too.
const EXTERNAL = [/^libsql$/, /^@libsql\//, /^@napi-rs\//, /^@expo-google-fonts\//, /^linkedom$/];

export default defineConfig({
  resolve: { alias: { ...ALIASES } },
  plugins: [...PLUGINS],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        offprint: 'src/main.ts',
        'offprint-worker': 'src/brief/worker.ts',
        'offprint-keeping': fileURLToPath(
          new URL('../../packages/library/src/add/thread.ts', import.meta.url),
        ),
      },
      external: [...EXTERNAL, ...builtinModules, /^node:/],
      output: {
        entryFileNames: '[name].cjs',
        chunkFileNames: 'offprint-[name].cjs',
        format: 'cjs',
        // What lies outside is required, too: a script of node:vm can import nothing (bin/compiled.mjs).
        dynamicImportInCjs: false,
        ...WRITTEN,
      },
    },
  },
  ssr: { noExternal: true, target: 'node' },
});
