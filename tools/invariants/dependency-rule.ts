// model <- {ingest, library, render-pdf, briefing} <- apps: who may import whom.

import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importedModules, type Finding, type ImportedModule, type ParsedFile } from './source.ts';

const EVERY_PACKAGE = [
  '@offprint/model',
  '@offprint/ingest',
  '@offprint/library',
  '@offprint/render-pdf',
  '@offprint/briefing',
];

/** The project's own packages that each package may name. Those that cross packages may name all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/model': [],
  'packages/ingest': ['@offprint/model'],
  'packages/library': ['@offprint/model'],
  'packages/render-pdf': ['@offprint/model'],
  'packages/briefing': ['@offprint/model'],
  'apps/cli': EVERY_PACKAGE,
  'apps/desktop': EVERY_PACKAGE,
};

const BUILTIN = new Set(builtinModules);

/** Every import of a file in `packages/` or `apps/` that the dependency rule forbids. */
export function checkDependencyRule(file: ParsedFile): Finding[] {
  const packageFolder = packageOf(file.path);
  if (packageFolder === undefined) return [];
  return importedModules(file).flatMap((imported) => {
    const message = problemWith(imported, file.path, packageFolder);
    if (message === undefined) return [];
    return [{ rule: 'dependency', severity: 'error', path: file.path, line: imported.line, message }];
  });
}

/** `packages/model` of `packages/model/src/index.ts`; undefined outside packages/ and apps/. */
export function packageOf(path: string): string | undefined {
  return /^(?:packages|apps)\/[^/]+/.exec(path)?.[0];
}

function problemWith({ specifier }: ImportedModule, path: string, packageFolder: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    return problemWithPath(specifier, path, packageFolder);
  }
  const name = packageName(specifier);
  const allowed = MAY_IMPORT[packageFolder];
  if (name.startsWith('@offprint/')) {
    const own = `@offprint/${packageFolder.split('/')[1] ?? ''}`;
    if (name === own) return undefined;
    if (allowed === undefined) return `${packageFolder} has no place in the dependency rule yet`;
    return allowed.includes(name) ? undefined : `${packageFolder} may not import ${name}`;
  }
  if (path.startsWith('packages/model/src/') && name !== 'zod') {
    return `model imports zod and nothing else, not ${specifier}`;
  }
  return problemWithRuntime(specifier, name, path);
}

function problemWithPath(specifier: string, path: string, packageFolder: string): string | undefined {
  const target = specifier.startsWith('/') ? specifier : posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`${packageFolder}/`)) return `${specifier} leads out of ${packageFolder}`;
  if (inRenderer(path) && /^apps\/desktop\/src\/(main|preload)\//.test(target)) {
    return `the renderer may not import ${target}: what both sides need is in src/shared`;
  }
  return undefined;
}

/** Which runtime has what: Electron in main and preload only, Node nowhere in the renderer. */
function problemWithRuntime(specifier: string, name: string, path: string): string | undefined {
  if (name === 'electron' && !/^apps\/desktop\/src\/(main|preload)\//.test(path)) {
    return 'only apps/desktop/src/main and src/preload import electron';
  }
  if (inRenderer(path) && (specifier.startsWith('node:') || BUILTIN.has(name))) {
    return `the renderer has no Node: ${specifier}`;
  }
  return undefined;
}

function inRenderer(path: string): boolean {
  return path.startsWith('apps/desktop/src/renderer/');
}

/** `@scope/name` of `@scope/name/sub/path`. */
function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
