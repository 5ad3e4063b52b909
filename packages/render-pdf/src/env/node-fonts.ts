/** Fonts from disk, for programs that run on Node: the one file of the package that reads files. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontFile, type FaceId, type FontSource } from './fonts.ts';

// One array for one file in a process: parsed fonts and shaped words hang on it.
const bytesOf = new Map<string, Uint8Array | undefined>();

/**
 * The fonts of the npm packages that this package depends on. `from` is the file or address of a module to
 * resolve them from; by default this module's own, which also holds for a bundle as long as the font packages
 * lie in a `node_modules` folder above it.
 */
export function nodeFonts(from: string | URL = import.meta.url): FontSource {
  const require = createRequire(from);
  const folders = new Map<string, string>(); // of packages: looking for one takes as long as reading a font
  const folderOf = (name: string): string => {
    const known = folders.get(name) ?? dirname(require.resolve(`${name}/package.json`));
    folders.set(name, known);
    return known;
  };
  return {
    face: (id) => {
      const { package: name, folder, file } = fontFile(id);
      return read(() => join(folderOf(name), folder, file), `${String(from)} ${id}`);
    },
  };
}

/** Fonts lying side by side in one folder, under the file names of their npm packages. */
export function fontsIn(dir: string): FontSource {
  return {
    face: (id: FaceId) => read(() => join(dir, fontFile(id).file), `${dir} ${id}`),
  };
}

function read(path: () => string, key: string): Uint8Array | undefined {
  if (!bytesOf.has(key)) bytesOf.set(key, readIfThere(path));
  return bytesOf.get(key);
}

function readIfThere(path: () => string): Uint8Array | undefined {
  try {
    const { buffer, byteOffset, length } = readFileSync(path());
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
