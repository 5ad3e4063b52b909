import type { Finding, SourceFile } from './source.ts';

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** A version and nothing else, such as 4.6.7 or 2.0.0-beta.2 (Semantic Versioning 2.0.0). */
const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** Dependencies of a package.json that are not pinned: the project's own are `*`, others exact. */
export function checkPins(file: SourceFile): Finding[] {
  const found = (message: string): Finding => ({
    rule: 'pinned',
    severity: 'error',
    path: file.path,
    line: 0,
    message,
  });
  let manifest: Partial<Record<(typeof GROUPS)[number], Record<string, string>>>;
  try {
    manifest = JSON.parse(file.text) as typeof manifest;
  } catch {
    return [found('not valid JSON')];
  }
  return GROUPS.flatMap((group) =>
    Object.entries(manifest[group] ?? {}).flatMap(([name, version]) => {
      const own = name.startsWith('@offprint/');
      if (own ? version === '*' : EXACT.test(version)) return [];
      return [
        found(`${name} is "${version}" in ${group}; ${own ? 'own packages are "*"' : 'pin it exactly'}`),
      ];
    }),
  );
}
