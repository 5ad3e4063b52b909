/** Stubs before a paywall are told from short articles, by what the page itself says. */
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';
import { ENV } from './run.ts';

const SENTENCES = [
  'The harbour office will dredge the inner basin in May, its director said on Tuesday, after two winters in which ferries ran aground.',
  'Fishermen had asked for the work for years and feared that it would begin in the herring season, when every hour counts.',
];

interface Page {
  readonly after?: string;
  readonly data?: object;
  readonly times?: number;
}

async function warnings({ after = '', data = {}, times = 1 }: Page): Promise<string[]> {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data });
  const paragraphs = Array.from({ length: times }, (_, i) =>
    SENTENCES.map((sentence) => `<p>Day ${i}: ${sentence}</p>`).join(''),
  ).join('');
  const html = `<!doctype html><html lang="en"><head><title>Basin to Be Dredged in May</title><script type="application/ld+json">${json}</script></head><body><article><h1>Basin to Be Dredged in May</h1>${paragraphs}</article>${after}</body></html>`;
  const result = await ingest({ bytes: new TextEncoder().encode(html) }, ENV);
  if (!result.ok) throw new Error(result.error.message);
  return result.warnings.filter(({ code }) => code === 'perhaps-cut-short').map(({ message }) => message);
}

describe('a text is perhaps cut short', () => {
  it('when the page states twice as many words', async () => {
    expect(await warnings({ data: { wordCount: 400 } })).toEqual([
      expect.stringContaining('the page states 400 words'),
    ]);
    expect(await warnings({ data: { wordCount: 50 } })).toEqual([]);
    expect(await warnings({ data: { wordCount: 'many' } })).toEqual([]);
  });

  it.each([
    'Subscribe to continue reading',
    'This article is for subscribers only.',
    'Mit einem Abo jetzt weiterlesen',
    'Cet article est réservé aux abonnés',
    'Suscríbete para seguir leyendo',
    '続きを読むには登録が必要です',
  ])('when the page asks: %s', async (prompt) => {
    expect(await warnings({ after: `<div><p>${prompt}</p></div>` })).toEqual([
      expect.stringContaining('so as to read on'),
    ]);
  });

  it('when it is not free and short', async () => {
    expect(await warnings({ data: { isAccessibleForFree: false } })).toEqual([
      expect.stringContaining('not free'),
    ]);
    expect(await warnings({ data: { isAccessibleForFree: true } })).toEqual([]);
  });
});

describe('a text is whole, as far as the page says', () => {
  it('when it is short and nothing says that there is more', async () => {
    expect(await warnings({ after: '<p>Sign up for our newsletter</p>' })).toEqual([]);
  });

  it('when it is long, whatever is asked on the page', async () => {
    const page = { times: 20, after: '<div><p>Subscribe to continue reading</p></div>' };
    expect(await warnings({ ...page, data: { isAccessibleForFree: false } })).toEqual([]);
  });
});
