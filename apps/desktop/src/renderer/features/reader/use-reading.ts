import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Article } from '@offprint/model';
import type { Row } from '../../../shared/ipc.ts';
import { markWords } from './mark-words.ts';
import type { Lines } from './use-lines.ts';
import { READ_TO_THE_END, usePosition, type Place } from './use-position.ts';

/** An article that has been open this many milliseconds is being read. */
const OPENED_MS = 1000;

/** What goes on by itself while an article is open: state and position are kept, and words searched for are marked. */
export function useReading(
  reader: RefObject<HTMLElement | null>,
  article: Article | undefined,
  row: Row | undefined,
  visible: boolean,
  query: string,
  keep: (id: string, change: Pick<Partial<Row>, 'state' | 'position'>) => void,
  lines: Lines,
): void {
  const id = article && row?.id === article.id ? row.id : undefined;
  const state = row?.state;
  const current = useRef(lines);
  current.current = lines;
  const start = useRef(0);
  start.current = row?.position ?? 0;

  useEffect(() => {
    if (id === undefined || !visible || state !== 'unread') return undefined;
    const timer = setTimeout(() => keep(id, { state: 'reading', position: start.current }), OPENED_MS);
    return () => clearTimeout(timer);
    // `keep` is made anew at each drawing and does the same each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, visible, state]);

  const report = useCallback(
    (key: string, { position, line }: Place): void => {
      current.current.keep(key, line);
      keep(key, position >= READ_TO_THE_END ? { position, state: 'read' } : { position });
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  usePosition(
    reader,
    visible ? id : undefined,
    visible && id !== undefined && row ? { position: row.position, line: lines.of(id) } : undefined,
    report,
  );

  useEffect(() => {
    if (!reader.current || !article || !visible) return undefined;
    return markWords(reader.current, query);
  }, [reader, article, visible, query]);
}
