import { useEffect, useState } from 'react';
import type { Article } from '@offprint/model';
import type { VersionDiff, VersionInfo } from '../../../shared/ipc.ts';
import { call } from '../../app/bridge.ts';
import { t } from '../../app/texts.ts';
import { shortDate } from '../reader/dates.ts';

interface Props {
  readonly article: Article;
  /** Reads a version; the latest is read when none is named. */
  readonly onRead: (version: number) => void;
  /** Makes an older version the newest. */
  readonly onRestore: (version: number, latest: number) => void;
}

/** The versions of the article, the latest first, and what has changed between one and the one before it. */
export function VersionsTab({ article, onRead, onRestore }: Props) {
  const [versions, setVersions] = useState<readonly VersionInfo[]>([]);
  const [compared, setCompared] = useState<number>();
  useEffect(() => {
    let stale = false;
    void call('articles.versions', { id: article.id }).then((answer) => {
      if (!stale && answer.ok) setVersions(answer.value.toReversed());
    });
    return () => {
      stale = true;
    };
  }, [article]);
  const latest = versions[0]?.version ?? article.version;
  return (
    <>
      <p className="quiet">{t('versions.count', { n: versions.length })}</p>
      <ul className="versions">
        {versions.map(({ version, addedAt, headline }, i) => (
          <li key={version}>
            <p>
              <strong>{t('versions.one', { n: version })}</strong>{' '}
              <span className="quiet">{shortDate(addedAt)}</span>
            </p>
            <p dir="auto">{headline}</p>
            <p className="version-acts">
              <button
                type="button"
                className="text-button"
                aria-pressed={version === article.version}
                onClick={() => onRead(version)}
              >
                {t(version === article.version ? 'versions.shown' : 'versions.read')}
              </button>
              {i + 1 < versions.length && (
                <button
                  type="button"
                  className="text-button"
                  aria-expanded={compared === version}
                  onClick={() => setCompared(compared === version ? undefined : version)}
                >
                  {t('versions.compare')}
                </button>
              )}
              {i > 0 && (
                <button type="button" className="text-button" onClick={() => onRestore(version, latest)}>
                  {t('versions.restore')}
                </button>
              )}
            </p>
            {compared === version && (
              <Differences id={article.id} before={versions[i + 1]?.version ?? 1} after={version} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Kept paragraphs beside a change are shown, those between left out. */
function Differences({ id, before, after }: { id: string; before: number; after: number }) {
  const [diff, setDiff] = useState<VersionDiff>();
  useEffect(() => {
    let stale = false;
    void call('articles.diff', { id, from: before, to: after }).then((answer) => {
      if (!stale && answer.ok) setDiff(answer.value);
    });
    return () => {
      stale = true;
    };
  }, [id, before, after]);
  if (!diff) return null;
  const changed = diff.parts.filter(({ kind }) => kind !== 'kept');
  return (
    <div className="differences" tabIndex={0} role="region" aria-label={t('versions.compare')}>
      <p className="quiet">
        {changed.length === 0
          ? t('versions.same')
          : t('versions.words', {
              inserted: t('versions.inserted', { n: diff.inserted }),
              deleted: t('versions.deleted', { n: diff.deleted }),
            })}
      </p>
      {changed.map((part, i) => (
        // The changes of two versions never change.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={i} dir="auto" className={`difference difference-${part.kind}`}>
          {part.kind === 'moved' && <span className="label">{t('versions.moved')}</span>}
          {part.runs.map(({ kind, text }, j) =>
            kind === 'inserted' ? (
              // oxlint-disable-next-line react/no-array-index-key
              <ins key={j}>{text}</ins>
            ) : kind === 'deleted' ? (
              // oxlint-disable-next-line react/no-array-index-key
              <del key={j}>{text}</del>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key
              <span key={j}>{shortened(text)}</span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

/** Unchanged text shows only what stands beside a change: whole words of it. */
function shortened(text: string): string {
  return text.length <= 160
    ? text
    : `${text.slice(0, 80).replace(/\S*$/u, '')}… ${text.slice(-80).replace(/^\S*/u, '').trimStart()}`;
}
