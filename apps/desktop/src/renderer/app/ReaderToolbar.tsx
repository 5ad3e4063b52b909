import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  CircleCheck,
  Circle,
  FileDown,
  Info,
  List,
  Newspaper,
  PanelLeft,
  Star,
  Tag,
  Trash2,
  Type,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Row } from '../../shared/ipc.ts';
import type { CommandTable } from './use-commands.ts';
import { IconButton } from './IconButton.tsx';
import type { Panes } from './use-panes.ts';
import { commandTitle, t } from './texts.ts';

interface Props {
  readonly panes: Panes;
  readonly row: Row | undefined;
  readonly commands: CommandTable;
  readonly speaking: boolean;
  /** How far the article has been read. */
  readonly children: ReactNode;
}

/** The strip above the article: panes at the left, what can be done with the article at the right. */
export function ReaderToolbar({ panes, row, commands, speaking, children }: Props) {
  const run = (name: keyof CommandTable) => () => void commands[name]();
  const none = row === undefined;
  return (
    <div className="toolbar" role="toolbar" aria-label={t('article')}>
      {panes.layout === 'single' ? (
        <IconButton
          icon={ArrowLeft}
          label={t('reader.back')}
          command="back"
          onClick={() => void panes.back()}
        />
      ) : (
        <IconButton
          icon={PanelLeft}
          label={t('collections')}
          command="sidebar"
          pressed={panes.visible.sidebar}
          onClick={run('sidebar')}
        />
      )}
      {panes.over.list && (
        <IconButton
          icon={List}
          label={t('list')}
          command="list"
          pressed={panes.visible.list}
          onClick={run('list')}
        />
      )}
      <span className="toolbar-gap">{children}</span>
      {speaking && (
        <button type="button" className="text-button" onClick={run('readAloud')}>
          {t('speech.stop')}
        </button>
      )}
      <IconButton
        icon={Star}
        label={t(row?.starred ? 'reader.unstar' : 'reader.star')}
        command="star"
        pressed={row?.starred ?? false}
        filled={row?.starred ?? false}
        disabled={none}
        onClick={run('star')}
      />
      <IconButton
        icon={row?.state === 'read' ? CircleCheck : Circle}
        label={t(row?.state === 'read' ? 'reader.markUnread' : 'reader.markRead')}
        command="toggleRead"
        pressed={row?.state === 'read'}
        disabled={none}
        onClick={run('toggleRead')}
      />
      <IconButton icon={Tag} label={t('reader.tags')} command="tags" disabled={none} onClick={run('tags')} />
      <IconButton
        icon={row?.archived ? ArchiveRestore : Archive}
        label={t(row?.archived ? 'reader.unarchive' : 'reader.archive')}
        command="archive"
        pressed={row?.archived ?? false}
        disabled={none}
        onClick={run('archive')}
      />
      <IconButton
        icon={FileDown}
        label={t('export')}
        command="export"
        disabled={none}
        onClick={run('export')}
      />
      <IconButton
        icon={Newspaper}
        label={commandTitle('newBriefing')}
        command="newBriefing"
        onClick={run('newBriefing')}
      />
      <IconButton
        icon={Trash2}
        label={t('reader.delete')}
        command="delete"
        disabled={none}
        onClick={run('delete')}
      />
      <span className="toolbar-space" />
      <IconButton
        icon={Type}
        label={t('reader.appearance')}
        command="appearance"
        onClick={run('appearance')}
      />
      <IconButton
        icon={Info}
        label={t('inspector')}
        command="inspector"
        pressed={panes.visible.inspector}
        onClick={run('inspector')}
      />
    </div>
  );
}
