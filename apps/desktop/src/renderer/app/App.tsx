/** The window: its panes, what lies over them, and the table of commands that everything goes through. */
import { useCallback, useEffect, useRef, useState, type CSSProperties } from 'react';
import { READING, THEMES, PANES, type Settings } from '../../shared/settings.ts';
import { AppearanceDialog } from '../features/appearance/AppearanceDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { Inspector } from '../features/inspector/Inspector.tsx';
import { ListPane } from '../features/library/ListPane.tsx';
import { Sidebar } from '../features/library/Sidebar.tsx';
import { ReaderPane } from '../features/reader/ReaderPane.tsx';
import { Tags } from '../features/reader/Tags.tsx';
import { useArticle } from '../features/reader/use-article.ts';
import { useReading } from '../features/reader/use-reading.ts';
import { AboutDialog } from '../features/shortcuts/AboutDialog.tsx';
import { ShortcutSheet } from '../features/shortcuts/ShortcutSheet.tsx';
import { call, listen } from './bridge.ts';
import { Divider } from './Divider.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { Toast } from './Toast.tsx';
import { useCommands, type CommandTable } from './use-commands.ts';
import { useDrop } from './use-drop.ts';
import { useLibrary } from './use-library.ts';
import { usePanes, type Pane } from './use-panes.ts';
import { useSettings } from './use-settings.ts';

type OpenDialog = 'export' | 'appearance' | 'shortcuts' | 'about';

