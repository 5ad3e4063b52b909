/**
 * Command: node tools/package.ts [--target NAME …] [--platform NAME] [--arch NAME]. Makes what users install from
 * the built app, under `dist/`. Without a target: all of the platform. `--target dir` makes the unpacked folder
 * alone, which needs nothing from the network where an Electron is at hand.
 *
 * Electron comes from where `npm start` has it, when that is for the same system; otherwise electron-builder
 * downloads it, as it does the tools that make AppImage and deb. What could not be made is named, and the command
 * then fails.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { builderConfig, type Packing } from './builder-config.ts';
import { copyPackages } from './packages-on-disk.ts';

const desktop = resolve(import.meta.dirname, '..');
const root = resolve(desktop, '..', '..');
const dist = join(desktop, 'dist');
const stage = join(dist, 'stage');

const TARGETS: Readonly<Record<string, readonly string[]>> = {
  linux: ['dir', 'AppImage', 'deb'],
  darwin: ['dir', 'dmg', 'zip'],
  win32: ['dir', 'nsis', 'zip'],
};

const { values } = parseArgs({
  options: {
    target: { type: 'string', multiple: true },
    platform: { type: 'string', default: process.platform },
    arch: { type: 'string', default: process.arch },
  },
});
const targets = values.target ?? TARGETS[values.platform];
const platform = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS }[values.platform];
const arch = { x64: Arch.x64, arm64: Arch.arm64 }[values.arch];
if (!platform || arch === undefined || !targets?.length)
  throw new Error(`Nothing is packaged for ${values.platform} ${values.arch}.`);
if (!existsSync(join(desktop, 'out', 'main', 'index.js')))
  throw new Error('Build the app first: npm run build.');

const packages = stageApp();
console.log(`${packages.length} packages beside the app`);
const packing = { stage, dist, ...electron() };
const missed: string[] = [];
for (const target of targets) {
  try {
    const made = await build({
      targets: platform.createTarget(target, arch),
      projectDir: desktop,
      // Made anew: electron-builder writes into what it is given.
      config: builderConfig(packing),
      publish: 'never',
    });
    console.log(`${target}: ${made.length === 0 ? dist : made.join(', ')}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    missed.push(`${target} was not made: ${reason.split('\n')[0]}`);
  }
}
rmSync(stage, { recursive: true, force: true });
for (const line of missed) console.error(line);
if (missed.length > 0) process.exitCode = 1;

/** Gathers what is shipped: the built app, and the packages that it reads from the disk. */
function stageApp(): string[] {
  const { version, license } = JSON.parse(readFileSync(join(desktop, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  cpSync(join(desktop, 'out'), join(stage, 'out'), { recursive: true });
  const copied = copyPackages(root, desktop, stage);
  writeFileSync(
    join(stage, 'package.json'),
    JSON.stringify({
      name: 'offprint',
      productName: 'Offprint',
      version,
      license,
      description: 'Keeps saved news pages as clean, attributed articles and prints briefings from them.',
      author: 'Offprint',
      homepage: 'https://offprint.invalid/',
      type: 'module',
      main: './out/main/index.js',
    }),
  );
  return copied;
}

function electron(): Pick<Packing, 'electronVersion' | 'electronDist'> {
  if (values.platform === process.platform && values.arch === process.arch && process.platform !== 'darwin') {
    const find = join(root, 'tools', 'electron', 'main.ts');
    const found = JSON.parse(execFileSync(process.execPath, [find, '--json'], { encoding: 'utf8' })) as {
      readonly executablePath: string;
      readonly version: string;
      readonly why: string;
    };
    console.log(`Electron ${found.version}: ${found.why}`);
    return { electronVersion: found.version, electronDist: dirname(found.executablePath) };
  }
  const manifest = JSON.parse(readFileSync(join(desktop, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  return { electronVersion: manifest.devDependencies.electron };
}
