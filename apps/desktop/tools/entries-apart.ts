import type { Plugin } from 'vite';

/**
 * Fails the build when a file that a process or thread is started by is imported by another file: what it does at its
 * start would then be done there, too. Bundlers put shared modules into such files unless told not to.
 */
export function entriesApart(): Plugin {
  return {
    name: 'entries-apart',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = new Set(files.filter((file) => file.isEntry).map((file) => file.fileName));
      for (const { fileName, imports, dynamicImports } of files)
        for (const name of [...imports, ...dynamicImports])
          if (entries.has(name))
            this.error(`${fileName} imports ${name}, which starts a process or a thread`);
    },
  };
}