export function App({ initial }: { initial: Settings }) {
  const [settings, change] = useSettings(initial);
  const library = useLibrary(settings, change);
  const panes = usePanes(settings, change);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [editingTags, setEditingTags] = useState(false);
  const [requests, setRequests] = useState(0);
  const reader = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { list, row, acts, undo, importer } = library;
  const { article, error } = useArticle(settings.articleId, row?.version);
  useReading(reader, article, row, panes.visible.article, library.query, acts.setReading);
  const dragging = useDrop(importer.start);

  useEffect(() => {
    void call('app.info', {}).then((answer) => {
      if (answer.ok) setRequests(answer.value.networkRequests);
    });
    void call('app.ready', {});
    return listen('network.refused', setRequests);
  }, []);

  const copy = useCallback(
    (text: string): void => {
      void call('clipboard.copy', { text }).then((answer) =>
        undo.say(answer.ok ? 'Copied' : answer.error.message),
      );
    },
    [undo],
  );
  const closeDialog = (): void => setDialog(undefined);
  const openArticle = (id: string): void => {
    library.select(id);
    panes.show('article');
  };
  const search = (): void => {
    panes.show('list');
    focusOn(() => searchField.current);
  };
  const resize = (size: number): void =>
    change({ size: Math.min(READING.size.max, Math.max(READING.size.min, size)) });
  const scrollPage = (direction: 1 | -1): void | false => {
    const active = document.activeElement;
    if (active && active !== document.body && !['pane-list', 'pane-article'].includes(active.id))
      return false;
    reader.current?.scrollBy({ top: direction * reader.current.clientHeight * 0.85 });
    return undefined;
  };

  const commands: CommandTable = {
    import: library.chooseFiles,
    export: () => (row ? setDialog('export') : undo.say('Select an article first.')),
    undo: () => {
      if (document.activeElement instanceof HTMLInputElement && document.activeElement.value !== '')
        return false;
      return undo.undoLast();
    },
    search,
    searchKey: search,
    next: () => library.step(1),
    previous: () => library.step(-1),
    open: () => {
      if (document.activeElement?.id !== 'pane-list' || settings.articleId === null) return false;
      panes.show('article');
      focusOn(() => reader.current);
      return undefined;
    },
    pageDown: () => scrollPage(1),
    pageUp: () => scrollPage(-1),
    nextPane: () => focusNextPane(),
    back: () => {
      if (panes.back()) return undefined;
      if (library.draft === '') return false;
      library.setDraft('');
      focusOn(() => document.getElementById('pane-list'));
      return undefined;
    },
    star: () => row && acts.star(row),
    toggleRead: () => row && acts.toggleRead(row),
    tags: () => {
      if (!row) return;
      panes.show('article');
      setEditingTags(true);
    },
    delete: () => row && void acts.remove(row),
    sidebar: () => panes.toggle('sidebar'),
    list: () => panes.toggle('list'),
    inspector: () => panes.toggle('inspector'),
    appearance: () => setDialog('appearance'),
    nextTheme: () => {
      const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length];
      if (theme) change({ theme });
    },
    larger: () => resize(settings.size + READING.size.step),
    smaller: () => resize(settings.size - READING.size.step),
    normalSize: () => resize(READING.size.normal),
    shortcuts: () => setDialog('shortcuts'),
    about: () => setDialog('about'),
  };
  useCommands(commands);

  const widths = {
    '--sidebar-width': `${settings.sidebarWidth}px`,
    '--list-width': `${settings.listWidth}px`,
    '--inspector-width': `${settings.inspectorWidth}px`,
  } as CSSProperties;

  return (
    <div className={`window layout-${panes.layout}${dragging ? ' dragging' : ''}`} style={widths}>
      {panes.visible.sidebar && (
        <>
          <Sidebar
            counts={library.counts}
            current={settings.collection}
            searching={library.query !== ''}
            onImport={library.chooseFiles}
            onChoose={(collection) => {
              library.setDraft('');
              change({ collection });
              panes.show('list');
            }}
          />
          {panes.layout !== 'single' && (
            <Divider
              label="Width of the collections"
              pane="before"
              range={PANES.sidebar}
              value={settings.sidebarWidth}
              onChange={(sidebarWidth) => change({ sidebarWidth })}
            />
          )}
        </>
      )}
      {panes.visible.list && (
        <div className={`pane-list-holder${panes.over.list ? ' over' : ''}`}>
          <ListPane
            list={list}
            collection={settings.collection}
            sort={settings.sort}
            draft={library.draft}
            query={library.query}
            searchField={searchField}
            selectedId={settings.articleId}
            importer={importer}
            onDraft={library.setDraft}
            onSort={(sort) => change({ sort })}
            onSelect={library.select}
            onOpen={openArticle}
            onImport={library.chooseFiles}
            onShowAll={() => change({ collection: { kind: 'all' } })}
          />
          {panes.layout === 'wide' && (
            <Divider
              label="Width of the list"
              pane="before"
              range={PANES.list}
              value={settings.listWidth}
              onChange={(listWidth) => change({ listWidth })}
            />
          )}
        </div>
      )}
      {(panes.visible.article || panes.visible.inspector) && (
        <div className="article-column">
          <ReaderToolbar panes={panes} row={row} commands={commands} />
          {row && panes.visible.article && (
            <Tags
              key={row.id}
              tags={row.tags}
              known={library.counts?.tags.map(({ tag }) => tag) ?? []}
              editing={editingTags}
              onEdit={setEditingTags}
              onChange={(tags) => acts.setTags(row, tags)}
            />
          )}
          {panes.visible.article && (
            <ReaderPane
              article={article}
              error={error}
              idle={settings.articleId === null}
              libraryEmpty={library.counts?.all === 0}
              scroller={reader}
              onCopy={copy}
              onShowList={() => {
                library.select(null);
                panes.show('list');
              }}
              onImport={library.chooseFiles}
            />
          )}
        </div>
      )}
      {panes.visible.inspector && (
        <div className={`inspector-holder${panes.over.inspector ? ' over' : ''}`}>
          {panes.layout === 'wide' && !panes.over.inspector && (
            <Divider
              label="Width of the inspector"
              pane="after"
              range={PANES.inspector}
              value={settings.inspectorWidth}
              onChange={(inspectorWidth) => change({ inspectorWidth })}
            />
          )}
          <Inspector
            article={article}
            tab={settings.inspectorTab}
            networkRequests={requests}
            onTab={(inspectorTab) => change({ inspectorTab })}
            onCopy={copy}
          />
        </div>
      )}
      {dialog === 'export' && row && (
        <ExportDialog
          id={row.id}
          title={row.headline}
          settings={settings}
          onSettings={change}
          onClose={closeDialog}
          onDone={({ fileName, pages, diagnostics }) => {
            closeDialog();
            const notes =
              diagnostics.length === 0 ? '' : `; ${diagnostics.map(({ message }) => message).join('; ')}`;
            undo.say(`${fileName} saved, ${pages} ${pages === 1 ? 'page' : 'pages'}${notes}`, {
              label: 'Show in folder',
              run: () => void call('export.reveal', {}),
            });
          }}
        />
      )}
      {dialog === 'appearance' && (
        <AppearanceDialog settings={settings} onChange={change} onClose={closeDialog} />
      )}
      {dialog === 'shortcuts' && <ShortcutSheet onClose={closeDialog} />}
      {dialog === 'about' && <AboutDialog onClose={closeDialog} />}
      <Toast notice={undo.notice} onDismiss={undo.dismiss} />
      {dragging && (
        <div className="drop-here" aria-hidden="true">
          Drop to import
        </div>
      )}
    </div>
  );
}

/** Gives an element the focus: at once, so that what is typed next arrives there, or when its pane has been drawn. */
function focusOn(find: () => HTMLElement | null): void {
  const focus = (element: HTMLElement | null): void => {
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  };
  if (find()) focus(find());
  else requestAnimationFrame(() => focus(find()));
}

/** Moves the focus to the next pane that is to be seen. */
function focusNextPane(): void {
  const ids = (['sidebar', 'list', 'article', 'inspector'] as const).map((pane: Pane) => `pane-${pane}`);
  const shown = ids.map((id) => document.getElementById(id)).filter((element) => element !== null);
  const at = shown.findIndex((element) => element.contains(document.activeElement));
  shown[(at + 1) % shown.length]?.focus();
}
