import { useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import type { AnnotationChange, AnnotationRow } from '../../../shared/annotations.ts';
import { call } from '../../app/bridge.ts';
import { IconButton } from '../../app/IconButton.tsx';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';
import { NoteEntry } from './NoteEntry.tsx';
import { NotesExport } from './NotesExport.tsx';
import { NotesFilters } from './NotesFilters.tsx';
import { EVERYTHING, useNotes } from './use-notes.ts';

interface Props {
  readonly undo: Undo;
  readonly onCopy: (text: string) => void;
  readonly onOpen: (row: AnnotationRow) => void;
  readonly onClose: () => void;
}

/** All highlights and notes of the library, by article; those that have lost their place in a tray of their own. */
export function NotesPage({ undo, onCopy, onOpen, onClose }: Props) {
  const [filter, setFilter] = useState(EVERYTHING);
  const notes = useNotes(filter, undo.done);
  const byArticle = Map.groupBy(notes.rows, ({ annotation }) => annotation.target.articleId);
  const narrowed = JSON.stringify(filter) !== JSON.stringify(EVERYTHING);

  const after = async (answer: Awaited<ReturnType<typeof change>>, done: string): Promise<void> => {
    if (answer.ok) undo.did({ done }, true);
    else undo.say(failureText(answer.error));
    await notes.reload();
  };
  const change = (id: string, changes: AnnotationChange) =>
    call('annotations.change', { id, change: changes });

  return (
    <main className="notes-page" id="pane-notes" tabIndex={-1} aria-labelledby="notes-title">
      <header className="notes-head">
        <IconButton icon={ArrowLeft} label={t('notes.back')} command="back" onClick={onClose} />
        <h1 id="notes-title">{t('notes.all')}</h1>
        <NotesExport filter={filter} rows={notes.rows} onCopy={onCopy} say={undo.say} />
      </header>
      <NotesFilters filter={filter} labels={notes.labels} onFilter={setFilter} />
      <div className="notes-body">
        <p className="quiet notes-count" role="status">
          {notes.error
            ? failureText(notes.error)
            : notes.total === undefined
              ? ''
              : notes.total > 0
                ? t('notes.count', { n: notes.total })
                : t(narrowed ? 'notes.nothing' : 'notes.none')}
        </p>
        {filter.orphaned && notes.rows.length > 0 && <p className="quiet">{t('notes.orphansAbout')}</p>}
        {[...byArticle].map(([id, rows]) => (
          <section key={id} className="notes-article" aria-labelledby={`notes-of-${id}`}>
            <header>
              <h2 id={`notes-of-${id}`} dir="auto">
                {rows[0]?.headline}
              </h2>
              {filter.article === undefined && (
                <button
                  type="button"
                  className="text-button"
                  aria-describedby={`notes-of-${id}`}
                  onClick={() => setFilter({ ...filter, article: { id, headline: rows[0]?.headline ?? '' } })}
                >
                  {t('notes.onlyHere')}
                </button>
              )}
            </header>
            <ul className="notes-list">
              {rows.map((row) => (
                <NoteEntry
                  key={row.annotation.id}
                  row={row}
                  say={undo.say}
                  onOpen={() => onOpen(row)}
                  onChange={(changes) =>
                    void change(row.annotation.id, changes).then((answer) =>
                      after(answer, t('did.change-annotation')),
                    )
                  }
                  onRemove={() =>
                    void call('annotations.delete', { id: row.annotation.id }).then(async (answer) => {
                      if (answer.ok) undo.did({ done: t('did.delete-annotation') });
                      else undo.say(failureText(answer.error));
                      await notes.reload();
                    })
                  }
                />
              ))}
            </ul>
          </section>
        ))}
        {notes.onlyFirst && <p className="quiet">{t('notes.onlyFirst', { n: notes.rows.length })}</p>}
        {notes.more && (
          <button type="button" className="button" onClick={notes.more}>
            {t('notes.more')}
          </button>
        )}
      </div>
    </main>
  );
}
