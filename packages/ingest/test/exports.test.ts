/** Exports of reading lists: what has a text is an article, what has an address only is kept as that. */
import { describe, expect, it } from 'vitest';
import { SENTENCES } from './pages.ts';
import { articlesOf, gist, itemsOf, paragraphs } from './run.ts';
import { zipOf } from './zip-bytes.ts';

const HTML = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const bookmarks = async (bytes: Uint8Array | string): Promise<unknown[]> =>
  (await itemsOf(bytes)).map((item) => (item.ok && item.kind === 'bookmark' ? item.bookmark : item));

describe('Pocket', () => {
  const CSV =
    'title,url,time_added,cursor,tags,status\n"A ""quoted"", title",https://example.org/a,1700000000,,ports|herring,unread\nhttps://example.org/b,https://example.org/b,1700000001,,,archive\nBad,javascript:alert(1),1,,,unread\n';
  const A = {
    url: 'https://example.org/a',
    title: 'A "quoted", title',
    authors: [],
    saved: {
      from: 'Pocket',
      tags: ['ports', 'herring'],
      state: 'unread',
      savedAt: { value: '2023-11-14T22:13:20Z', precision: 'second' },
      highlights: [],
    },
  };
  it('as CSV in a ZIP', async () => {
    const items = await itemsOf(zipOf([{ name: 'pocket/part_000000.csv', bytes: CSV }]));
    expect(items[0]).toMatchObject({ name: 'pocket/part_000000.csv › row 2', ok: true, bookmark: A });
    expect(items[1]).toMatchObject({
      bookmark: { url: 'https://example.org/b', saved: { state: 'read', tags: [] } },
    });
    expect(items[1]).not.toHaveProperty('bookmark.title');
    expect(items[2]).toMatchObject({ ok: false, error: { code: 'no-article' } });
  });
  it('as the older page', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://example.org/a" time_added="1700000000" tags="ports,herring">A &quot;quoted&quot;, title</a></li></ul><h1>Read Archive</h1><ul><li><a href="https://example.org/b" time_added="1700000001" tags="">https://example.org/b</a></li></ul></body></html>';
    expect(await bookmarks(page)).toEqual([
      A,
      expect.objectContaining({
        url: 'https://example.org/b',
        saved: expect.objectContaining({ state: 'read' }) as object,
      }),
    ]);
  });
});

describe('Instapaper', () => {
  it('keeps folder, state, star and selection apart', async () => {
    const csv =
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://example.org/a,A,"marked words",Ports,1700000000,"[""x"",""y""]"\nhttps://example.org/b,B,,Starred,1700000000,\nhttps://example.org/c,C,,Archive,1700000000,\n';
    expect(await bookmarks(csv)).toEqual([
      expect.objectContaining({
        excerpt: 'marked words',
        saved: expect.objectContaining({ folder: 'Ports', tags: ['x', 'y'] }) as object,
      }),
      expect.objectContaining({ saved: expect.objectContaining({ starred: true }) as object }),
      expect.objectContaining({ saved: expect.objectContaining({ state: 'read' }) as object }),
    ]);
  });
});

describe('Readwise Reader', () => {
  it('keeps tags, progress, location and date', async () => {
    const csv = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,https://example.org/a,01,"['ports', 'ferries']",2026-03-04 10:15:00+00:00,0.5,later,True\n`;
    expect(await bookmarks(csv)).toEqual([
      {
        url: 'https://example.org/a',
        title: 'A',
        authors: [],
        saved: {
          from: 'Readwise Reader',
          tags: ['ports', 'ferries'],
          state: 'reading',
          savedAt: { value: '2026-03-04T10:15:00+00:00', precision: 'second' },
          folder: 'later',
          highlights: [],
        },
      },
    ]);
  });
});

describe('wallabag', () => {
  it('has text, tags, state and annotations; an entry without text keeps its address', async () => {
    const entry = {
      id: 1,
      title: 'Harbour Basin',
      url: 'https://example.org/a',
      content: HTML,
      is_archived: 1,
      is_starred: 0,
      tags: ['ports'],
      annotations: [{ quote: 'the inner basin', text: 'which?', created_at: '2026-03-05T10:00:00+0000' }],
      created_at: '2026-03-04T10:15:00+0000',
      published_at: '2026-03-03T00:00:00+0000',
      published_by: ['Una Garvie'],
      language: 'en',
      reading_time: 1,
    };
    const items = await itemsOf(
      JSON.stringify([
        entry,
        {
          ...entry,
          url: 'https://example.org/b',
          content: "wallabag can't retrieve contents for this article. Please troubleshoot this issue.",
        },
      ]),
    );
    const [item] = articlesOf(items);
    expect(paragraphs(item?.article ?? never())).toEqual(SENTENCES);
    expect(item?.article).toMatchObject({
      authors: [{ name: 'Una Garvie' }],
      datePublished: { value: '2026-03-03T00:00:00+00:00' },
      provenance: { sourceUrl: 'https://example.org/a', method: 'export-file' },
    });
    expect(item?.saved).toMatchObject({
      from: 'wallabag',
      tags: ['ports'],
      state: 'read',
      starred: false,
      highlights: [{ text: 'the inner basin', note: 'which?' }],
    });
    expect(items[1]).toMatchObject({ kind: 'bookmark', bookmark: { url: 'https://example.org/b' } });
  });
});

describe('Omnivore', () => {
  it('has text and highlights beside its lists', async () => {
    const item = {
      id: '1',
      slug: 'harbour-basin',
      title: 'Harbour Basin',
      author: 'Una Garvie',
      url: 'https://example.org/a',
      state: 'Archived',
      labels: ['ports'],
      savedAt: '2026-03-04T10:15:00.000Z',
      publishedAt: null,
    };
    const items = await itemsOf(
      zipOf([
        {
          name: 'metadata_0_to_2.json',
          bytes: JSON.stringify([
            item,
            { ...item, slug: 'gone', title: 'Gone', url: 'https://example.org/b', state: 'Active' },
          ]),
        },
        { name: 'content/harbour-basin.html', bytes: HTML },
        { name: 'highlights/harbour-basin.md', bytes: '> the inner basin\n\nwhich?\n\n> small ports\n' },
      ]),
    );
    const [first] = articlesOf(items);
    expect(paragraphs(first?.article ?? never())).toEqual(SENTENCES);
    expect(first?.saved).toMatchObject({
      tags: ['ports'],
      state: 'read',
      highlights: [{ text: 'the inner basin', note: 'which?' }, { text: 'small ports' }],
    });
    expect(gist(items)).toEqual(['Harbour Basin: Harbour Basin', 'Gone: https://example.org/b']);
  });
});

it('a table of anything else is copied text', async () => {
  expect(gist(await itemsOf('name,colour\na,b\n'))).toEqual(['no-article']);
});

it('a table whose quotation never ends is damaged', async () => {
  const csv = `title,url,time_added,tags,status\n"${'x,\n'.repeat(500_000)}`;
  expect(gist(await itemsOf(csv))).toEqual(['damaged']);
});

function never(): never {
  throw new Error('there is no article');
}
