// Makes the prepared runtime start as `electron PATH` does: Electron's releases carry this in
// default_app.asar, the prepared runtime has none. Kept to what that start-up does, in its order, so
// that an app sees no difference. Copied to resources/app; runs on Electron 33's Node.

import { app, dialog } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

const { file, modules } = readArguments(process.argv.slice(1));
for (const module of modules) require(resolve(module));
if (file === undefined) {
  console.error('electron: name the app to start: electron PATH [arguments]');
  app.exit(2);
} else {
  // The top-level await keeps Electron from being `ready` before the app's own first lines have run.
  await start(resolve(file));
}

/** @param {string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const modules = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '-r' || arg === '--require') {
      const module = args[i + 1];
      if (module !== undefined) modules.push(module);
      i += 1;
    } else if (!arg.startsWith('-')) {
      return { file: arg, modules };
    }
  }
  return { file: undefined, modules };
}

/** @param {string} path a folder with a package.json, or a script */
async function start(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  let main;
  try {
    const manifestPath = join(path, 'package.json');
    const isFolder = existsSync(manifestPath);
    if (isFolder) {
      const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
      if (manifest.version) app.setVersion(manifest.version);
      app.name = manifest.productName ?? manifest.name ?? app.name;
    }
    main = require.resolve(path);
    app.setAppPath(isFolder ? path : dirname(main));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`electron: no app can be started from ${path}: ${reason}`);
    dialog.showErrorBox('No app to start', `${path}\n\n${reason}`);
    app.exit(1);
    return;
  }
  await import(pathToFileURL(main).toString());
}
