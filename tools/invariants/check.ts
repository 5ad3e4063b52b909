// Command: npm run check. Prints every broken rule of the project and fails when one is an error.

import { ROOT } from '../process/root.ts';
import { checkTree } from './rules.ts';
import { readTree } from './tree.ts';

const files = readTree(ROOT);
const findings = checkTree(files);
for (const { rule, severity, path, line, message } of findings) {
  console.log(`${severity} ${rule}: ${path}${line === 0 ? '' : `:${line}`}: ${message}`);
}
const errors = findings.filter((finding) => finding.severity === 'error').length;
console.log(`${files.length} files, ${errors} errors, ${findings.length - errors} warnings`);
process.exitCode = errors === 0 ? 0 : 1;
