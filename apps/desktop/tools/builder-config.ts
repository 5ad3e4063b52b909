/** What electron-builder is told: what is packed, for which systems, and what the system is to know about it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { setFuses } from './fuses.ts';

export interface Packing {
  /** Folder with the built app, its package.json and the packages that it needs. */
  readonly stage: string;
  /** Folder that the results are written into. */
  readonly dist: string;
  readonly electronVersion: string;
  /** Folder of an unpacked Electron; absent: its release is downloaded. */
  readonly electronDist?: string;
}

/** Kinds of files that the reader opens when it is asked to, without becoming what they are opened with otherwise. */
const FILES = [
  { ext: ['html', 'htm', 'xhtml'], mimeType: 'text/html', name: 'Saved page' },
  { ext: ['mhtml', 'mht'], mimeType: 'multipart/related', name: 'Saved page with its pictures' },
  { ext: ['warc', 'wacz'], mimeType: 'application/warc', name: 'Web archive' },
  { ext: ['epub'], mimeType: 'application/epub+zip', name: 'Book of articles' },
  { ext: ['md', 'markdown'], mimeType: 'text/markdown', name: 'Markdown' },
] as const;

export function builderConfig({ stage, dist, electronVersion, electronDist }: Packing): Configuration {
  return {
    appId: 'org.offprint.reader',
    productName: 'Offprint',
    copyright: 'MIT licence',
    directories: { app: stage, output: dist },
    // The stage holds exactly what is shipped: nothing is looked for, rebuilt or left out.
    files: ['out/**', 'package.json', { from: join(stage, 'node_modules'), to: 'node_modules' }],
    beforeBuild: () => Promise.resolve(false),
    electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    // On macOS and Windows the program refuses an archive other than this one: its hash is written into the program.
    asar: true,
    // Native parts are loaded by the system, which reads no archives.
    asarUnpack: ['**/*.node'],
    afterPack: finish,
    protocols: [{ name: 'Articles in the library', schemes: ['offprint'], role: 'Viewer' }],
    fileAssociations: FILES.map((file) => ({
      ...file,
      ext: [...file.ext],
      role: 'Viewer',
      rank: 'Alternate',
    })),
    linux: {
      target: ['dir', 'AppImage', 'deb'],
      executableName: 'offprint',
      category: 'Office',
      synopsis: 'Keeps saved news pages as clean, attributed articles and prints briefings from them',
      maintainer: 'Offprint <offprint@localhost>',
    },
    deb: { packageName: 'offprint' },
    mac: {
      target: ['dmg', 'zip'],
      category: 'public.app-category.news',
      hardenedRuntime: true,
      darkModeSupport: true,
    },
    win: { target: ['nsis', 'zip'] },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    // Nothing is looked for on the network: there are no updates of itself.
    publish: null,
  };
}

async function finish({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const mac = electronPlatformName === 'darwin';
  const name = packager.appInfo.productFilename;
  // A runtime that was prepared for development starts what it is given; the packaged one starts itself alone.
  if (!mac) rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  const program = mac
    ? `${name}.app`
    : electronPlatformName === 'win32'
      ? `${name}.exe`
      : ((packager as { executableName?: string }).executableName ?? 'offprint');
  await setFuses(join(appOutDir, program), mac);
}
