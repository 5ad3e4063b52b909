import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { Draft } from '@offprint/briefing/draft';
import type { Composed, Setup } from '../../../shared/briefings.ts';
import type { CollectionInfo } from '../../../shared/collections.ts';
import { call } from '../../app/bridge.ts';
import type { Undo } from '../../app/use-undo.ts';
import { failureText, t } from '../../app/texts.ts';
import { ComposerToolbar } from './ComposerToolbar.tsx';
import { addArticles, articleId, itemKeys, type Place } from './edit.ts';
import { Checks, stops } from './form/Checks.tsx';
import { FormTabs, type FormTab } from './form/FormTabs.tsx';
import { FrontPage } from './form/FrontPage.tsx';
import { Outline } from './form/Outline.tsx';
import { Shape } from './form/Shape.tsx';
import { Sources } from './form/Sources.tsx';
import { tabOf } from './places.ts';
import { Picker } from './Picker.tsx';
import { Preview, type PreviewHandle } from './preview/Preview.tsx';
import { useArticles } from './use-articles.ts';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { usePrinting } from './use-printing.ts';
import { useWidth } from './use-width.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

/** What the window's commands can ask of an open briefing. */
export interface ComposerHandle {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly print: () => void;
  /** Closes what lies on top; `false` when nothing did. */
  readonly back: () => boolean;
}

