import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefingItems, contentHash, parseArticleJson, parseBriefingJson, walkBlocks } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { CONTENT } from './run-offprint.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const files = readdirSync(CONTENT).filter((name) => name.endsWith('.json') && name !== 'briefing.json');
const assets = readdirSync(join(CONTENT, 'assets'));

function article(file: string): Extract<ReturnType<typeof parseArticleJson>, { ok: true }>['value'] {
  const parsed = parseArticleJson(readFileSync(join(CONTENT, file), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe.each(files)('content/%s', (file) => {
  it('is a valid article whose content hash is true', () => {
    expect(article(file).provenance.contentHash).toBe(contentHash(article(file), sha256));
  });

  it('says who holds the rights and under which licence', () => {
    const { rights, provenance } = article(file);
    expect(rights).toMatchObject({
      holder: 'The Offprint authors',
      permitted: { print: 'yes', redistribute: 'yes' },
    });
    expect(rights.license).toMatch(/^https:\/\/creativecommons\.org\//);
    expect(provenance.method).toBe('written-here');
  });

  it('has a speaker and a source for every quotation', () => {
    for (const quote of article(file).quotes) {
      expect(quote.speaker?.name).toBeTruthy();
      expect(quote.citation?.title).toBeTruthy();
    }
  });

  it('has the bytes of every picture it shows, under their hash', () => {
    for (const block of walkBlocks(article(file).blocks)) {
      if (block.type !== 'figure' || !block.asset) continue;
      const name = assets.find((asset) => asset.startsWith(block.asset?.sha256 ?? '?'));
      expect(sha256(readFileSync(join(CONTENT, 'assets', name ?? '')))).toBe(block.asset.sha256);
    }
  });
});

describe('content/', () => {
  it('holds three articles', () => {
    expect(files).toHaveLength(3);
  });

  it('has a briefing that prints each of them, in the version that is there', () => {
    const parsed = parseBriefingJson(readFileSync(join(CONTENT, 'briefing.json'), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const printed = briefingItems(parsed.value).map((item) => `${item.articleId}@${item.version}`);
    expect(printed.sort()).toEqual(
      files.map((file) => `${article(file).id}@${article(file).version}`).sort(),
    );
    expect(parsed.value.marking).toBe('TLP:CLEAR');
  });

  it('keeps no asset that no article shows', () => {
    const shown = files.flatMap((file) =>
      [...walkBlocks(article(file).blocks)].flatMap((b) =>
        b.type === 'figure' && b.asset ? [b.asset.sha256] : [],
      ),
    );
    expect(assets.map((name) => name.replace(/\..*$/, '')).sort()).toEqual(shown.sort());
  });

  it('says of the digest what its source does not state', () => {
    const [report] = article('sochi-talks-digest.json').isBasedOn ?? [];
    expect(report).toMatchObject({ containerTitle: 'The Moscow Times' });
    expect(report?.issued).toMatchObject({ value: '2021-11', inferredFrom: expect.any(String) as string });
    expect(report).not.toHaveProperty('authors');
    expect(report).not.toHaveProperty('url');
  });
});
