/** JSON-LD of a page: the object that describes the article, whatever it is wrapped in. */

export type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
const MAX_OBJECTS = 5000; // of one page; a list of all its links is no article

export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

export function typesOf(object: Json): string[] {
  return asArray(object['@type']).filter((type) => typeof type === 'string');
}

/** All objects in the scripts, outermost first. A script that is no JSON is passed over. */
function objectsIn(scripts: readonly string[]): Json[] {
  const found: Json[] = [];
  let level: unknown[] = scripts.flatMap((script) => parse(script));
  while (level.length > 0 && found.length < MAX_OBJECTS) {
    const objects = level
      .flatMap((value) => asArray(value))
      .map(asObject)
      .filter((object) => object !== undefined);
    found.push(...objects);
    level = objects.flatMap((object) => [object['@graph'], object['mainEntity'], object['mainEntityOfPage']]);
  }
  return found;
}

function parse(script: string): unknown[] {
  // Some pages leave line feeds in strings, or wrap the JSON in a comment.
  const text = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>)\s*$/, '');
  for (const attempt of [text, text.replaceAll(/[\n\r\t]+/g, ' ')]) {
    try {
      return [JSON.parse(attempt)];
    } catch {
      continue;
    }
  }
  return [];
}

/** The description of the article, and the objects beside it that it may refer to by `@id`. */
export interface LinkedData {
  readonly article: Json | undefined;
  /** An object with the properties of the one it refers to. */
  readonly follow: (value: unknown) => Json | undefined;
}

export function readLinkedData(scripts: readonly string[]): LinkedData {
  const objects = objectsIn(scripts);
  const byId = new Map(
    objects.filter((o) => typeof o['@id'] === 'string' && o['name']).map((o) => [o['@id'], o]),
  );
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  return {
    // Pages list the teasers of other articles too; the one that says most is the page's own.
    article: articles.find((object) => object['headline'] && object['datePublished']) ?? articles[0],
    follow: (value) => {
      const object = asObject(value);
      if (!object) return undefined;
      const referred = byId.get(object['@id']);
      return referred && !object['name'] ? { ...referred, ...object } : object;
    },
  };
}
