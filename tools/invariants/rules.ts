// All rules on a whole tree.

import { checkDependencyRule } from './dependency-rule.ts';
import { checkPins } from './pins.ts';
import { checkPurity } from './purity.ts';
import { checkFolderNames, checkLength, checkNamedExports } from './shape.ts';
import { isScript, parseFile, type Finding, type SourceFile } from './source.ts';

/** Every broken rule in the files, in their order. */
export function checkTree(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(checkFile);
}

function checkFile(file: SourceFile): Finding[] {
  const findings = checkFolderNames(file.path);
  if (file.path === 'package.json' || file.path.endsWith('/package.json')) findings.push(...checkPins(file));
  if (!isScript(file.path)) return findings;
  const parsed = parseFile(file);
  if (parsed.problem !== undefined) {
    const message = `cannot be parsed: ${parsed.problem}`;
    findings.push({ rule: 'syntax', severity: 'error', path: file.path, line: 0, message });
  }
  findings.push(
    ...checkLength(file),
    ...checkDependencyRule(parsed),
    ...checkPurity(parsed),
    ...checkNamedExports(parsed),
  );
  return findings;
}
