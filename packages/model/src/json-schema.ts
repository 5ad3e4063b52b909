/**
 * The model as JSON Schema (draft 2020-12), for those who read or write documents without this package.
 * Invariants across fields (unique ids, rectangular tables …) can not be said in JSON Schema; `parseArticle`
 * checks them.
 */
import { z } from 'zod';
import { Annotation } from './annotation.ts';
import { Article, Author, Headline, Publisher } from './article.ts';
import { Block } from './block.ts';
import { Briefing, BriefingItem } from './briefing.ts';
import { Citation, Speaker } from './citation.ts';
import { PreciseDate } from './date.ts';
import { Figure } from './figure.ts';
import { Inline, Mark } from './inline.ts';
import { Provenance, Transformation } from './provenance.ts';
import { Quote } from './quote.ts';
import { Rights } from './rights.ts';
import { Table } from './table.ts';

const SCHEMAS = { article: Article, annotation: Annotation, briefing: Briefing } as const;
export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

// Parts that get a name of their own under `$defs`; the others stand where they are used.
const NAMED = {
  Author,
  Block,
  BriefingItem,
  Citation,
  Figure,
  Headline,
  Inline,
  Mark,
  PreciseDate,
  Provenance,
  Publisher,
  Quote,
  Rights,
  Speaker,
  Table,
  Transformation,
};
for (const [id, schema] of Object.entries(NAMED) as [string, z.ZodType][])
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

/** The JSON Schema of a document of the model, as a plain object. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[name], { target: 'draft-2020-12' });
  return { $schema, title: `Offprint ${name}`, ...schema };
}
