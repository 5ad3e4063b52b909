/** Writes the JSON Schema of briefing files and templates: npm run schema -w packages/briefing. */
import { writeFileSync } from 'node:fs';
import { fileSchema, templateSchema } from '../src/index.ts';

for (const [name, schema] of [
  ['briefing-file', fileSchema()],
  ['template-file', templateSchema()],
] as const)
  writeFileSync(
    new URL(`../schema/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schema, undefined, 2)}\n`,
  );
