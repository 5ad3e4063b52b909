import { ArrowLeft, BookCopy, Eye, FileDown, History, Library, Redo2, Undo2 } from 'lucide-react';
import { FORMATS, type Format } from '../../../shared/briefings.ts';
import { IconButton } from '../../app/IconButton.tsx';
import { keyLabel } from '../../app/keys.ts';
import { failureText, t } from '../../app/texts.ts';
import type { DraftState } from './use-draft.ts';
import type { Room } from './use-width.ts';

interface Props {
  readonly title: string;
  readonly state: DraftState;
  readonly room: Room;
  readonly busy: boolean;
  /** How many findings stop the printing. */
  readonly stopped: number;
  readonly onPrint: (format: Format) => void;
  readonly onVersions: () => void;
  readonly onDuplicate: () => void;
  readonly onClose: () => void;
}

/** The strip above a briefing: back, what has been done, what comes of it. */
export function ComposerToolbar(props: Props) {
  const { title, state, room, busy, stopped, onPrint, onVersions, onDuplicate, onClose } = props;
  const { saving } = state;
  const failed = typeof saving === 'object';
  const key = keyLabel('export');
  return (
    <div className="toolbar composer-toolbar" role="toolbar" aria-label={t('briefing.one')}>
      <IconButton icon={ArrowLeft} label={t('briefing.close')} onClick={onClose} />
      <IconButton
        icon={Library}
        label={t('briefing.library')}
        pressed={room.picker}
        onClick={() => room.toggle('picker')}
      />
      {room.layout === 'one' && (
        <IconButton
          icon={Eye}
          label={t('briefing.preview')}
          pressed={room.preview}
          onClick={() => room.toggle('preview')}
        />
      )}
      <span className="toolbar-gap composer-title">
        <bdi>{title}</bdi>{' '}
        <span className={failed ? 'error' : 'quiet'} role="status">
          {failed ? failureText(saving) : t(saving === 'saved' ? 'briefing.saved' : 'briefing.saving')}
        </span>
      </span>
      <IconButton
        icon={Undo2}
        label={t('command.undo')}
        command="undo"
        disabled={!state.canUndo}
        onClick={state.undo}
      />
      <IconButton
        icon={Redo2}
        label={t('command.redo')}
        command="redo"
        disabled={!state.canRedo}
        onClick={state.redo}
      />
      <IconButton icon={History} label={t('briefing.versions')} onClick={onVersions} />
      <IconButton icon={BookCopy} label={t('briefing.duplicate')} onClick={onDuplicate} />
      <span className="toolbar-space" />
      <select
        className="other-forms"
        aria-label={t('briefing.otherForms')}
        value=""
        disabled={busy}
        onChange={(event) => {
          const format = FORMATS.find((one) => one === event.target.value);
          if (format) onPrint(format);
        }}
      >
        <option value="">{t('briefing.otherForms')}</option>
        {FORMATS.filter((format) => format !== 'pdf').map((format) => (
          <option key={format} value={format}>
            {t(`briefing.format.${format}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button button-main print-button"
        disabled={busy}
        title={key === undefined ? undefined : t('withKey', { label: t('briefing.print'), key })}
        aria-describedby={stopped > 0 ? 'print-stopped' : undefined}
        onClick={() => onPrint('pdf')}
      >
        <FileDown size={16} strokeWidth={1.5} aria-hidden />
        {t('briefing.print')}
      </button>
      {stopped > 0 && (
        <span id="print-stopped" className="visually-hidden">
          {t('briefing.stopped', { n: stopped })}
        </span>
      )}
    </div>
  );
}
