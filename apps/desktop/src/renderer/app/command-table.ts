import type { RefObject } from 'react';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { MOST_SET } from '../../shared/limits.ts';
import { INTERFACE, READING, THEMES } from '../../shared/preferences.ts';
import type { OpenDialog } from './Dialogs.tsx';
import type { Annotating } from '../features/annotations/use-annotating.ts';
import type { History } from '../features/reader/use-history.ts';
import type { Tabs } from '../features/tabs/use-tabs.ts';
import type { Speech } from '../features/speech/use-speech.ts';
import type { Row } from '../../shared/ipc.ts';
import { placeOf } from '../features/library/ArticleList.tsx';
import { focusNextPane, focusOn, typeInto } from './focus.ts';
import type { CommandTable } from './use-commands.ts';
import type { LibraryState } from './use-library.ts';
import type { Panes } from './use-panes.ts';
import { call } from './bridge.ts';
import { failureText, t } from './texts.ts';

interface Context {
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly library: LibraryState;
  readonly panes: Panes;
  readonly reader: RefObject<HTMLElement | null>;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly openDialog: (dialog: OpenDialog) => void;
  readonly editTags: () => void;
  readonly find: () => void;
  readonly narrow: () => void;
  readonly history: History;
  readonly speech: Speech;
  readonly tabs: Tabs;
  readonly annotating: Annotating;
}

/** Part of the article's pane that a page turn moves it by. */
const PAGE_TURN = 0.85;

