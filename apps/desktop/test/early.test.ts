import { expect, test } from 'vitest';
import { askEarly } from '../src/preload/early.ts';
import type { Channel } from '../src/shared/channels.ts';

/** A main process that notes what it is asked. */
function answering(articleId: string | null): { asked: string[]; call: ReturnType<typeof askEarly> } {
  const asked: string[] = [];
  const call = askEarly(async (channel: Channel, input: unknown) => {
    asked.push(`${channel} ${JSON.stringify(input)}`);
    return { ok: true, value: channel === 'settings.get' ? { articleId } : { channel, nth: asked.length } };
  });
  return { asked, call };
}

test('settings and the open article are asked for before the page asks, once', async () => {
  const { asked, call } = answering('tides');
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).toEqual(['settings.get {}', 'articles.get {"id":"tides"}']);
  await call('settings.get', {});
  await call('articles.get', { id: 'tides' });
  expect(asked).toHaveLength(2);
  await call('articles.get', { id: 'tides' });
  await call('settings.get', {});
  expect(asked).toHaveLength(4);
});

test('another article, and another call, go their way', async () => {
  const { asked, call } = answering('tides');
  await call('articles.get', { id: 'quay' });
  await call('articles.row', { id: 'tides' });
  expect(asked).toContain('articles.get {"id":"quay"}');
  expect(asked).toContain('articles.row {"id":"tides"}');
});

test('no article was open: none is asked for; a refusal is the answer to whoever asks', async () => {
  const { asked, call } = answering(null);
  await call('settings.get', {});
  expect(asked).toEqual(['settings.get {}']);
  const refused = askEarly(() => Promise.reject(new Error('gone')));
  await expect(refused('settings.get', {})).rejects.toThrow('gone');
});
