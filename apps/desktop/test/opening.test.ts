import { describe, expect, test } from 'vitest';
import { createOpening, type OpeningEnv } from '../src/main/opening.ts';
import { DEFAULT_SETTINGS } from '../src/shared/preferences.ts';
import { ok } from '../src/shared/result.ts';

const article = Promise.resolve(ok({})) as unknown as OpeningEnv['article'];

function opening() {
  const told: string[] = [];
  const settings = { get: () => ({ ...DEFAULT_SETTINGS, articleId: 'tides' }) };
  const { answer } = createOpening({
    id: 'tides',
    article,
    settings,
    asked: () => told.push('asked'),
    ready: () => told.push('ready'),
  });
  return { answer, told };
}

describe('what a window asks before its article is seen', () => {
  test('the settings are given as often as they are asked for', async () => {
    const { answer } = opening();
    expect(await answer('settings.get', {})).toMatchObject({ ok: true, value: { articleId: 'tides' } });
    expect(await answer('settings.get', {})).toMatchObject({ ok: true });
  });

  test('the article is given once: the next time it may have changed', () => {
    const { answer, told } = opening();
    expect(answer('articles.get', { id: 'tides' })).toBe(article);
    expect(told).toEqual(['asked']);
    expect(answer('articles.get', { id: 'tides' })).toBeUndefined();
    expect(told).toEqual(['asked']);
  });

  test('the page says once that it is up, and is answered by the contract from then on', async () => {
    const { answer, told } = opening();
    expect(await answer('app.ready', {})).toEqual(ok(null));
    expect(told).toEqual(['ready']);
    expect(answer('app.ready', {})).toBeUndefined();
    expect(answer('settings.get', {})).toBeUndefined();
    expect(answer('articles.get', { id: 'tides' })).toBeUndefined();
    expect(told).toEqual(['ready']);
  });

  const others: readonly [string, Parameters<ReturnType<typeof opening>['answer']>][] = [
    ['another article', ['articles.get', { id: 'harbour' }]],
    ['an older version of the article', ['articles.get', { id: 'tides', version: 1 }]],
    ['an article without a name', ['articles.get', {}]],
    ['settings with something besides', ['settings.get', { id: 'tides' }]],
    ['settings of nothing', ['settings.get', null]],
    ['settings of a text', ['settings.get', 'tides']],
    ['any other call', ['articles.list', {}]],
  ];
  test.each(others)('%s is left to the contract', (_, call) => {
    const { answer, told } = opening();
    expect(answer(...call)).toBeUndefined();
    expect(told).toEqual([]);
  });
});
