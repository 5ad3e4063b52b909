import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isScript, type SourceFile } from './source.ts';

/** Folders of things that are made or fetched, not written. */
const NOT_SOURCES = new Set(['node_modules', 'dist', 'out', 'test-results', '.git', '.turbo', '.cache']);

/** Folders of the root that the rules are about. */
const CHECKED = ['packages', 'apps', 'test', 'tools'];

/** The scripts and manifests of the repository, sorted by path. */
export function readTree(root: string): SourceFile[] {
  const files: SourceFile[] = [
    { path: 'package.json', text: readFileSync(join(root, 'package.json'), 'utf8') },
  ];
  for (const folder of CHECKED) walk(root, folder, files);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(root: string, folder: string, files: SourceFile[]): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_SOURCES.has(entry.name)) walk(root, path, files);
    } else if (isScript(path) || entry.name === 'package.json') {
      files.push({ path, text: readFileSync(join(root, path), 'utf8') });
    }
  }
}
