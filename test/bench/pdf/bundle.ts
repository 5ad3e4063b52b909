/** Our engine in one file, made as the command line is made for shipping: what its users start. */
import { isAbsolute, join } from 'node:path';
import { ALIASES, PLUGINS, WRITTEN } from '@offprint/render-pdf/bundle';
import { build } from 'rolldown';

/** Lie beside the bundle as packages: machine code and fonts. So does HarfBuzz, whose WebAssembly is found there. */
const EXTERNAL = [/^@napi-rs\//, /^@expo-google-fonts\//, /^node:/];

/**
 * Bundles what runs an engine in a process of its own, and what of each peer is ours: its types would be stripped at
 * every start. Packages stay where they are. Gives the bundle's path.
 */
export async function bundleRunner(): Promise<string> {
  const dir = join(import.meta.dirname, '..', 'out', 'engine');
  await build({
    input: join(import.meta.dirname, 'run-engine.ts'),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    output: { dir, format: 'esm', entryFileNames: 'run-engine.mjs' },
  });
  return join(dir, 'run-engine.mjs');
}

/** Bundles the module that sets with ours; gives the bundle's path, inside the project so that packages are found. */
export async function bundleOffprint(): Promise<string> {
  const dir = join(import.meta.dirname, '..', 'out', 'engine');
  await build({
    input: join(import.meta.dirname, 'engines', 'offprint.ts'),
    platform: 'node',
    external: EXTERNAL,
    resolve: { alias: { ...ALIASES } },
    plugins: [...PLUGINS],
    output: {
      dir,
      format: 'cjs',
      entryFileNames: 'offprint.cjs',
      chunkFileNames: '[name]-[hash].cjs',
      dynamicImportInCjs: false,
      ...WRITTEN,
    },
  });
  return join(dir, 'offprint.cjs');
}
