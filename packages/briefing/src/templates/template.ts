/** Templates: what a briefing gets where its file says nothing. They give shape to data and print nothing themselves. */
import { z } from 'zod';
import { FileBriefing } from '../file/fields.ts';

export const TEMPLATE_NAMES = ['press-review', 'offprint', 'dossier', 'one-page'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

const shape = {
  name: z.string().min(1).optional().describe('as the briefing records it; the name of the file when absent'),
  groupBy: z
    .enum(['outlet', 'section', 'day', 'language'])
    .optional()
    .describe('sections for items that stand in none'),
  order: z
    .enum(['given', 'oldest', 'newest'])
    .optional()
    .describe('of the items in a section, by their dates of publication; undated ones last'),
  lead: z
    .int()
    .min(1)
    .optional()
    .describe('items that choose nothing themselves print so many paragraphs; whole when absent'),
};

/** A template in a file of one's own: its shape, and any field of a briefing file but the items. */
export const Template = FileBriefing.omit({
  items: true,
  sections: true,
  template: true,
  arranged: true,
}).extend(shape);
export type Template = z.infer<typeof Template>;

/** The templates that come with Offprint. */
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  'press-review': {
    name: 'press-review',
    groupBy: 'outlet',
    order: 'newest',
    notes: 'end',
    sourceSummary: 'draft',
    sameText: 'auto',
  },
  offprint: { name: 'offprint', notes: 'end' },
  dossier: {
    name: 'dossier',
    order: 'oldest',
    notes: 'foot',
    timeline: 'auto',
    quotes: 'auto',
    sourceSummary: 'draft',
    sameText: 'auto',
  },
  'one-page': { name: 'one-page', opening: 'head', lead: 1, order: 'newest', notes: 'end', sameText: 'auto' },
};

export function isTemplateName(name: string): name is TemplateName {
  return (TEMPLATE_NAMES as readonly string[]).includes(name);
}

/** The JSON Schema of a template file (draft 2020-12). */
export function templateSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(Template, { target: 'draft-2020-12' });
  return { $schema, title: 'Offprint template file', ...schema };
}
