import { isOrphan } from '../features/inspector/NotesTab.tsx';
import { jumpToBlock } from '../features/reader/jump.ts';
import { NotesPage } from './parts.ts';
import type { Desk } from './use-desk.ts';

/** The page of all notes, in place of list and article. */
export function NotesColumn({ desk }: { desk: Desk }) {
  const { library, panes, notes, change } = desk;
  return (
    <NotesPage
      undo={library.undo}
      onCopy={desk.copy}
      onClose={notes.close}
      onOpen={({ annotation, spans: [first] }) => {
        const { articleId } = annotation.target;
        notes.close();
        library.select(articleId);
        panes.show('article');
        if (first) jumpToBlock(articleId, first.blockId);
        // What has lost its place is put into another one from the article's own notes.
        if (!isOrphan(annotation.status)) return;
        change({ inspectorTab: 'notes' });
        panes.show('inspector');
      }}
    />
  );
}
