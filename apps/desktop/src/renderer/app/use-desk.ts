import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Collection, Settings } from '../../shared/settings.ts';
import { useAnnotating } from '../features/annotations/use-annotating.ts';
import { useCare } from '../features/care/use-care.ts';
import { useExporting } from '../features/export/use-exporting.ts';
import { useComposing } from '../features/briefing/use-composing.ts';
import { useNotesView } from '../features/notes/use-notes-page.ts';
import { useArticle } from '../features/reader/use-article.ts';
import { useHistory } from '../features/reader/use-history.ts';
import { useLines } from '../features/reader/use-lines.ts';
import { useReading } from '../features/reader/use-reading.ts';
import { useSpeech } from '../features/speech/use-speech.ts';
import { useTabs } from '../features/tabs/use-tabs.ts';
import { call } from './bridge.ts';
import { commandTable } from './command-table.ts';
import type { OpenDialog } from './Dialogs.tsx';
import { useTheRest } from './later.tsx';
import { focusIn, holdKeys } from './hold-keys.ts';
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

/** See `useDesk`. */
export type Desk = ReturnType<typeof useDesk>;

/** Everything that the window's parts share: the library, the open article, what can be done, and what lies over it. */
export function useDesk(initial: Settings) {
  const [settings, change] = useSettings(initial);
  const library = useLibrary(settings, change);
  const panes = usePanes(settings, change);
  const [dialog, setDialog] = useState<OpenDialog>();
  const openDialog = useCallback((opened: OpenDialog | undefined): void => {
    if (opened !== undefined) holdKeys(() => focusIn('dialog[open]'));
    setDialog(opened);
  }, []);
  const [editingTags, setEditingTags] = useState(false);
  const requests = useNetworkRequests();
  const reader = useRef<HTMLDivElement>(null);
  // While a briefing or the notes stand in its place there is no pane; what is drawn again is another element.
  const [drawn, setDrawn] = useState(true);
  const attachReader = useCallback((element: HTMLDivElement | null): void => {
    reader.current = element;
    setDrawn(element !== null);
  }, []);
  const articleShown = panes.visible.article && drawn;
  const searchField = useRef<HTMLInputElement>(null);
  const { row, acts, undo, counts } = library;
  const care = useCare({
    shown: dialog === 'care',
    show: () => openDialog('care'),
    say: undo.say,
    refresh: library.refresh,
  });
  const exporting = useExporting({
    shown: dialog === 'exportArticles',
    show: () => openDialog('exportArticles'),
    close: () => openDialog(undefined),
    say: undo.say,
  });
  const tags = useMemo(() => counts?.tags.map(({ tag }) => tag) ?? [], [counts]);
  // Words are marked when there is time for it; letters must not wait.
  const sought = useDeferredValue(library.query);
  const [older, readOlder] = useState<{ readonly id: string; readonly version: number }>();
  const { article, error } = useArticle(
    settings.articleId,
    row?.version,
    older?.id === settings.articleId ? older?.version : undefined,
  );
  const lines = useLines(settings);
  useReading(reader, article, row, articleShown, sought, acts.setReading, lines);
  const history = useHistory(settings.articleId, library.select);
  const tabs = useTabs({
    kept: settings.tabs,
    current: settings.articleId,
    title: row?.headline,
    change,
    select: library.select,
  });
  useRecent(row);
  const [finding, setFinding] = useState(false);
  const [narrowing, setNarrowing] = useState(false);
  const speech = useSpeech(reader, article, undo.say);
  const dragging = useDrop(library.onTransfer);
  const annotating = useAnnotating({
    scroller: reader,
    article: articleShown ? article : undefined,
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
  const notes = useNotesView(commands);
  const composing = useComposing({ library, settings, openDialog, commands: notes.commands });
  const leaveNotes = (): void => {
    if (notes.shown) notes.close();
  };
  useLinks((id) => {
    composing.close();
    leaveNotes();
    library.select(id);
  }, panes.show);
  useCommands(composing.commands, library.chosen.pending);
  useTheRest();
  const goTo = (collection: Collection): void => {
    leaveNotes();
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
    article: composing.id === undefined && !notes.shown && (row !== undefined || library.chosen.ids.size > 0),
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
  return {
    settings,
    change,
    library,
    panes,
    reader,
    attachReader,
    searchField,
    dialog,
    openDialog,
    editingTags,
    setEditingTags,
    /** Requests to the network that were refused. */
    requests,
    tags,
    article,
    error,
    /** Shows an older version of the article, or the newest again. */
    readOlder,
    tabs,
    finding,
    setFinding,
    narrowing,
    speech,
    /** Something is being dragged over the window. */
    dragging,
    annotating,
    commands,
    composing,
    notes,
    care,
    exporting,
    goTo,
    there,
    copy,
  };
}
