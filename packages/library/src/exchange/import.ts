/** Records back into articles: every version is kept as if it came at its own time. */
import { keepAll, type Batch } from '../add/batch.ts';
import { keep } from '../add/keep.ts';
import { prepareAll, withFiles, type Came, type Prepared } from '../add/prepare.ts';
import type { Readied } from '../add/ready.ts';
import { importAnnotations } from '../annotations/import.ts';
import { attempt, valueOf } from '../errors.ts';
import type { Added, NewAsset } from '../interface/articles.ts';
import type { ExchangedArticle, ExchangedVersion, Taken } from '../interface/exchange.ts';
import type { Result } from '../interface/result.ts';
import type { Shelf } from '../library.ts';
import { hide } from '../organise/trash.ts';
import { readRecord } from './record.ts';

interface PreparedRecord {
  readonly record: ExchangedArticle;
  readonly versions: readonly { readonly addedAt: string; readonly prepared: Prepared }[];
  readonly missing: readonly string[];
}

type AssetOf = (sha256: string) => Uint8Array | undefined;

export function importArticles(shelf: Shelf, records: readonly unknown[], assetOf: AssetOf): Result<Taken>[] {
  const read = records.map((record) => attempt(() => readRecord(record)));
  const articles = read.flatMap((one) => (one.ok ? one.value.versions.map(({ article }) => article) : []));
  const prepared = prepareAll(shelf, articles, function* (ready) {
    for (const one of read) {
      if (!one.ok) yield one;
      else {
        const { value: record } = one;
        const versions = record.versions.map(ready);
        yield attempt(() => prepareRecord(shelf, record, versions, assetOf));
      }
    }
  });
  const kept = keepAll(shelf, prepared, (record, batch) => keepRecord(shelf, record, batch));
  return kept.map((result, i): Result<Taken> => {
    const record = read[i];
    if (!result.ok) return result;
    return { ok: true, value: annotated(shelf, result.value, record?.ok ? record.value.annotations : []) };
  });
}

/** After the articles are kept, because an annotation that can't be anchored must not undo them. */
function annotated(shelf: Shelf, added: Added, annotations: ExchangedArticle['annotations'] = []): Taken {
  if (annotations.length === 0) return { ...added, annotations: 0, refusedAnnotations: [] };
  const results = importAnnotations(
    shelf,
    annotations.map((annotation) => onArticle(annotation, added.id)),
    true,
  );
  return {
    ...added,
    annotations: results.filter((result) => result.ok).length,
    refusedAnnotations: results.flatMap((result) => (result.ok ? [] : [result.error])),
  };
}

/** The annotation with the id that its article has here. */
function onArticle(annotation: unknown, id: string): unknown {
  if (typeof annotation !== 'object' || annotation === null) return annotation;
  const target: unknown = 'target' in annotation ? annotation.target : undefined;
  if (typeof target !== 'object' || target === null) return annotation;
  return { ...annotation, target: { ...target, 'offprint:article': id } };
}

/** @param ready what follows from each version's article; throws the failure of the first that is none */
function prepareRecord(
  shelf: Shelf,
  record: ExchangedArticle,
  ready: readonly Result<Readied>[],
  assetOf: AssetOf,
): PreparedRecord {
  const missing = new Set<string>();
  const versions = ready.flatMap((article, i) => {
    const version = record.versions[i];
    if (!version) return [];
    const files = filesOf(shelf, version, missing, assetOf);
    return [{ addedAt: version.addedAt, prepared: withFiles(shelf, files, valueOf(article)) }];
  });
  return { record, versions, missing: [...missing] };
}

function filesOf(
  shelf: Shelf,
  { source, assets }: ExchangedVersion,
  missing: Set<string>,
  assetOf: AssetOf,
): Came {
  const bytesOf = (sha256: string): Uint8Array | undefined => {
    const bytes = assetOf(sha256);
    if (bytes) return bytes;
    const kept = attempt(() => shelf.assets.read(sha256));
    if (!kept.ok) missing.add(sha256);
    return kept.ok ? kept.value : undefined;
  };
  const bytes = source && bytesOf(source.sha256);
  return {
    ...(source && bytes ? { source: { ...source, bytes } } : {}),
    assets: assets.flatMap((asset): NewAsset[] => {
      const found = bytesOf(asset.sha256);
      return found ? [{ ...asset, bytes: found }] : [];
    }),
  };
}

function keepRecord(shelf: Shelf, { record, versions, missing }: PreparedRecord, batch: Batch): Added {
  const { db } = shelf;
  const kept: Added[] = [];
  for (const { addedAt, prepared } of versions) {
    const then = { ...shelf, env: { ...shelf.env, now: () => addedAt } };
    // The page is found by the first version; the later ones are of that page, whatever they name.
    kept.push(keep(then, { ...prepared, tags: record.tags }, batch, kept[0]?.id));
  }
  const [first] = kept;
  const last = kept.findLast((one) => one.status !== 'unchanged') ?? kept.at(-1);
  if (!first || !last) throw new Error('a record without versions');
  const key = db.first<{ key: number }>('SELECT key FROM article WHERE id = ?', first.id)?.key ?? 0;
  // What somebody has done in this library since counts more than an old export.
  if (first.status === 'created') {
    const { state, starred, position, archivedAt } = record.reading;
    batch.after.push(() =>
      db.run(
        'UPDATE reading SET state = ?, starred = ?, position = ?, archived_at = ? WHERE article_key = ?',
        state,
        starred ? 1 : 0,
        position,
        archivedAt ?? null,
        key,
      ),
    );
    db.run('UPDATE article SET added_at = ? WHERE key = ?', record.addedAt, key);
  }
  // What is removed here and there does not come back.
  const restored = kept.some((one) => one.restored);
  const hidden = record.removedAt !== undefined && (restored || first.status === 'created');
  if (hidden) {
    hide(db, [key], record.removedAt);
    batch.words.delete(key);
  }
  return {
    ...last,
    status: first.status === 'created' ? 'created' : last.status,
    restored: restored && !hidden,
    missingAssets: [...new Set([...missing, ...kept.flatMap((one) => one.missingAssets)])],
  };
}
