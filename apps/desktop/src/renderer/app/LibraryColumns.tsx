import { ListPane } from '../features/library/ListPane.tsx';
import { Sidebar } from '../features/library/Sidebar.tsx';
import { PaneDivider } from './PaneDivider.tsx';
import { t } from './texts.ts';
import type { Desk } from './use-desk.ts';

/** The collections, at the left. */
export function SidebarColumn({ desk }: { desk: Desk }) {
  const { library, settings, change } = desk;
  return (
    <Sidebar
      counts={library.counts}
      current={settings.collection}
      query={library.query}
      collections={library.collections}
      folded={settings.foldedCollections}
      onFold={(foldedCollections) => change({ foldedCollections })}
      onNew={() => desk.openDialog('newCollection')}
      onCollect={(ids, id) =>
        void library.acts.changeAll(ids, { addTo: id }, (n) => t('bulk.collected', { n }))
      }
      divider={<PaneDivider desk={desk} of="sidebar" />}
      onImport={library.chooseFiles}
      onBriefings={() => desk.openDialog('briefings')}
      onNotes={desk.notes.shown ? desk.notes.close : desk.notes.show}
      notesShown={desk.notes.shown}
      onChoose={desk.goTo}
    />
  );
}

/** The list of articles, with the search above it. */
export function ListColumn({ desk }: { desk: Desk }) {
  const { library, settings, change, panes } = desk;
  const { list, collections, query } = library;
  const own = settings.collection.kind === 'collection';
  return (
    <ListPane
      list={list}
      collection={settings.collection}
      sort={own ? settings.collectionSort : settings.sort}
      only={library.only}
      tree={collections.tree}
      tags={desk.tags}
      narrowing={desk.narrowing}
      chosen={library.chosen}
      commands={desk.commands}
      onOnly={library.setOnly}
      onReorder={library.order}
      onRead={(read) =>
        void library.acts.changeAll([...library.chosen.ids], { state: read ? 'read' : 'unread' }, (n) =>
          t(read ? 'bulk.read' : 'bulk.unread', { n }),
        )
      }
      draft={library.draft}
      query={query}
      searchField={desk.searchField}
      selectedId={settings.articleId}
      importer={library.importer}
      divider={<PaneDivider desk={desk} of="list" />}
      onShowCollections={panes.layout === 'single' ? () => panes.show('sidebar') : undefined}
      onDraft={library.setDraft}
      onSaveSearch={
        collections.tree.some((one) => one.query === query)
          ? undefined
          : () => void collections.create({ name: query, query })
      }
      onSort={(sort) => change(own ? { collectionSort: sort } : sort === 'collection' ? {} : { sort })}
      onSelect={library.select}
      onOpen={(id) => {
        library.select(id);
        panes.show('article');
      }}
      onOpenInTab={(id) => {
        library.select(id);
        if (!settings.tabs.includes(id)) desk.tabs.keep(id);
        panes.show('article');
      }}
      onImport={library.chooseFiles}
      onShowAll={() => change({ collection: { kind: 'all' } })}
    />
  );
}
