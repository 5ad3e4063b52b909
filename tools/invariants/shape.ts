// What a file and its folder look like: short enough to read in one go, named after what it is.

import { lineAt, type Finding, type ParsedFile } from './source.ts';

/** Lines of a source file above which the check warns, and above which it fails. */
export const LONG_LINES = 250;
export const TOO_LONG_LINES = 400;

const VAGUE_FOLDERS = new Set(['utils', 'util', 'helpers', 'helper', 'common']);

/** Length, for sources; tests may be as long as their cases. */
export function checkLength(file: { readonly path: string; readonly text: string }): Finding[] {
  if (
    !/^(?:packages\/[^/]+|apps\/[^/]+)\/src\/|^tools\//.test(file.path) ||
    file.path.startsWith('tools/test/')
  ) {
    return [];
  }
  const lines = file.text.replace(/\n$/, '').split('\n').length;
  if (lines <= LONG_LINES) return [];
  const severity = lines > TOO_LONG_LINES ? 'error' : 'warning';
  const limit = severity === 'error' ? TOO_LONG_LINES : LONG_LINES;
  const message = `${lines} lines; a file reads in one go below ${limit}`;
  return [{ rule: 'length', severity, path: file.path, line: 0, message }];
}

/** Folders that say nothing about what is in them. */
export function checkFolderNames(path: string): Finding[] {
  const vague = path
    .split('/')
    .slice(0, -1)
    .find((folder) => VAGUE_FOLDERS.has(folder));
  if (vague === undefined) return [];
  const message = `the folder ${vague}/ says nothing: name it after the thing or the step`;
  return [{ rule: 'folder-name', severity: 'error', path, line: 0, message }];
}

/** `export * from`: a front file names what it gives. (`export * as name` gives one name and is fine.) */
export function checkNamedExports(file: ParsedFile): Finding[] {
  return file.nodes
    .filter((node) => node.type === 'ExportAllDeclaration' && node['exported'] === null)
    .map((node) => ({
      rule: 'named-exports',
      severity: 'error',
      path: file.path,
      line: lineAt(file.text, node.start),
      message: 'export * hides what a file gives: name the exports',
    }));
}
