import {
  Archive,
  Circle,
  CircleCheck,
  FileDown,
  FolderPlus,
  Newspaper,
  Star,
  Tag,
  Trash2,
  Undo2,
  X,
} from 'lucide-react';
import { IconButton } from '../../app/IconButton.tsx';
import type { CommandTable } from '../../app/use-commands.ts';
import { commandTitle, t } from '../../app/texts.ts';

interface Props {
  readonly count: number;
  /** They lie in the trash: only restoring makes sense. */
  readonly trashed: boolean;
  readonly commands: CommandTable;
  readonly onRead: (read: boolean) => void;
  readonly onClear: () => void;
}

/** What can be done with the articles that are chosen; stands where the list has its head. */
export function BulkBar({ count, trashed, commands, onRead, onClear }: Props) {
  const run = (name: keyof CommandTable) => () => void commands[name]();
  return (
    <div className="bulk" role="toolbar" aria-label={t('bulk')}>
      <strong role="status">{t('bulk.count', { n: count })}</strong>
      {trashed ? (
        <IconButton icon={Undo2} label={t('command.restore')} command="restore" onClick={run('restore')} />
      ) : (
        <>
          <IconButton icon={CircleCheck} label={t('reader.markRead')} onClick={() => onRead(true)} />
          <IconButton icon={Circle} label={t('reader.markUnread')} onClick={() => onRead(false)} />
          <IconButton icon={Star} label={t('reader.star')} command="star" onClick={run('star')} />
          <IconButton icon={Tag} label={t('reader.tags')} command="tags" onClick={run('tags')} />
          <IconButton
            icon={FolderPlus}
            label={t('command.collect')}
            command="collect"
            onClick={run('collect')}
          />
          <IconButton icon={Archive} label={t('reader.archive')} command="archive" onClick={run('archive')} />
          <IconButton
            icon={Newspaper}
            label={commandTitle('newBriefing')}
            command="newBriefing"
            onClick={run('newBriefing')}
          />
          <IconButton icon={FileDown} label={t('export')} command="export" onClick={run('export')} />
          <IconButton icon={Trash2} label={t('reader.delete')} command="delete" onClick={run('delete')} />
        </>
      )}
      <IconButton icon={X} label={t('bulk.clear')} command="back" onClick={onClear} />
    </div>
  );
}
