import type { Plugin } from 'vite';

/**
 * Fails the build when what a process or thread does at its start is in a file that others load as well: they would do
 * it, too. Bundlers take the modules that are started for modules like any other when they share code.
 */
export function entriesApart(): Plugin {
  return {
    name: 'entries-apart',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = files.filter((file) => file.isEntry);
      for (const { fileName, facadeModuleId, moduleIds } of entries) {
        if (facadeModuleId !== null && !moduleIds.includes(facadeModuleId))
          this.error(`${facadeModuleId} is started, but not in a file of its own`);
        const user = files.find((file) => [...file.imports, ...file.dynamicImports].includes(fileName));
        if (user) this.error(`${fileName} is started, and ${user.fileName} loads it`);
      }
    },
  };
}
