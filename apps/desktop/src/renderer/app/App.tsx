/** The window: its panes and what lies over them. */
import { useCallback, useDeferredValue, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { Collection, Settings } from '../../shared/settings.ts';
import { PANES } from '../../shared/preferences.ts';
import { Annotate } from '../features/annotations/Annotate.tsx';
import { useAnnotating } from '../features/annotations/use-annotating.ts';
import { useComposing } from '../features/briefing/use-composing.ts';
import { Inspector } from '../features/inspector/Inspector.tsx';
import { ListPane } from '../features/library/ListPane.tsx';
import { Sidebar } from '../features/library/Sidebar.tsx';
import { ReadingProgress } from '../features/reader/ReadingProgress.tsx';
import { jumpToBlock } from '../features/reader/jump.ts';
import { ReaderPane } from '../features/reader/ReaderPane.tsx';
import { Tags } from '../features/reader/Tags.tsx';
import { useArticle } from '../features/reader/use-article.ts';
import { useHistory } from '../features/reader/use-history.ts';
import { useLines } from '../features/reader/use-lines.ts';
import { useReading } from '../features/reader/use-reading.ts';
import { useSpeech } from '../features/speech/use-speech.ts';
import { TabStrip } from '../features/tabs/TabStrip.tsx';
import { useTabs } from '../features/tabs/use-tabs.ts';
import { call } from './bridge.ts';
import { commandTable } from './command-table.ts';
import type { OpenDialog } from './Dialogs.tsx';
import { Divider } from './Divider.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { useTheRest } from './later.tsx';
import { Composer, Dialogs, InspectorTabs, PasteDialog } from './parts.ts';
import { Toast } from './Toast.tsx';
import { useCommands } from './use-commands.ts';
import { useContextMenu } from './use-context-menu.ts';
import { useDrop } from './use-drop.ts';
import { useMenuNeeds } from './use-menu-needs.ts';
import { useNetworkRequests } from './use-network-requests.ts';
import { useLinks } from './use-links.ts';
import { useLibrary } from './use-library.ts';
import { usePanes } from './use-panes.ts';
import { useRecent } from './use-recent.ts';
import { useSettings } from './use-settings.ts';
import { failureText, t } from './texts.ts';

export function App({ initial }: { initial: Settings }) {
  const [settings, change] = useSettings(initial);
  const library = useLibrary(settings, change);
  const panes = usePanes(settings, change);
  const [dialog, openDialog] = useState<OpenDialog>();
  const [editingTags, setEditingTags] = useState(false);
  const requests = useNetworkRequests();
  const reader = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { list, row, acts, undo, importer } = library;
  const { counts } = library;
  const tags = useMemo(() => counts?.tags.map(({ tag }) => tag) ?? [], [counts]);
  // Words are marked when there is time for it; letters must not wait.
  const sought = useDeferredValue(library.query);
  const [older, readOlder] = useState<{ readonly id: string; readonly version: number }>();
  const { article, error } = useArticle(
    settings.articleId,
    row?.version,
    older?.id === settings.articleId ? older?.version : undefined,
  );
  const lines = useLines(settings, change);
  useReading(reader, article, row, panes.visible.article, sought, acts.setReading, lines);
  const history = useHistory(settings.articleId, library.select);
  const tabs = useTabs({
    kept: settings.tabs,
    current: settings.articleId,
    title: row?.headline,
    change,
    select: library.select,
  });
  useRecent(settings, change, row);
  const [finding, setFinding] = useState(false);
  const [narrowing, setNarrowing] = useState(false);
  const speech = useSpeech(reader, article, undo.say);
  const dragging = useDrop(library.onTransfer);
  const annotating = useAnnotating({
    scroller: reader,
    article: panes.visible.article ? article : undefined,
    hyphenated: settings.hyphenate,
    undo,
    colour: settings.colour,
    keepColour: (colour) => change({ colour }),
  });
  const commands = commandTable({
    settings,
    change,
    library,
    panes,
    reader,
    searchField,
    openDialog,
    editTags: () => setEditingTags(true),
    find: () => setFinding(true),
    narrow: () => setNarrowing(!narrowing),
    history,
    speech,
    tabs,
    annotating,
  });
  const composing = useComposing({ library, settings, openDialog, commands });
  useLinks((id) => {
    composing.close();
    library.select(id);
  }, panes.show);
  useCommands(composing.commands);
  useTheRest();
  const goTo = (collection: Collection): void => {
    library.setDraft('');
    change({ collection });
    panes.show('list');
  };
  useContextMenu((id) => {
    // What is chosen from the menu is for the row under the pointer, or for all that are chosen when it is one of them.
    if (!library.chosen.ids.has(id)) library.chosen.clear();
    library.select(id);
  }, goTo);
  const there = {
    article: composing.id === undefined && (row !== undefined || library.chosen.ids.size > 0),
    collection: settings.collection.kind === 'collection' && library.query === '',
  };
  useMenuNeeds(there);
  const { say } = undo;
  const copy = useCallback(
    (text: string): void =>
      void call('clipboard.copy', { text }).then((answer) =>
        say(answer.ok ? t('copied') : failureText(answer.error)),
      ),
    [say],
  );
  const divider = (pane: 'sidebar' | 'list' | 'inspector') =>
    panes.layout !== 'single' &&
    !(pane !== 'sidebar' && panes.over[pane]) && (
      <Divider
        label={t(`width.${pane}`)}
        pane={pane === 'inspector' ? 'after' : 'before'}
        range={PANES[pane]}
        value={settings[`${pane}Width`]}
        onChange={(width) => change({ [`${pane}Width`]: width })}
      />
    );
  const widths = {
    '--sidebar-width': `${settings.sidebarWidth}px`,
    '--list-width': `${settings.listWidth}px`,
    '--inspector-width': `${settings.inspectorWidth}px`,
  } as CSSProperties;

  const dialogs = (
    <>
      {dialog && (
        <Dialogs
          open={dialog}
          row={row}
          library={library}
          settings={settings}
          change={change}
          undo={undo}
          beginning={composing.beginning}
          onOpenBriefing={composing.open}
          onNewBriefing={() => openDialog('newBriefing')}
          palette={() => ({
            commands: composing.commands,
            there,
            tags,
            recent: settings.recent,
            onOpen(id) {
              composing.close();
              library.select(id);
            },
            tree: library.collections.tree,
            change,
            goTo(collection) {
              composing.close();
              goTo(collection);
            },
            showTab(inspectorTab) {
              composing.close();
              change({ inspectorTab });
              panes.show('inspector');
            },
          })}
          onOpenNote={({ annotation, spans: [first] }) => {
            openDialog(undefined);
            composing.close();
            library.select(annotation.target.articleId);
            panes.show('article');
            if (first) jumpToBlock(annotation.target.articleId, first.blockId);
          }}
          onClose={() => openDialog(undefined)}
        />
      )}
      {library.pasted && (
        <PasteDialog
          selection={library.pasted}
          onKept={library.onKept}
          onClose={() => library.setPasted(undefined)}
        />
      )}
      <Toast notice={undo.notice} onDismiss={undo.dismiss} />
      {dragging && (
        <div className="drop-here" aria-hidden="true">
          {t('dropHere')}
        </div>
      )}
    </>
  );
  if (composing.id !== undefined)
    return (
      <div className={`window${dragging ? ' dragging' : ''}`}>
        <Composer
          key={composing.id}
          ref={composing.handle}
          id={composing.id}
          tags={tags}
          tree={library.collections.tree}
          say={undo.say}
          onOpen={composing.open}
          onClose={composing.close}
        />
        {dialogs}
      </div>
    );

  // A pane that is shown alone is the page's main part.
  const Alone = panes.layout === 'single' ? 'main' : 'div';
  return (
    <div
      className={`window layout-${panes.layout}${dragging ? ' dragging' : ''}${panes.focused ? ' focused' : ''}`}
      style={widths}
    >
      {!(article && panes.visible.article) && (
        <header className="visually-hidden">
          <h1>Offprint</h1>
        </header>
      )}
      {panes.visible.sidebar && (
        <Alone className="sidebar-place">
          <Sidebar
            counts={library.counts}
            current={settings.collection}
            query={library.query}
            collections={library.collections}
            folded={settings.foldedCollections}
            onFold={(foldedCollections) => change({ foldedCollections })}
            onNew={() => openDialog('newCollection')}
            onCollect={(ids, id) =>
              void acts.changeAll(ids, { addTo: id }, (n) => t('bulk.collected', { n }))
            }
            divider={divider('sidebar')}
            onImport={library.chooseFiles}
            onBriefings={() => openDialog('briefings')}
            onChoose={goTo}
          />
        </Alone>
      )}
      {panes.visible.list && (
        <Alone className={`pane-list-holder${panes.over.list ? ' over' : ''}`}>
          <ListPane
            list={list}
            collection={settings.collection}
            sort={settings.collection.kind === 'collection' ? settings.collectionSort : settings.sort}
            only={library.only}
            tree={library.collections.tree}
            tags={tags}
            narrowing={narrowing}
            chosen={library.chosen}
            commands={commands}
            onOnly={library.setOnly}
            onReorder={library.order}
            onRead={(read) =>
              void acts.changeAll([...library.chosen.ids], { state: read ? 'read' : 'unread' }, (n) =>
                t(read ? 'bulk.read' : 'bulk.unread', { n }),
              )
            }
            draft={library.draft}
            query={library.query}
            searchField={searchField}
            selectedId={settings.articleId}
            importer={importer}
            divider={divider('list')}
            onShowCollections={panes.layout === 'single' ? () => panes.show('sidebar') : undefined}
            onDraft={library.setDraft}
            onSaveSearch={
              library.collections.tree.some((one) => one.query === library.query)
                ? undefined
                : () => void library.collections.create({ name: library.query, query: library.query })
            }
            onSort={(sort) =>
              change(
                settings.collection.kind === 'collection'
                  ? { collectionSort: sort }
                  : sort === 'collection'
                    ? {}
                    : { sort },
              )
            }
            onSelect={library.select}
            onOpen={(id) => {
              library.select(id);
              panes.show('article');
            }}
            onOpenInTab={(id) => {
              library.select(id);
              if (!settings.tabs.includes(id)) tabs.keep(id);
              panes.show('article');
            }}
            onImport={library.chooseFiles}
            onShowAll={() => change({ collection: { kind: 'all' } })}
          />
        </Alone>
      )}
      {(panes.visible.article || panes.visible.inspector) && (
        <main className="article-column">
          <TabStrip tabs={tabs} current={settings.articleId} onSelect={library.select} />
          <ReaderToolbar panes={panes} row={row} commands={commands} speaking={speech.speaking}>
            {article && panes.visible.article && <ReadingProgress article={article} scroller={reader} />}
          </ReaderToolbar>
          {row && panes.visible.article && (
            <Tags
              key={row.id}
              tags={row.tags}
              known={tags}
              editing={editingTags}
              onEdit={setEditingTags}
              onChange={(tags) => acts.setTags(row, tags)}
            />
          )}
          {panes.visible.article && <Annotate annotating={annotating} scroller={reader} />}
          {panes.visible.article && (
            <ReaderPane
              article={article}
              error={error}
              idle={settings.articleId === null}
              libraryEmpty={library.counts?.all === 0}
              hyphenated={settings.hyphenate}
              finding={finding}
              onEndFinding={() => setFinding(false)}
              scroller={reader}
              onCopy={copy}
              onShowList={() => {
                library.select(null);
                panes.show('list');
              }}
              onImport={library.chooseFiles}
            />
          )}
        </main>
      )}
      {panes.visible.inspector && (
        <div className={`inspector-holder${panes.over.inspector ? ' over' : ''}`}>
          <Inspector
            article={article}
            tab={settings.inspectorTab}
            divider={divider('inspector')}
            onTab={(inspectorTab) => change({ inspectorTab })}
          >
            {article && (
              <InspectorTabs
                tab={settings.inspectorTab}
                article={article}
                networkRequests={requests}
                annotations={annotating}
                selected={annotating.selected}
                onCopy={copy}
                onOpen={library.select}
                onShowNote={(row) => {
                  panes.show('article');
                  annotating.showNote(row);
                }}
                onShowQuote={(quote) => {
                  panes.show('article');
                  annotating.showQuote(quote);
                }}
                onPutBack={(index) => void library.versions.putBack(article, index)}
                onRestore={(version, latest) => {
                  readOlder(undefined);
                  void library.versions.restore(article.id, version, latest);
                }}
                onCorrect={(corrections) => library.versions.correct(article, corrections)}
                onRead={(version) =>
                  readOlder(version === row?.version ? undefined : { id: article.id, version })
                }
              />
            )}
          </Inspector>
        </div>
      )}
      {dialogs}
    </div>
  );
}
