import { useEffect, useState } from 'react';
import type { Change } from 'diff';
import { articleTextParts, type Article } from '@offprint/model';
import type { VersionInfo } from '../../../shared/ipc.ts';
import { call } from '../../app/bridge.ts';
import { t } from '../../app/texts.ts';
import { shortDate } from '../reader/dates.ts';

interface Props {
  readonly article: Article;
  /** Reads a version; the latest is read when none is named. */
  readonly onRead: (version: number) => void;
}

/** The versions of the article, the latest first, and what has changed between one and the one before it. */
export function VersionsTab({ article, onRead }: Props) {
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
  }, [article.id, article.version]);
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
            <p>
              <button
                type="button"
                className="text-button"
                aria-pressed={version === article.version}
                onClick={() => onRead(version)}
              >
                {t(version === article.version ? 'versions.shown' : 'versions.read')}
              </button>{' '}
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

function Differences({ id, before, after }: { id: string; before: number; after: number }) {
  const [changes, setChanges] = useState<readonly Change[]>();
  useEffect(() => {
    let stale = false;
    void differences(id, before, after).then((found) => {
      if (!stale) setChanges(found);
    });
    return () => {
      stale = true;
    };
  }, [id, before, after]);
  if (!changes) return null;
  return (
    <div className="differences" dir="auto" tabIndex={0} role="region" aria-label={t('versions.compare')}>
      {changes.map(({ added, removed, value }, i) =>
        // The changes of two versions never change.
        added ? (
          // oxlint-disable-next-line react/no-array-index-key
          <ins key={i}>{value}</ins>
        ) : removed ? (
          // oxlint-disable-next-line react/no-array-index-key
          <del key={i}>{value}</del>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i}>{shortened(value)}</span>
        ),
      )}
    </div>
  );
}

/** Unchanged text shows only what stands beside a change. */
function shortened(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 100)} … ${text.slice(-100)}`;
}

async function differences(id: string, before: number, after: number): Promise<Change[]> {
  // Comparing is asked for seldom: what it needs is loaded then.
  const [{ diffWordsWithSpace }, old, now] = await Promise.all([
    import('diff'),
    call('articles.get', { id, version: before }),
    call('articles.get', { id, version: after }),
  ]);
  if (!old.ok || !now.ok) return [];
  const text = (article: Article): string =>
    articleTextParts(article)
      .map((part) => part.text)
      .join('\n');
  return diffWordsWithSpace(text(old.value), text(now.value));
}
