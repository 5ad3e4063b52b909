/** The npm packages that the built app needs beside it: those that the build leaves out because they are native or read files of their own. */
import { cpSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** Bundled into the build, as electron.vite.config.ts says. */
const BUNDLED = /^(?:@offprint\/|zod$)/;
/** What a package brings along that no program reads: previews, sources, maps, types. */
const UNREAD = /(?:\.png|\.map|\.d\.[cm]?ts|\.md|\.markdown)$|[\\/](?:test|tests|docs|examples?)$/;

/**
 * Copies them into `target/node_modules`, laid out as they lie in the workspace, so that each finds its own versions.
 *
 * @param root the workspace's root
 * @param from folder of the package whose dependencies are needed
 */
export function copyPackages(root: string, from: string, target: string): string[] {
  const places = shippedPackages(root, from).filter((place) => !BUNDLED.test(nameOf(place)));
  for (const place of places) copyPackage(join(root, place), join(target, place));
  return places;
}

/** Where the packages lie that a package needs, and those they need in turn, from the workspace's root. */
export function shippedPackages(root: string, from: string): string[] {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const manifest = readManifest(folder);
    const wanted = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const name of Object.keys(wanted)) {
      const at = findPackage(name, folder, root);
      if (at === undefined) {
        // Native parts for other systems are optional and not installed.
        if (manifest.optionalDependencies?.[name] === undefined)
          throw new Error(`${manifest.name} needs ${name}, which is not installed.`);
        continue;
      }
      const place = relative(root, at);
      if (found.has(place)) continue;
      found.add(place);
      visit(realpathSync(at));
    }
  };
  visit(from);
  return [...found];
}

/** The name of a package from where it lies. */
function nameOf(place: string): string {
  return place.split(/node_modules[\\/]/).at(-1) ?? place;
}

function copyPackage(from: string, to: string): void {
  const nested = join(from, 'node_modules');
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    // Packages inside are copied when something needs them.
    filter: (path) => path !== nested && !UNREAD.test(path) && basename(path) !== '.bin',
  });
}

/** The folder of a package as Node resolves its name from another folder, without leaving the workspace. */
function findPackage(name: string, from: string, root: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
