/**
 * Makes the content hash of article files true again after an edit by hand:
 *
 *     npx node apps/cli/tools/seal.ts content/letters-and-marks.json …
 *
 * Only the hash is written; the rest of the file stays as it is, byte for byte.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { contentHash, formatPath, parseArticleJson } from '@offprint/model';

const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');

for (const file of process.argv.slice(2)) {
  const json = readFileSync(file, 'utf8');
  const parsed = parseArticleJson(json);
  if (!parsed.ok) {
    for (const issue of parsed.issues) console.error(`${file}: ${formatPath(issue.path)}: ${issue.message}`);
    process.exitCode = 1;
    continue;
  }
  const stated = parsed.value.provenance.contentHash;
  const actual = contentHash(parsed.value, sha256);
  // A figure may show a picture with the same digits, so the field is named with its value.
  const field = new RegExp(`("contentHash"\\s*:\\s*)"${stated}"`);
  if (stated !== actual) writeFileSync(file, json.replace(field, `$1"${actual}"`));
  console.log(`${file}: ${stated === actual ? 'was true' : 'sealed'} ${actual}`);
}
