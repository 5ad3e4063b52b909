/** Which kind of JSON a file is: our own articles, news objects, linked data, or an export. */
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import type { ListForm, Member } from '../form.ts';
import { isWallabag, wallabagMember } from '../exports/wallabag.ts';
import { isArticleData, linkedDataMember } from '../linked-data/form.ts';
import { isNinjs, ninjsMember } from '../ninjs/form.ts';
import { jsonForm } from './form.ts';
import { listOf, objectOf, parseJson, type Json } from './value.ts';

/** Whether the text is one article of ours, which keeps its id and version. */
export function isOwnArticle(text: string): boolean {
  return text.trimStart().startsWith('{') && /"schemaVersion"\s*:/.test(text);
}

/** JSON that holds other things than one article of ours. */
export const jsonListForm: ListForm = {
  kind: 'list',
  mediaType: 'application/json',
  declaredEncoding: jsonForm.declaredEncoding,
  members: (text, run) => membersOf(text, run),
};

function membersOf(text: string, run: Run): Outcome<readonly Member[]> {
  const parsed = parseJson(text, run);
  if (!parsed.ok) return parsed;
  const top = objectOf(parsed.value);
  const values = top ? unwrapped(top) : listOf(parsed.value);
  if (values.length > run.limits.entries)
    return refuse('too-many', `the export has more than ${run.limits.entries} entries`, 'Split it.');
  const members = values.map((value, i) =>
    memberOf(value, `item ${i + 1}`, values.length === 1 ? text : undefined),
  );
  return members.some((member) => member === undefined) && members.every((member) => member === undefined)
    ? refuse(
        'not-an-article',
        'the JSON is neither an article nor an export that Offprint reads',
        'It reads its own articles, ninjs, schema.org articles and the export of wallabag.',
      )
    : done(members.map((member, i) => member ?? unknown(`item ${i + 1}`)));
}

/** Objects that hold the list under a name: ninjs packages, linked data graphs. */
function unwrapped(top: Json): readonly unknown[] {
  for (const key of ['items', 'articles', 'entries'])
    if (Array.isArray(top[key]) && !isNinjs(top)) return listOf(top[key]);
  if (Array.isArray(top['@graph'])) {
    const context = top['@context'];
    return listOf(top['@graph']).flatMap((value) => {
      const object = objectOf(value);
      return object && isArticleData({ '@context': context, ...object })
        ? [{ '@context': context, ...object }]
        : [];
    });
  }
  return [top];
}

function memberOf(value: unknown, name: string, source: string | undefined): Member | undefined {
  const object = objectOf(value);
  if (!object) return undefined;
  const bytes = new TextEncoder().encode(source ?? JSON.stringify(object));
  if ('schemaVersion' in object) return { kind: 'file', name, bytes };
  if (isNinjs(object)) return ninjsMember(object, name, bytes);
  if (isArticleData(object)) return linkedDataMember(object, name, bytes);
  return isWallabag(object) ? wallabagMember(object, name, bytes) : undefined;
}

function unknown(name: string): Member {
  const refused = refuse(
    'not-an-article',
    'the entry is of no kind that Offprint reads',
    'See what wrote the file.',
  );
  return { kind: 'failed', name, error: refused.error };
}
