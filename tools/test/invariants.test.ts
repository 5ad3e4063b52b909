import { describe, expect, it } from 'vitest';
import { checkTree } from '../invariants/rules.ts';

/** The findings of one virtual file, as `rule: message` without the place. */
function findings(path: string, text: string): string[] {
  return checkTree([{ path, text }]).map((finding) => `${finding.rule}: ${finding.message}`);
}

/** The rules that a virtual file breaks. */
function broken(path: string, text: string): string[] {
  return checkTree([{ path, text }]).map((finding) => finding.rule);
}

describe('the dependency rule', () => {
  it.each([
    ['a static import', "import { Article } from '@offprint/library';"],
    ['a type import', "import type { Article } from '@offprint/library';"],
    ['a re-export', "export { open } from '@offprint/library';"],
    ['a dynamic import', "const later = import('@offprint/library');"],
    ['an import type', "let it: import('@offprint/library').Library;"],
    ['require', "const it = require('@offprint/library');"],
    ['a path inside the other package', "import { x } from '@offprint/library/src/x.ts';"],
  ])('forbids a sibling by %s', (_, text) => {
    expect(findings('packages/ingest/src/index.ts', text)).toEqual([
      'dependency: packages/ingest may not import @offprint/library',
    ]);
  });

  it('forbids siblings in tests too, and an app in a package', () => {
    expect(broken('packages/ingest/test/a.test.ts', "import '@offprint/render-pdf';")).toEqual([
      'dependency',
    ]);
    expect(broken('packages/library/src/a.ts', "import '@offprint/desktop';")).toEqual(['dependency']);
    expect(broken('apps/cli/src/a.ts', "import '@offprint/desktop';")).toEqual(['dependency']);
  });

  it('lets packages import the model, and apps every package', () => {
    expect(broken('packages/ingest/src/a.ts', "import { Article } from '@offprint/model';")).toEqual([]);
    expect(broken('apps/cli/src/a.ts', "import '@offprint/library'; import '@offprint/ingest';")).toEqual([]);
  });

  it('gives a package that it does not know no right to import others', () => {
    expect(broken('packages/new/src/a.ts', "import '@offprint/model';")).toEqual(['dependency']);
  });

  it('lets the model import zod and nothing else', () => {
    expect(broken('packages/model/src/a.ts', "import { z } from 'zod'; import './b.ts';")).toEqual([]);
    expect(broken('packages/model/src/a.ts', "import 'node:crypto';")).toEqual(['dependency']);
    expect(broken('packages/model/src/a.ts', "import 'linkedom';")).toEqual(['dependency']);
    expect(broken('packages/model/test/a.test.ts', "import 'vitest';")).toEqual([]);
  });

  it('forbids a relative path that leads out of the package', () => {
    expect(findings('packages/ingest/src/a.ts', "import '../../model/src/index.ts';")).toEqual([
      'dependency: ../../model/src/index.ts leads out of packages/ingest',
    ]);
    expect(broken('packages/ingest/src/deep/a.ts', "import '../b.ts';")).toEqual([]);
    expect(broken('packages/render/src/a.ts', "import '../../render-pdf/src/a.ts';")).toEqual(['dependency']);
  });

  it('sees imports in TSX and names their line', () => {
    const text = "const a = <p>import 'electron'</p>;\nimport { shell } from 'electron';\n";
    expect(checkTree([{ path: 'apps/desktop/src/renderer/app.tsx', text }])).toMatchObject([
      { rule: 'dependency', line: 2 },
    ]);
  });

  it('does not take words in strings and comments for imports', () => {
    const text = `// import 'electron'\nexport const text = "import 'electron'";`;
    expect(broken('apps/cli/src/a.ts', text)).toEqual([]);
  });
});

describe('the runtimes of the desktop app', () => {
  it('keeps electron in main and preload', () => {
    const text = "import { app } from 'electron';";
    expect(broken('apps/desktop/src/main/index.ts', text)).toEqual([]);
    expect(broken('apps/desktop/src/preload/index.ts', text)).toEqual([]);
    expect(broken('apps/desktop/src/shared/ipc.ts', text)).toEqual(['dependency']);
    expect(broken('packages/library/src/a.ts', text)).toEqual(['dependency']);
  });

  it('keeps Node, main and preload out of the renderer', () => {
    const path = 'apps/desktop/src/renderer/a.ts';
    expect(broken(path, "import { readFile } from 'node:fs/promises';")).toEqual(['dependency']);
    expect(broken(path, "import path from 'path';")).toEqual(['dependency']);
    expect(broken(path, "import type { Db } from '../main/db.ts';")).toEqual(['dependency']);
    expect(broken(path, "import '../shared/ipc.ts'; import { useState } from 'react';")).toEqual([]);
  });
});

