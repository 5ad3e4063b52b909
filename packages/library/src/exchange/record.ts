/** A record that was read from a file, looked at before anything is taken from it. Articles are checked when kept. */
import type { Article } from '@offprint/model';
import { Failure } from '../errors.ts';
import type { ExchangedArticle, ExchangedVersion } from '../interface/exchange.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Throws `bad-article` with the place where the record is not what it should be. */
export function readRecord(given: unknown): ExchangedArticle {
  const record = fieldsOf(given, 'the record');
  if (record['type'] !== 'article') throw wrong('type', 'is not "article"');
  const reading = fieldsOf(record['reading'], 'reading');
  const position = reading['position'];
  if (typeof position !== 'number' || !(position >= 0 && position <= 1))
    throw wrong('reading.position', 'is no number from 0 to 1');
  if (typeof reading['starred'] !== 'boolean') throw wrong('reading.starred', 'is neither true nor false');
  const state = reading['state'];
  if (state !== 'unread' && state !== 'reading' && state !== 'read')
    throw wrong('reading.state', 'is none that Offprint knows');
  const versions = listOf(record['versions'], 'versions').map(versionOf);
  if (versions.length === 0) throw wrong('versions', 'is empty');
  return {
    type: 'article',
    addedAt: required(record, 'addedAt', ''),
    versions,
    tags: listOf(record['tags'], 'tags').map((tag, i) => text(tag, `tags.${i}`)),
    reading: { state, starred: reading['starred'], position, ...moment(reading, 'archivedAt') },
    ...moment(record, 'removedAt'),
    ...(record['annotations'] === undefined
      ? {}
      : { annotations: listOf(record['annotations'], 'annotations') }),
  };
}

function versionOf(given: unknown, index: number): ExchangedVersion {
  const place = `versions.${index}`;
  const version = fieldsOf(given, place);
  const source = version['source'] === undefined ? undefined : fieldsOf(version['source'], `${place}.source`);
  return {
    addedAt: required(version, 'addedAt', `${place}.`),
    article: version['article'] as Article,
    ...(source === undefined
      ? {}
      : {
          source: {
            ...assetOf(source, `${place}.source`),
            ...(source['fileName'] === undefined
              ? {}
              : { fileName: text(source['fileName'], `${place}.source.fileName`) }),
          },
        }),
    assets: listOf(version['assets'], `${place}.assets`).map((asset, i) =>
      assetOf(asset, `${place}.assets.${i}`),
    ),
  };
}

function assetOf(given: unknown, place: string): { sha256: string; mediaType: string } {
  const { sha256, mediaType } = fieldsOf(given, place);
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw wrong(`${place}.sha256`, 'is no SHA-256 in lower-case hexadecimal');
  return { sha256, mediaType: text(mediaType, `${place}.mediaType`) };
}

export function moment<Name extends string>(
  fields: Fields,
  name: Name,
): { readonly [name in Name]?: string } {
  const value = fields[name];
  if (value === undefined) return {};
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value))
    throw wrong(name, 'is no moment in UTC, such as 2026-03-04T10:15:00Z');
  return { [name]: value } as { readonly [name in Name]?: string };
}

export function required(fields: Fields, name: string, place: string): string {
  const value = moment(fields, name)[name];
  if (value === undefined) throw wrong(place + name, 'is not there');
  return value;
}

export function fieldsOf(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(place, 'is not an object');
  return value as Fields;
}

export function listOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(place, 'is not a list');
  return value;
}

export function text(value: unknown, place: string): string {
  if (typeof value !== 'string') throw wrong(place, 'is no text');
  return value;
}

export function wrong(place: string, what: string): Failure {
  return new Failure(
    'bad-article',
    `not a record of a library's export (${place} ${what})`,
    'Export the library again; a line may have been cut or changed.',
  );
}
