import { X } from 'lucide-react';
import { COLOURS } from '../../../shared/note-parts.ts';
import { t } from '../../app/texts.ts';
import type { NotesFilter } from './use-notes.ts';

interface Props {
  readonly filter: NotesFilter;
  readonly labels: readonly string[];
  readonly onFilter: (filter: NotesFilter) => void;
}

/** What the page of all notes is narrowed to: words, colour, label, kind, one article, the tray. */
export function NotesFilters({ filter, labels, onFilter }: Props) {
  const kind = filter.note === undefined ? '' : String(filter.note);
  return (
    <search className="notes-filter">
      <input
        type="search"
        id="notes-field"
        ref={focusOnce}
        aria-label={t('notes.search')}
        placeholder={t('notes.search')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <select
        aria-label={t('notes.colour')}
        value={filter.colour ?? ''}
        onChange={(event) =>
          onFilter({ ...filter, colour: COLOURS.find((one) => one === event.target.value) })
        }
      >
        <option value="">{t('notes.everyColour')}</option>
        {COLOURS.map((one) => (
          <option key={one} value={one}>
            {t(`colour.${one}`)}
          </option>
        ))}
      </select>
      {labels.length > 0 && (
        <select
          aria-label={t('notes.label')}
          value={filter.label ?? ''}
          onChange={(event) => onFilter({ ...filter, label: event.target.value || undefined })}
        >
          <option value="">{t('notes.everyLabel')}</option>
          {labels.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      )}
      <select
        aria-label={t('notes.kind')}
        value={kind}
        onChange={({ target: { value } }) =>
          onFilter({ ...filter, note: value === '' ? undefined : value === 'true' })
        }
      >
        <option value="">{t('notes.everyKind')}</option>
        <option value="true">{t('notes.withNote')}</option>
        <option value="false">{t('notes.withoutNote')}</option>
      </select>
      <label className="option">
        <input
          type="checkbox"
          checked={filter.orphaned}
          onChange={(event) => onFilter({ ...filter, orphaned: event.target.checked })}
        />
        <span>{t('notes.orphans')}</span>
      </label>
      {filter.article && (
        <button
          type="button"
          className="notes-only"
          title={t('notes.everywhere')}
          onClick={() => onFilter({ ...filter, article: undefined })}
        >
          <span dir="auto">{filter.article.headline}</span>
          <X size={14} strokeWidth={1.5} aria-hidden />
          <span className="visually-hidden">{t('notes.everywhere')}</span>
        </button>
      )}
    </search>
  );
}

/** When the page opens, in the frame in which it is drawn: what is typed next arrives here. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
