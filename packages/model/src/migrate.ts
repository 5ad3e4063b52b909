/**
 * Migrations: numbered without gaps, each takes a document from schema version `from` to `from + 1`. A
 * migration is never edited once a release has written its version; a mistake is mended by the next one.
 */
export interface Migration {
  /** The schema version it reads. */
  readonly from: number;
  /** What changed in the schema, for a reader. */
  readonly why: string;
  /** Gives the document in the next version, without changing its argument. May throw on a document that was never valid. */
  readonly up: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Migrations of the article document. Version 1 is the first, so there is nothing to migrate from yet. */
export const ARTICLE_MIGRATIONS: readonly Migration[] = [];

export type Migrated =
  | { readonly ok: true; readonly document: Record<string, unknown>; readonly from: number }
  | { readonly ok: false; readonly reason: 'no-version' | 'newer' | 'unreadable' };

/**
 * Brings a document to `target`, one migration at a time. A document without an integer `schemaVersion` ≥ 1
 * is refused, and so is one that a later Offprint wrote: guessing would lose what this one doesn't know.
 */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  migrations: readonly Migration[],
  target: number,
): Migrated {
  const from = document['schemaVersion'];
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1)
    return { ok: false, reason: 'no-version' };
  if (from > target) return { ok: false, reason: 'newer' };
  let current: Record<string, unknown> = { ...document };
  for (let version = from; version < target; version++) {
    const step = migrations.find((migration) => migration.from === version);
    if (!step) throw new Error(`no migration leads from schema version ${version} to ${version + 1}`);
    try {
      current = { ...step.up(current), schemaVersion: version + 1 };
    } catch {
      return { ok: false, reason: 'unreadable' };
    }
  }
  return { ok: true, document: current, from };
}
