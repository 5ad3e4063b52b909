// Command: node tools/electron/main.ts [--json] [--retry]. Finds, and where needed makes, the Electron
// to run, and prints which one and why.

import { parseArgs } from 'node:util';
import { describeElectron, findElectron } from './find.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, retry: { type: 'boolean', default: false } },
});

try {
  const found = await findElectron(values.retry ? { retryDownload: true } : {});
  console.log(values.json ? JSON.stringify(found) : `${describeElectron(found)}\n${found.executablePath}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
