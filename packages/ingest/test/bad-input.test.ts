import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';
import { ENV, errorCode, expectArticle, fixture, ingestFixture, ingestText, paragraphs } from './run.ts';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const code = (bytes: Uint8Array, fileName = 'page.html'): ReturnType<typeof errorCode> =>
  errorCode(ingest({ bytes, fileName }, ENV));

describe('files that hold no article', () => {
  it.each([
    ['nothing', bytesOf(''), 'empty'],
    ['only white space', bytesOf(' \n\t\n'), 'empty'],
    ['a byte-order mark and nothing else', bytesOf([0xef, 0xbb, 0xbf]), 'empty'],
    ['a picture called page.html', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13]), 'not-text'],
    ['a PDF that breaks off', bytesOf('%PDF-1.7\n'), 'damaged'],
    ['an archive that is cut off', bytesOf('PK', [3, 4, 20, 0]), 'damaged'],
    ['bytes with zeros among them', bytesOf('text', [0, 1, 2, 0, 0]), 'not-text'],
    ['a headline alone', bytesOf('Headline without anything below it'), 'no-article'],
    [
      'a page without text',
      bytesOf('<html><head><title>Nothing</title></head><body></body></html>'),
      'no-article',
    ],
    ['XML of another kind', bytesOf('<?xml version="1.0"?><opml><body/></opml>'), 'unknown-form'],
    ['JSON that breaks off', bytesOf('{"schemaVersion": 1,'), 'not-an-article'],
    ['a list in JSON', bytesOf('[{"a":1}]'), 'not-an-article'],
  ])('%s', async (_what, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  it('are told by their bytes, not by their name', async () => {
    const result = await ingest({ bytes: fixture('page--full.html'), fileName: 'notes.txt' }, ENV);
    expect(expectArticle(result).source.mediaType).toBe('text/html');
  });

  it('refuses a line of fifty million characters', async () => {
    expect(await code(Buffer.alloc(50_000_000, 'a'), 'long.txt')).toBe('line-too-long');
  });

  it('refuses a file over the limit', async () => {
    expect(await errorCode(ingestText('x'.repeat(2000), { limits: { bytes: 1000 } }))).toBe('too-large');
  });

  it.each(['table', 'div', 'span', 'b', 'blockquote'])(
    'refuses %s elements nested ten thousand deep',
    async (name) => {
      const cell = name === 'table' ? '<table><tr><td>' : `<${name}>`;
      expect(await errorCode(ingestText(`<html><body>${cell.repeat(10_000)}text`))).toBe('too-deep');
    },
  );

  it('refuses quotations that stand in each other deeper than an article may', async () => {
    const text =
      'The council met on Monday evening and decided, after a long debate, to repair the old bridge. ';
    const page = `<html><head><title>A title of some words</title></head><body><article><h1>A title of some words</h1><p>${text.repeat(9)}</p>${'<blockquote>'.repeat(110)}<p>${text.repeat(9)}</p></article>`;
    expect(await errorCode(ingestText(page, { skip: ['find'] }))).toBe('too-deep');
  });

  it('refuses JSON nested too deep', async () => {
    expect(await errorCode(ingestText(`{"blocks":${'['.repeat(5000)}${']'.repeat(5000)}}`))).toBe('too-deep');
  });

  it('refuses a page with more elements than the limit', async () => {
    expect(
      await errorCode(ingestText(`<html><body>${'<br>'.repeat(3000)}`, { limits: { nodes: 2000 } })),
    ).toBe('too-large');
  });
});

describe('encodings', () => {
  const german =
    'Überschrift über die Brücke am Fluß\n\nDie Brücke über den Fluß wird für zwölf Wochen gesperrt, wie die Behörde am Montag erklärte.\n\nDie Händler fürchten nun, daß die Käufer ausbleiben, und hoffen auf größere Züge.\n';
  const russian =
    'Мост через реку закроют на ремонт\n\nМост через реку закроют на двенадцать недель, сообщили в понедельник городские власти.\n\nТорговцы опасаются, что покупателей станет меньше, и просят пустить дополнительный паром.\n';

  it('refuses broken UTF-8 and never writes a replacement character', async () => {
    const whole = Buffer.from(german);
    const broken = Buffer.concat([whole.subarray(0, 60), Buffer.from([0xc3, 0x28]), whole.subarray(60)]);
    expect(await code(broken, 'a.txt')).toBe('bad-encoding');
    expect(
      await code(bytesOf('Headline\n\nplain ', [0xff, 0xfe, 0xfd], ' text of the article.'), 'a.txt'),
    ).toBe('bad-encoding');
    expect(await code(bytesOf('<meta charset="utf-8"><p>caf', [0xe9], '</p>'))).toBe('bad-encoding');
  });

  it('reads a legacy encoding that nothing declares, with a warning', async () => {
    const latin = Buffer.from(german, 'latin1');
    const { article, warnings } = expectArticle(await ingest({ bytes: latin }, ENV));
    expect(paragraphs(article)[0]).toMatch(/^Die Brücke über den Fluß/);
    expect(warnings.map((warning) => warning.code)).toContain('encoding-guessed');
    const cyrillic = Uint8Array.from(russian, (char) => {
      const unit = char.charCodeAt(0);
      return unit >= 0x410 && unit <= 0x44f ? unit - 0x410 + 0xc0 : unit;
    });
    expect(paragraphs(expectArticle(await ingest({ bytes: cyrillic }, ENV)).article)[0]).toMatch(
      /^Мост через реку/,
    );
  });

  it('believes the charset that a page declares', async () => {
    const body = german
      .split('\n\n')
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('');
    const html = `<html><head><meta charset="iso-8859-1"><title>x</title></head><body><article><h1>Über die Brücke am Fluß</h1>${body}${body.toUpperCase()}</article></body></html>`;
    const { article } = expectArticle(await ingest({ bytes: Buffer.from(html, 'latin1') }, ENV));
    expect(paragraphs(article)[0]).toMatch(/^Die Brücke über den Fluß/);
  });

  it('reads UTF-16 with a byte-order mark', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(german, 'utf16le')]);
    expect(paragraphs(expectArticle(await ingest({ bytes }, ENV)).article)).toHaveLength(2);
  });
});

describe("an article's own JSON", () => {
  it('is kept with its id and version', async () => {
    const { article } = await ingestFixture('copied--es-bare.txt', { newId: () => 'kept-id' });
    const json = JSON.stringify({ ...article, version: 7 });
    const again = expectArticle(await ingestText(json));
    expect(again.article).toEqual({ ...article, version: 7 });
    expect(again.source.mediaType).toBe('application/json');
    expect(again.source.sha256).toBe(createHash('sha256').update(json).digest('hex'));
  });

  it('is refused with an unknown field, and the hint names it', async () => {
    const { article } = await ingestFixture('copied--es-bare.txt');
    const result = await ingestText(JSON.stringify({ ...article, colour: 'red' }));
    expect(result).toMatchObject({ ok: false, error: { code: 'not-an-article' } });
    expect(result.ok ? '' : result.error.hint).toContain('colour');
  });
});
