import {
  ArrowLeft,
  CircleCheck,
  Circle,
  FileDown,
  Info,
  List,
  PanelLeft,
  Star,
  Tag,
  Trash2,
  Type,
} from 'lucide-react';
import type { Row } from '../../shared/ipc.ts';
import type { CommandTable } from './use-commands.ts';
import { IconButton } from './IconButton.tsx';
import type { Panes } from './use-panes.ts';

interface Props {
  readonly panes: Panes;
  readonly row: Row | undefined;
  readonly commands: CommandTable;
}

/** The strip above the article: panes at the left, what can be done with the article at the right. */
export function ReaderToolbar({ panes, row, commands }: Props) {
  const run = (name: keyof CommandTable) => () => void commands[name]?.();
  const none = row === undefined;
  return (
    <div className="toolbar" role="toolbar" aria-label="Article">
      {panes.layout === 'single' ? (
        <IconButton icon={ArrowLeft} label="Back" command="back" onClick={() => void panes.back()} />
      ) : (
        <IconButton
          icon={PanelLeft}
          label="Collections"
          command="sidebar"
          pressed={panes.visible.sidebar}
          onClick={run('sidebar')}
        />
      )}
      {panes.over.list && (
        <IconButton
          icon={List}
          label="List"
          command="list"
          pressed={panes.visible.list}
          onClick={run('list')}
        />
      )}
      <span className="toolbar-gap" />
      <IconButton
        icon={Star}
        label={row?.starred ? 'Take the star off' : 'Star'}
        command="star"
        pressed={row?.starred ?? false}
        filled={row?.starred ?? false}
        disabled={none}
        onClick={run('star')}
      />
      <IconButton
        icon={row?.state === 'read' ? CircleCheck : Circle}
        label={row?.state === 'read' ? 'Mark as unread' : 'Mark as read'}
        command="toggleRead"
        pressed={row?.state === 'read'}
        disabled={none}
        onClick={run('toggleRead')}
      />
      <IconButton icon={Tag} label="Edit tags" command="tags" disabled={none} onClick={run('tags')} />
      <IconButton
        icon={FileDown}
        label="Export PDF"
        command="export"
        disabled={none}
        onClick={run('export')}
      />
      <IconButton icon={Trash2} label="Delete" command="delete" disabled={none} onClick={run('delete')} />
      <span className="toolbar-space" />
      <IconButton icon={Type} label="Appearance" command="appearance" onClick={run('appearance')} />
      <IconButton
        icon={Info}
        label="Inspector"
        command="inspector"
        pressed={panes.visible.inspector}
        onClick={run('inspector')}
      />
    </div>
  );
}
