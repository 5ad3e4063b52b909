/** The packages that are shipped with the app, with version and licence: made by the build from what it has put in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Licence } from '../src/shared/licences.ts';
import { shippedPackages } from './packages-on-disk.ts';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly private?: boolean;
}

/** The part of a build's context that is used. */
interface BuildContext {
  getModuleIds(): IterableIterator<string>;
  emitFile(file: { type: 'asset'; fileName: string; source: string }): string;
}
type Bundle = Record<string, { readonly type: string; readonly originalFileNames?: readonly string[] }>;

/**
 * A step of the page's build that writes `licences.json` beside it: the packages of the page's modules, fonts and
 * styles, and those that the other processes bring along.
 *
 * @param desktop folder of the app's package; @param root the workspace's
 */
export function licences(
  desktop: string,
  root: string,
): {
  name: string;
  generateBundle(this: BuildContext, options: unknown, bundle: Bundle): void;
} {
  return {
    name: 'offprint-licences',
    generateBundle(_options, bundle) {
      const used = new Set(shippedPackages(root, desktop).map((place) => join(root, place)));
      const from = join(desktop, 'src', 'renderer');
      const files = [
        ...this.getModuleIds(),
        ...Object.values(bundle).flatMap(({ originalFileNames = [] }) =>
          originalFileNames.map((name) => resolve(from, name)),
        ),
      ];
      for (const file of files) {
        const folder = packageFolder(file.replace(/^\0/, '').replace(/\?.*$/, ''));
        if (folder !== undefined) used.add(folder);
      }
      const all = [...used].map((folder) => licenceOf(folder)).filter((one) => one !== undefined);
      const byName = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
      const sorted = [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const unknown = sorted.filter(({ license, text }) => license === undefined && text === undefined);
      if (unknown.length > 0)
        throw new Error(`No licence is stated by ${unknown.map(({ name }) => name).join(', ')}.`);
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(sorted) });
    },
  };
}

/** The folder of the package that a file of node_modules belongs to. */
function packageFolder(file: string): string | undefined {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return match && existsSync(join(match[0], 'package.json')) ? match[0] : undefined;
}

function licenceOf(folder: string): Licence | undefined {
  const {
    name,
    version,
    license,
    private: own,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  if (name === undefined || version === undefined || own === true) return undefined;
  // Fonts have a licence of their own beside that of their package.
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    ...(license === undefined ? {} : { license }),
    ...(texts.length === 0 ? {} : { text: texts.join('\n\n') }),
  };
}
