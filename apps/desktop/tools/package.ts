/**
 * Command: node tools/package.ts [--platform NAME] [--arch NAME]. Makes the app that users install from the built
 * one: a folder `dist/Offprint-<platform>-<arch>` with Electron, the app in an asar archive, and the fuses set.
 *
 * Electron's release is downloaded by @electron/packager; ELECTRON_ZIP_DIR names a folder that has it already
 * (`electron-v<version>-<platform>-<arch>.zip`), ELECTRON_VERSION another version than the pinned one.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packager, type OfficialArch, type OfficialPlatform } from '@electron/packager';
import { setFuses } from './fuses.ts';
import { copyPackages } from './packages-on-disk.ts';

const desktop = resolve(import.meta.dirname, '..');
const root = resolve(desktop, '..', '..');
const dist = join(desktop, 'dist');
const stage = join(dist, 'stage');

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: process.platform },
    arch: { type: 'string', default: process.arch },
  },
});
const platform = values.platform as OfficialPlatform;

if (!existsSync(join(desktop, 'out', 'main', 'index.js')))
  throw new Error('Build the app first: npm run build.');
const manifest = JSON.parse(readFileSync(join(desktop, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
  devDependencies: { electron: string };
};

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
cpSync(join(desktop, 'out'), join(stage, 'out'), { recursive: true });
const packages = copyPackages(root, desktop, stage);
writeFileSync(
  join(stage, 'package.json'),
  JSON.stringify({
    name: 'offprint',
    productName: 'Offprint',
    version: manifest.version,
    license: manifest.license,
    type: 'module',
    main: './out/main/index.js',
  }),
);
console.log(`${packages.length} packages beside the app`);

const zips = process.env['ELECTRON_ZIP_DIR'];
const [folder] = await packager({
  dir: stage,
  out: dist,
  name: 'Offprint',
  executableName: platform === 'linux' ? 'offprint' : 'Offprint',
  appBundleId: 'org.offprint.reader',
  platform,
  arch: values.arch as OfficialArch,
  electronVersion: process.env['ELECTRON_VERSION'] ?? manifest.devDependencies.electron,
  ...(zips === undefined ? {} : { electronZipDir: resolve(zips) }),
  // Native parts are loaded by the system, which reads no archives.
  asar: { unpack: '**/*.node' },
  prune: false,
  overwrite: true,
  quiet: true,
});
if (folder === undefined) throw new Error('Nothing was packaged.');
// The packager works in a folder that only its own user can enter.
chmodSync(folder, 0o755);
const executable =
  platform === 'darwin' || platform === 'mas'
    ? join(folder, 'Offprint.app')
    : join(folder, platform === 'win32' ? 'Offprint.exe' : 'offprint');
await setFuses(executable, platform === 'darwin');
rmSync(stage, { recursive: true, force: true });
console.log(folder);
