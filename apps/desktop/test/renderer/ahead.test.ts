import { describe, expect, test } from 'vitest';
import type { Article } from '@offprint/model';
import { createReadAhead } from '../../src/renderer/features/reader/ahead.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';

/** A library that notes what it is asked, whose articles are told by id and version alone. */
function library(versions: Record<string, number>) {
  const asked: string[] = [];
  const ahead = createReadAhead(async (id): Promise<Result<Article>> => {
    asked.push(id);
    const version = versions[id];
    return version === undefined
      ? fail('no-such-article', 'There is none.', 'List them.')
      : ok({ id, version } as Article);
  });
  return { asked, ahead, versions };
}

describe('an article read ahead', () => {
  test('is asked for once, and there in the version that is wanted', async () => {
    const { asked, ahead } = library({ tides: 2 });
    expect(ahead.ready('tides', 2)).toBeUndefined();
    await Promise.all([ahead.want('tides'), ahead.want('tides', 2)]);
    expect(asked).toEqual(['tides']);
    expect(ahead.ready('tides', 2)?.version).toBe(2);
    expect(ahead.ready('tides', undefined)?.version).toBe(2);
    expect(ahead.ready('tides', 3)).toBeUndefined();
  });

  test('is asked for again when there is another version of it', async () => {
    const { asked, ahead, versions } = library({ tides: 1 });
    await ahead.want('tides');
    versions['tides'] = 2;
    expect(await ahead.want('tides', 2)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(asked).toEqual(['tides', 'tides']);
  });

  test('is let go when the library has changed, also while it is on its way', async () => {
    const { asked, ahead, versions } = library({ tides: 1 });
    const before = ahead.want('tides');
    ahead.forget();
    versions['tides'] = 2;
    await before;
    expect(ahead.ready('tides', undefined)).toBeUndefined();
    await ahead.want('tides');
    expect(ahead.ready('tides', undefined)?.version).toBe(2);
    expect(asked).toHaveLength(2);
  });

  test('that could not be read is asked for again', async () => {
    const { asked, ahead, versions } = library({});
    expect(await ahead.want('tides')).toMatchObject({ ok: false, error: { code: 'no-such-article' } });
    versions['tides'] = 1;
    expect(await ahead.want('tides')).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });

  test('goes when others are kept', async () => {
    const { ahead } = library({ tides: 1, quay: 1 });
    await Promise.all([ahead.want('tides'), ahead.want('quay')]);
    ahead.keepOnly(['quay']);
    expect(ahead.ready('tides', undefined)).toBeUndefined();
    expect(ahead.ready('quay', undefined)).toBeDefined();
  });
});
