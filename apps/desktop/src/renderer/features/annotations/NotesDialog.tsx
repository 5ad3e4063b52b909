import { useEffect, useState } from 'react';
import { Copy } from 'lucide-react';
import { type AnnotationRow } from '../../../shared/annotations.ts';
import { COLOURS } from '../../../shared/note-parts.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { failureText, t } from '../../app/texts.ts';
import { notesAsText } from './notes-as-text.ts';
import { NoteText } from '../inspector/NotesTab.tsx';

interface Props {
  readonly onOpen: (row: AnnotationRow) => void;
  readonly onClose: () => void;
}

/** Rows shown at most; more are found by a word. */
const MOST = 500;
const TYPING_MS = 120;

/** All highlights and notes of the library, by article; those that lost their place in a tray of their own. */
export function NotesDialog({ onOpen, onClose }: Props) {
  const [text, setText] = useState('');
  const [colour, setColour] = useState('');
  const [copied, setCopied] = useState<string>();
  const [orphaned, setOrphaned] = useState(false);
  const [found, setFound] = useState<{ readonly total: number; readonly rows: readonly AnnotationRow[] }>();
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const chosen = COLOURS.find((one) => one === colour);
      void call('annotations.list', {
        limit: MOST,
        ...(text.trim() === '' ? {} : { text }),
        ...(chosen === undefined ? {} : { colour: chosen }),
        ...(orphaned ? { orphaned } : {}),
      }).then((answer) => {
        if (!stale && answer.ok) setFound(answer.value);
      });
    }, TYPING_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, colour, orphaned]);
  const byArticle = Map.groupBy(found?.rows ?? [], ({ annotation }) => annotation.target.articleId);
  return (
    <Dialog title={t('notes.all')} className="notes-dialog" onClose={onClose}>
      <div className="notes-filter">
        <input
          type="search"
          data-first-focus
          aria-label={t('notes.search')}
          placeholder={t('notes.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          aria-label={t('notes.colour')}
          value={colour}
          onChange={(event) => setColour(event.target.value)}
        >
          <option value="">{t('notes.everyColour')}</option>
          {COLOURS.map((one) => (
            <option key={one} value={one}>
              {t(`colour.${one}`)}
            </option>
          ))}
        </select>
        <label className="option">
          <input type="checkbox" checked={orphaned} onChange={(event) => setOrphaned(event.target.checked)} />
          <span>{t('notes.orphans')}</span>
        </label>
      </div>
      <p className="quiet notes-count" role="status">
        {found && (found.total === 0 ? t('notes.none') : t('notes.count', { n: found.total }))}
      </p>
      {found && found.rows.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            void call('clipboard.copy', { text: notesAsText(found.rows) }).then((answer) =>
              setCopied(answer.ok ? t('copied') : failureText(answer.error)),
            )
          }
        >
          <Copy size={14} strokeWidth={1.5} aria-hidden />
          {t('notes.copyAll')}
        </button>
      )}
      {copied !== undefined && (
        <span className="quiet notes-copied" role="status">
          {copied}
        </span>
      )}
      {[...byArticle].map(([id, rows]) => (
        <section key={id} className="card-group">
          <h3 dir="auto">{rows[0]?.headline}</h3>
          <ul className="notes-list">
            {rows.map((row) => (
              <li key={row.annotation.id}>
                <NoteText row={row} onShow={() => onOpen(row)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
