/** The window: its panes and what lies over them. */
import type { CSSProperties } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { ArticleColumn } from './ArticleColumn.tsx';
import { InspectorColumn } from './InspectorColumn.tsx';
import { ListColumn, SidebarColumn } from './LibraryColumns.tsx';
import { Overlays } from './Overlays.tsx';
import { NotesColumn } from './NotesColumn.tsx';
import { Composer } from './parts.ts';
import { usePainted } from './painted.ts';
import { useDesk } from './use-desk.ts';

export function App({ initial }: { initial: Settings }) {
  const desk = useDesk(initial);
  const { settings, library, panes, composing, article } = desk;
  const painted = usePainted();
  /** The article that the window opens with is drawn alone first, in its place among the panes. */
  const first = !painted && article !== undefined;
  const dragging = desk.dragging ? ' dragging' : '';
  if (composing.id !== undefined)
    return (
      <div className={`window${dragging}`}>
        <Composer
          key={composing.id}
          ref={composing.handle}
          id={composing.id}
          tags={desk.tags}
          tree={library.collections.tree}
          stamp={library.list.rows}
          say={library.undo.say}
          onOpen={composing.open}
          onClose={composing.close}
        />
        <Overlays desk={desk} />
      </div>
    );

  const widths = {
    '--sidebar-width': `${settings.sidebarWidth}px`,
    '--list-width': `${settings.listWidth}px`,
    '--inspector-width': `${settings.inspectorWidth}px`,
  } as CSSProperties;
  const notesShown = desk.notes.shown;
  // A pane that is shown alone is the page's main part.
  const Alone = panes.layout === 'single' ? 'main' : 'div';
  return (
    <div
      className={`window layout-${panes.layout}${dragging}${panes.focused ? ' focused' : ''}`}
      style={widths}
    >
      {!notesShown && !(article && panes.visible.article) && (
        <header className="visually-hidden">
          <h1>Offprint</h1>
        </header>
      )}
      {panes.visible.sidebar && !(notesShown && panes.layout === 'single') && (
        <Alone className="sidebar-place">
          {first ? <div className="sidebar-holder sidebar" /> : <SidebarColumn desk={desk} />}
        </Alone>
      )}
      {notesShown && <NotesColumn desk={desk} />}
      {!notesShown && panes.visible.list && (
        <Alone className={`pane-list-holder${panes.over.list ? ' over' : ''}`}>
          {!first && <ListColumn desk={desk} />}
        </Alone>
      )}
      {!notesShown && (panes.visible.article || panes.visible.inspector) && <ArticleColumn desk={desk} />}
      {!notesShown && panes.visible.inspector && (
        <div className={`inspector-holder${panes.over.inspector ? ' over' : ''}`}>
          {!first && <InspectorColumn desk={desk} />}
        </div>
      )}
      <Overlays desk={desk} />
    </div>
  );
}
