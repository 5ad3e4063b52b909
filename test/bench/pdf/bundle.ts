/** Our engine in one file, made as the command line is made for shipping: what its users start. */
import { join } from 'node:path';
import { ALIASES } from '@offprint/render-pdf/bundle';
import { build } from 'rolldown';

/** Lie beside the bundle as packages: machine code and fonts. So does HarfBuzz, whose WebAssembly is found there. */
const EXTERNAL = [/^@napi-rs\//, /^@expo-google-fonts\//, /^node:/];

/** Bundles the module that sets with ours; gives the bundle's path, inside the project so that packages are found. */
export async function bundleOffprint(): Promise<string> {
  const dir = join(import.meta.dirname, '..', 'out', 'engine');
  await build({
    input: join(import.meta.dirname, 'engines', 'offprint.ts'),
    platform: 'node',
    external: EXTERNAL,
    resolve: { alias: { ...ALIASES } },
    output: { dir, format: 'esm', entryFileNames: 'offprint.mjs' },
  });
  return join(dir, 'offprint.mjs');
}