describe('purity of packages', () => {
  const path = 'packages/render-pdf/src/a.ts';

  it.each([
    'const t = Date.now();',
    'const t = globalThis.Date.now();',
    'const now = Date.now;',
    'const t = new Date();',
    'const t = Date();',
    'const r = Math.random();',
    "const r = Math['random']();",
    'const id = crypto.randomUUID();',
    "await fetch('https://example.org');",
    "import http from 'node:http';",
    "import { request } from 'https';",
    'const names = list.sort((a, b) => a.localeCompare(b));',
    'const s = n.toLocaleString();',
    'const f = new Intl.NumberFormat();',
    'const home = process.env.HOME;',
  ])('forbids %s', (text) => {
    expect(broken(path, text)).toEqual(['purity']);
  });

  it.each([
    'const t = new Date(0);',
    "const t = Date.parse('2024-01-01');",
    'const t = env.now();',
    'const page = source.fetch(name);',
    "const f = new Intl.NumberFormat('en');",
    "list.sort((a, b) => a.localeCompare(b, 'en'));",
    "const text = 'Date.now()'; // Math.random()",
    'const c = obj.constructor(1); const s = hasOwnProperty(2);',
  ])('allows %s', (text) => {
    expect(broken(path, text)).toEqual([]);
  });

  it('leaves tests and apps alone', () => {
    expect(broken('packages/render-pdf/test/a.test.ts', 'Date.now();')).toEqual([]);
    expect(broken('apps/cli/src/a.ts', 'Date.now();')).toEqual([]);
  });
});

describe('the shape of files', () => {
  const lines = (count: number): string => 'export {};\n'.repeat(count);

  it('warns above 250 lines and fails above 400', () => {
    const severity = (count: number): string[] =>
      checkTree([{ path: 'packages/ingest/src/a.ts', text: lines(count) }]).map((it) => it.severity);
    expect(severity(250)).toEqual([]);
    expect(severity(251)).toEqual(['warning']);
    expect(severity(400)).toEqual(['warning']);
    expect(severity(401)).toEqual(['error']);
  });

  it('lets tests be as long as their cases', () => {
    expect(broken('packages/ingest/test/a.test.ts', lines(900))).toEqual([]);
  });

  it.each(['utils', 'helpers', 'common'])('forbids a folder named %s', (folder) => {
    expect(broken(`apps/desktop/src/renderer/${folder}/a.ts`, '')).toEqual(['folder-name']);
    expect(broken(`apps/desktop/src/renderer/${folder}.ts`, '')).toEqual([]);
  });

  it('forbids export * but not a named namespace', () => {
    expect(broken('packages/ingest/src/a.ts', "export * from './b.ts';")).toEqual(['named-exports']);
    expect(broken('packages/ingest/src/a.ts', "export type * from './b.ts';")).toEqual(['named-exports']);
    expect(broken('packages/ingest/src/a.ts', "export * as b from './b.ts';")).toEqual([]);
  });

  it('reports a file that cannot be parsed instead of passing it', () => {
    expect(broken('packages/ingest/src/a.ts', 'import { from ;')).toEqual(['syntax']);
  });
});

describe('pinned dependencies', () => {
  const manifest = (version: string, name = 'zod'): string =>
    JSON.stringify({ devDependencies: { [name]: version } });

  it.each(['^4.6.7', '~4.6.7', '4.6', '*', 'latest', '>=4.6.7', 'file:../zod'])('forbids %s', (version) => {
    expect(broken('packages/model/package.json', manifest(version))).toEqual(['pinned']);
  });

  it('allows exact versions, and * for own packages only', () => {
    expect(broken('package.json', manifest('4.6.7'))).toEqual([]);
    expect(broken('package.json', manifest('2.0.0-beta.2'))).toEqual([]);
    expect(broken('apps/cli/package.json', manifest('*', '@offprint/model'))).toEqual([]);
    expect(broken('apps/cli/package.json', manifest('0.1.0', '@offprint/model'))).toEqual(['pinned']);
  });

  it('reports a manifest that is not JSON', () => {
    expect(broken('package.json', '{')).toEqual(['pinned']);
  });
});