/** What each command does now. */
export function commandTable(context: Context): CommandTable {
  const { settings, library, panes, reader, searchField, openDialog, editTags, history, speech, annotating } =
    context;
  const { row, acts, undo, chosen, collections } = library;
  const { collection } = settings;
  const own = collection.kind === 'collection' && library.draft === '' ? collection.id : undefined;
  const many = chosen.ids.size > 0 ? [...chosen.ids] : undefined;
  const { change } = context;
  /** Does what makes one document, unless more articles are chosen than it takes. */
  const settable = (act: () => void): void =>
    (many?.length ?? 0) > MOST_SET ? undo.say(t('selectFewer', { n: MOST_SET })) : act();

  const search = (): void => {
    panes.show('list');
    typeInto(() => searchField.current);
  };
  const resize = (size: number): void =>
    change({ size: Math.min(READING.size.max, Math.max(READING.size.min, size)) });
  const zoom = (size: number): void =>
    change({ interfaceSize: Math.min(INTERFACE.max, Math.max(INTERFACE.min, size)) });
  const scrollPage = (direction: 1 | -1): void | false => {
    const active = document.activeElement;
    // On a button or a link, Space is that element's own.
    if (active && active !== document.body && !['pane-list', 'pane-article'].includes(active.id))
      return false;
    return reader.current?.scrollBy({ top: direction * reader.current.clientHeight * PAGE_TURN });
  };

  const chosenRows = (): Row[] => [...library.list.rows.values()].filter(({ id }) => chosen.ids.has(id));
  /** Of the article in the list that has the focus, else of the collection. */
  const move = (way: 'up' | 'down'): void | false => {
    if (own === undefined) return false;
    if (document.activeElement?.id === 'pane-list') return library.reorder(way);
    return void collections.move(own, way);
  };

  return {
    import: library.chooseFiles,
    importFolder: library.chooseFolder,
    pasteArticle() {
      // Not into a text field, should one have the focus.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void call('clipboard.paste', {});
    },
    selectNext: () => annotating.select(1),
    selectPrevious: () => annotating.select(-1),
    highlight: () => annotating.highlight(settings.colour),
    note: annotating.note,
    // The window's page of notes says what this does; see use-notes-page.ts.
    allNotes: () => false,
    copyLink: () =>
      settings.articleId !== null &&
      void call('clipboard.copy', { text: `offprint://article/${settings.articleId}` }).then(() =>
        undo.say(t('copied')),
      ),
    export: () => (row || many ? settable(() => openDialog('export')) : undo.say(t('selectFirst'))),
    exportArticles: () => openDialog('exportArticles'),
    exportReferences: () => (row || many ? openDialog('references') : undo.say(t('selectFirst'))),
    print() {
      const ids = many ?? (row ? [row.id] : []);
      if (ids.length === 0) return;
      settable(() => {
        undo.say(t('print.busy'));
        void call('print.pdf', { ids, page: settings.exportPage }).then((answer) =>
          undo.say(answer.ok ? t('print.done') : failureText(answer.error)),
        );
      });
    },
    keepTab: () => settings.articleId !== null && context.tabs.keep(settings.articleId),
    closeTab: () => settings.articleId !== null && context.tabs.close(settings.articleId),
    nextTab: () => context.tabs.step(1),
    previousTab: () => context.tabs.step(-1),
    undo() {
      const active = document.activeElement;
      if (active instanceof HTMLInputElement && active.value !== '') return false;
      return void undo.undoLast();
    },
    openWindow: () =>
      void call('window.open', { articleId: settings.articleId }).then((answer) => {
        if (!answer.ok) undo.say(failureText(answer.error));
      }),
    closeWindow: () => void call('window.close', {}),
    newBriefing: () => settable(() => openDialog('newBriefing')),
    briefings: () => openDialog('briefings'),
    palette: () => openDialog('palette'),
    settings: () => openDialog('settings'),
    redo: () => void undo.redo(),
    copyCitation: annotating.cite,
    find() {
      // The article may be there before its line in the list.
      if (settings.articleId === null) return;
      panes.show('article');
      context.find();
      typeInto(() => document.querySelector<HTMLInputElement>('#find-field'));
    },
    search,
    searchHelp: () => openDialog('searchHelp'),
    narrow() {
      panes.show('list');
      context.narrow();
    },
    searchKey: search,
    next: () => library.step(1),
    previous: () => library.step(-1),
    historyBack: history.back,
    historyForward: history.forward,
    open() {
      if (document.activeElement?.id !== 'pane-list' || settings.articleId === null) return false;
      panes.show('article');
      return focusOn(() => reader.current);
    },
    pageDown: () => scrollPage(1),
    pageUp: () => scrollPage(-1),
    nextPane: focusNextPane,
    back() {
      if (many) return chosen.clear();
      if (panes.back()) return undefined;
      if (library.draft === '') return false;
      library.setDraft('');
      return focusOn(() => document.getElementById('pane-list'));
    },
    star() {
      if (!many) return row && acts.star(row);
      const starred = chosenRows().some((one) => !one.starred);
      void acts.changeAll(many, { starred }, (n) => t(starred ? 'bulk.starred' : 'bulk.unstarred', { n }));
    },
    archive() {
      if (!many) return row && acts.archive(row);
      const archived = chosenRows().some((one) => !one.archived);
      void acts.changeAll(many, { archived }, (n) =>
        t(archived ? 'bulk.archived' : 'bulk.unarchived', { n }),
      );
    },
    collect: () => (many || row) && openDialog('collect'),
    uncollect() {
      const ids = many ?? (row ? [row.id] : []);
      if (own === undefined || ids.length === 0) return;
      void acts.changeAll(ids, { removeFrom: own }, (n) => t('bulk.uncollected', { n })).then(chosen.clear);
    },
    choose() {
      const index = placeOf(library.list, settings.articleId);
      if (row && index >= 0) chosen.toggle(row.id, index);
    },
    chooseAll: () => void chosen.all(),
    emptyTrash: () => openDialog('emptyTrash'),
    newCollection: () => openDialog('newCollection'),
    newCollectionInside: () => own !== undefined && openDialog('newCollectionInside'),
    renameCollection: () => own !== undefined && openDialog('renameCollection'),
    moveUp: () => move('up'),
    moveDown: () => move('down'),
    moveIn: () => own !== undefined && void collections.move(own, 'in'),
    moveOut: () => own !== undefined && void collections.move(own, 'out'),
    deleteCollection() {
      if (own === undefined) return;
      change({ collection: { kind: 'all' } });
      void collections.remove(own);
    },
    toggleRead() {
      if (!many) return row && acts.toggleRead(row);
      const read = chosenRows().some((one) => one.state !== 'read');
      void acts.changeAll(many, { state: read ? 'read' : 'unread' }, (n) =>
        t(read ? 'bulk.read' : 'bulk.unread', { n }),
      );
    },
    tags() {
      if (many) return openDialog('tags');
      if (!row) return;
      panes.show('article');
      editTags();
    },
    readAloud: speech.toggle,
    delete() {
      if (!many) return void (row && acts.remove(row));
      library.select(null);
      void acts.changeAll(many, { trashed: true }, (n) => t('bulk.deleted', { n })).then(chosen.clear);
    },
    restore() {
      if (settings.collection.kind !== 'trash') return;
      if (!many) return void (row && acts.restore(row));
      void acts.changeAll(many, { trashed: false }, (n) => t('bulk.restored', { n })).then(chosen.clear);
    },
    openLibrary: () =>
      void call('library.choose', {}).then((answer) => {
        if (!answer.ok && answer.error.code !== 'cancelled') undo.say(failureText(answer.error));
      }),
    care: () => openDialog('care'),
    sidebar: () => panes.toggle('sidebar'),
    list: () => panes.toggle('list'),
    inspector: () => panes.toggle('inspector'),
    focusMode: () => row && panes.focus(!panes.focused),
    appearance: () => openDialog('appearance'),
    nextTheme() {
      const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length];
      if (theme) change({ theme });
    },
    larger: () => resize(settings.size + READING.size.step),
    smaller: () => resize(settings.size - READING.size.step),
    normalSize: () => resize(READING.size.normal),
    windowLarger: () => zoom(settings.interfaceSize + INTERFACE.step),
    windowSmaller: () => zoom(settings.interfaceSize - INTERFACE.step),
    windowNormal: () => zoom(INTERFACE.normal),
    shortcuts: () => openDialog('shortcuts'),
    about: () => openDialog('about'),
  };
}
