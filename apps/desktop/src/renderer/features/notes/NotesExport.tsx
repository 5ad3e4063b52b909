import { useState } from 'react';
import { Copy, FileDown } from 'lucide-react';
import type { AnnotationRow, NotesExport as Request } from '../../../shared/annotations.ts';
import { MOST_COPIED } from '../../../shared/limits.ts';
import { notesAsText } from '../../../shared/notes-as-text.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';
import { queryOf, type NotesFilter } from './use-notes.ts';

interface Props {
  readonly filter: NotesFilter;
  readonly rows: readonly AnnotationRow[];
  readonly onCopy: (text: string) => void;
  readonly say: Undo['say'];
}

/** Takes what the page shows out of the library: as text to paste, or all that was found as a file. */
export function NotesExport({ filter, rows, onCopy, say }: Props) {
  const [format, setFormat] = useState<Request['format']>('markdown');
  const none = rows.length === 0;
  const save = async (): Promise<void> => {
    const saved = await call('annotations.export', { query: queryOf(filter), format });
    if (saved.ok) {
      const show = { label: t('export.reveal'), run: () => void call('export.reveal', {}) };
      say(t('notes.exported', { file: saved.value.fileName }), show);
    } else if (saved.error.code !== 'cancelled') say(failureText(saved.error));
  };
  const copy = (): void => {
    const text = notesAsText(rows);
    if (text.length > MOST_COPIED) say(t('notes.tooLong'));
    else onCopy(text);
  };
  return (
    <div className="notes-export">
      <button type="button" className="button" disabled={none} onClick={copy}>
        <Copy size={14} strokeWidth={1.5} aria-hidden />
        {t('notes.copyAll')}
      </button>
      <select
        aria-label={t('notes.format')}
        value={format}
        onChange={(event) => setFormat(event.target.value === 'jsonld' ? 'jsonld' : 'markdown')}
      >
        <option value="markdown">{t('notes.formatMarkdown')}</option>
        <option value="jsonld">{t('notes.formatJsonld')}</option>
      </select>
      <button type="button" className="button" disabled={none} onClick={() => void save()}>
        <FileDown size={14} strokeWidth={1.5} aria-hidden />
        {t('notes.export')}
      </button>
    </div>
  );
}