interface Props {
  readonly ref: Ref<ComposerHandle>;
  readonly id: string;
  readonly tags: readonly string[];
  readonly tree: readonly CollectionInfo[];
  /** Another one when the library's list has been asked for again. */
  readonly stamp: unknown;
  readonly say: Undo['say'];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** A briefing being written: the library, the form, and the pages as they will be printed. */
export function Composer({ ref, id, tags, tree, stamp, say, onOpen, onClose }: Props) {
  const state = useDraft(id);
  const { draft, change } = state;
  const [setup, setSetup] = useState<Setup>({ profile: 'screen', grey: false, marks: true });
  const preview = usePreview(draft, setup);
  const articles = useArticles(draft);
  const [tab, setTab] = useState<FormTab>('contents');
  const [open, setOpen] = useState<string>();
  const [versions, setVersions] = useState(false);
  const pages = useRef<PreviewHandle>(null);
  const room = useWidth();
  const { composed } = preview;
  // While something keeps it from being set, what was gathered before stays to be seen.
  const gathered = useRef<Composed>(undefined);
  if (composed && (composed.pdf || !composed.remarks.some(({ kind }) => kind === 'problem')))
    gathered.current = composed;
  const remarks = useMemo(() => composed?.remarks ?? [], [composed]);

  const { busy, print } = usePrinting({
    id,
    draft,
    setup,
    flush: state.flush,
    say,
    onStopped() {
      room.show('form');
      setTab('checks');
    },
  });
  useImperativeHandle(ref, () => ({
    undo: state.undo,
    redo: state.redo,
    print: () => print('pdf'),
    back() {
      if (open !== undefined) {
        setOpen(undefined);
        return true;
      }
      return room.back();
    },
  }));

  const goTo = (place: string): void => {
    const where = draft && tabOf(place, draft);
    if (!where) return;
    room.show('form');
    setTab(where.tab);
    if (where.item) {
      setOpen(itemKeys(draft)[where.item.section]?.[where.item.item]);
      pages.current?.showItem(where.item.section, where.item.item);
    }
    requestAnimationFrame(() => requestAnimationFrame(() => focusOn(where.selector)));
  };
  const openItem = (key: string | undefined, place?: Place): void => {
    setOpen(key);
    if (draft && key !== undefined && place)
      pages.current?.showItem(printedSection(draft, place.section), place.item);
  };
  const add = (names: readonly string[]): void => {
    if (names.length > 0) change((before) => addArticles(before, names));
    say(t('briefing.added', { n: names.length }));
  };
  useEffect(() => {
    document.querySelector<HTMLElement>('.composer')?.focus();
  }, []);

  if (!draft)
    return (
      <main className="composer" tabIndex={-1}>
        <h1 className="visually-hidden">{t('briefing.one')}</h1>
        {state.error && <Trouble text={failureText(state.error)} onClose={onClose} />}
      </main>
    );
  const stopping = stops(remarks);
  return (
    <main className={`composer room-${room.layout} showing-${room.shown}`} tabIndex={-1}>
      <h1 className="visually-hidden">{draft.title || composed?.title || t('briefing.one')}</h1>
      <ComposerToolbar
        title={draft.title || composed?.title || ''}
        state={state}
        room={room}
        busy={busy}
        stopped={stopping.length}
        onPrint={print}
        onVersions={() => setVersions(true)}
        onDuplicate={() => {
          const title = t('briefing.copyOf', { title: draft.title || composed?.title || '…' });
          void state
            .flush()
            .then(() => call('briefings.duplicate', { id, title }))
            .then((answer) => {
              if (!answer.ok) return say(failureText(answer.error));
              onOpen(answer.value.id);
              say(t('briefing.duplicated'));
            });
        }}
        onClose={() => void state.flush().then(onClose)}
      />
      <div className="composer-columns">
        {room.picker && (
          <Picker
            draft={draft}
            tags={tags}
            tree={tree}
            stamp={stamp}
            onAdd={add}
            onShow={(article) => {
              const s = draft.sections.findIndex(({ items }) =>
                items.some((item) => articleId(item) === article),
              );
              const i = draft.sections[s]?.items.findIndex((item) => articleId(item) === article) ?? -1;
              if (i >= 0) goTo(`sections[${s}].items[${i}]`);
            }}
          />
        )}
        {room.form && (
          <section id="pane-form" className="form" aria-label={t('briefing.form')} tabIndex={-1}>
            <FormTabs
              tab={tab}
              onTab={setTab}
              remarks={remarks.filter(({ overruled }) => !overruled).length}
              stops={stopping.length}
            />
            <div
              className="form-body"
              id="form-panel"
              role="tabpanel"
              aria-labelledby={`form-tab-${tab}`}
              key={tab}
            >
              {tab === 'contents' && (
                <>
                  <Shape draft={draft} change={change} say={say} />
                  <Outline
                    draft={draft}
                    articles={articles}
                    remarks={remarks}
                    open={open}
                    onOpen={openItem}
                    change={change}
                    onSay={say}
                  />
                </>
              )}
              {tab === 'front' && (
                <FrontPage draft={draft} articles={articles} composed={composed} change={change} />
              )}
              {tab === 'sources' && (
                <Sources draft={draft} articles={articles} composed={gathered.current} change={change} />
              )}
              {tab === 'checks' && (
                <Checks draft={draft} articles={articles} remarks={remarks} change={change} onGoTo={goTo} />
              )}
            </div>
          </section>
        )}
        {room.preview && <Preview ref={pages} state={preview} setup={setup} onSetup={setSetup} />}
      </div>
      {versions && (
        <VersionsDialog
          id={id}
          flush={state.flush}
          onChoose={(earlier) => {
            setVersions(false);
            change(() => earlier);
            say(t('briefing.wentBack'));
          }}
          onClose={() => setVersions(false)}
        />
      )}
    </main>
  );
}

/** Sections without items are not printed, so that those behind them count less. */
function printedSection(draft: Draft, section: number): number {
  return draft.sections.slice(0, section).filter(({ items }) => items.length > 0).length;
}

function focusOn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  const field = element?.matches('input, textarea, select, button')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, select, button');
  (field ?? element)?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}

function Trouble({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  return (
    <div className="empty" role="alert">
      <p>{text}</p>
      <button type="button" className="button" onClick={onClose}>
        {t('briefing.close')}
      </button>
    </div>
  );
}
