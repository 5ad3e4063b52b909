import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

// Left as packages: native code, WebAssembly and data that are found by their place on disk.
const EXTERNAL = [
  /^libsql$/,
  /^@libsql\//,
  /^pdfkit$/,
  /^fontkit$/,
  /^harfbuzzjs$/,
  /^@napi-rs\//,
  /^@expo-google-fonts\//,
  /^linkedom$/,
  /^eld(\/|$)/,
  /^hyphen(\/|$)/,
  /^linebreak$/,
];

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { offprint: 'src/main.ts', 'offprint-worker': 'src/brief/worker.ts' },
      external: [...EXTERNAL, ...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'offprint-[name].js', format: 'esm' },
    },
  },
  ssr: { noExternal: true, target: 'node' },
});
