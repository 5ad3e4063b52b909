/** Writes the JSON Schema files under `schema/`, which are committed so that a change to the model shows there. */
import { writeFileSync } from 'node:fs';
import { jsonSchema, SCHEMA_NAMES } from '../src/json-schema.ts';

for (const name of SCHEMA_NAMES) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
  writeFileSync(file, JSON.stringify(jsonSchema(name), null, 2) + '\n');
}
