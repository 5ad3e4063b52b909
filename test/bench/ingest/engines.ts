/** Extractors that take the same page and give its article: ours and the peers. Each is loaded only where it runs. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Gives the length of the text found, so that no work can be left out. */
export type Extract = (html: string, url: string) => Promise<number>;

export const ENGINE_NAMES = ['offprint', 'readability', 'defuddle', 'postlight'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export const LABELS: Readonly<Record<EngineName, string>> = {
  offprint: 'Offprint',
  readability: 'Readability + linkedom',
  defuddle: 'Defuddle (linkedom)',
  postlight: '@postlight/parser',
};

/** The part of @postlight/parser that is used. */
interface Postlight {
  parse(
    url: string,
    options: { html: string; fetchAllPages: boolean },
  ): Promise<{ content?: string | null } | null>;
}

const ENGINES: Readonly<Record<EngineName, (folder: string) => Promise<Extract>>> = {
  offprint: async () => {
    const { ingest } = await import('@offprint/ingest');
    const { blockText } = await import('@offprint/model');
    const env = {
      now: '2026-01-01T00:00:00Z',
      newId: () => 'article',
      sha256: (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex'),
      version: '0.1.0',
    };
    return async (html, sourceUrl) => {
      const result = await ingest({ bytes: Buffer.from(html), sourceUrl }, env);
      return result.ok ? result.article.blocks.reduce((sum, block) => sum + blockText(block).length, 0) : 0;
    };
  },
  readability: async () => {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    // oxlint-disable-next-line typescript/require-await -- one of the peers is asynchronous
    return async (html) => {
      const { document } = parseHTML(html) as unknown as {
        document: ConstructorParameters<typeof Readability>[0];
      };
      return new Readability(document).parse()?.textContent?.length ?? 0;
    };
  },
  defuddle: async () => {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return async (html, url) => {
      const { document } = parseHTML(html) as unknown as { document: Parameters<typeof Defuddle>[0] };
      return (await Defuddle(document, url)).content.length;
    };
  },
  // oxlint-disable-next-line typescript/require-await -- the others load asynchronously
  postlight: async (folder) => {
    const parser = createRequire(join(folder, 'package.json'))('@postlight/parser') as Postlight;
    return async (html, url) => {
      const result = await parser.parse(url, { html, fetchAllPages: false });
      return result?.content?.length ?? 0;
    };
  },
};

export function isEngine(name: string): name is EngineName {
  return ENGINE_NAMES.some((known) => known === name);
}

/** `folder` is where @postlight/parser is installed; the others are the project's own dependencies. */
export function loadEngine(name: EngineName, folder: string): Promise<Extract> {
  return ENGINES[name](folder);
}
