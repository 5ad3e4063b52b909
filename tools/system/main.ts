// Command: node tools/system/main.ts. Installs the system packages that window and tests need (Debian).

import { TEST_NEEDS, ensureSystemPackages } from './packages.ts';

const result = await ensureSystemPackages(TEST_NEEDS);
if (result.ok) {
  console.log(result.note ?? (result.installed.length === 0 ? 'Nothing is missing.' : 'Installed.'));
} else {
  console.error(`${result.message}\n${result.hint}`);
  process.exitCode = 1;
}
