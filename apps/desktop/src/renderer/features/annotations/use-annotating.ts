import { useEffect, useState, type RefObject } from 'react';
import type { Article, Quote } from '@offprint/model';
import type { AnnotationRow, Colour, TextRange } from '../../../shared/annotations.ts';
import { focusIn, holdKeys } from '../../app/hold-keys.ts';
import { t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';
import { jumpToBlock } from '../reader/jump.ts';
import { copyCited } from './copy-cited.ts';
import { blockTexts, pageRange, selectedRange } from './places.ts';
import { selectSentence } from './select-by-keyboard.ts';
import { useAnnotations, type Annotations } from './use-annotations.ts';
import { annotationAt, rangeOfAnnotation, useMarks } from './use-marks.ts';

export interface Annotating extends Annotations {
  /** The annotation whose card is open beside its text. */
  readonly open: { readonly row: AnnotationRow; readonly at: DOMRect } | undefined;
  readonly close: () => void;
  readonly selected: () => TextRange | undefined;
  /** Highlights what is selected. */
  readonly highlight: (colour: Colour) => void;
  /** Opens a note on what is selected, or on the whole article. */
  readonly note: () => void;
  readonly cite: () => void;
  readonly select: (direction: 1 | -1) => void;
  readonly showNote: (row: AnnotationRow) => void;
  readonly showQuote: (quote: Quote) => void;
}

interface Context {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly article: Article | undefined;
  readonly hyphenated: boolean;
  readonly undo: Undo;
  readonly colour: Colour;
  readonly keepColour: (colour: Colour) => void;
}

/** Annotating the open article, by mouse and by keyboard. */
export function useAnnotating({
  scroller,
  article,
  hyphenated,
  undo,
  colour,
  keepColour,
}: Context): Annotating {
  const annotations = useAnnotations(article?.id, article?.version, undo);
  const { rows, create } = annotations;
  useMarks(scroller, article, rows, hyphenated);
  const [openId, setOpen] = useState<string>();

  useEffect(() => setOpen(undefined), [article]);
  useEffect(() => {
    const pane = scroller.current;
    const onClick = (event: MouseEvent): void => {
      if (!getSelection()?.isCollapsed || !(event.target instanceof Element)) return;
      if (event.target.closest('.page .body') && !event.target.closest('a, button, img'))
        setOpen(annotationAt(event.clientX, event.clientY));
    };
    pane?.addEventListener('click', onClick);
    return () => pane?.removeEventListener('click', onClick);
  }, [scroller, article]);

  const selected = (): TextRange | undefined =>
    scroller.current && article ? selectedRange(scroller.current, article) : undefined;
  const row = rows.find(({ annotation }) => annotation.id === openId);
  const at = openId === undefined ? undefined : rangeOfAnnotation(openId)?.getBoundingClientRect();
  // The caret stays, so that the next sentence is the one after it.
  const clear = (): void => getSelection()?.collapseToEnd();

  return {
    ...annotations,
    open: row && at ? { row, at } : undefined,
    close: () => setOpen(undefined),
    selected,
    highlight(chosen) {
      const range = selected();
      if (!range) return undo.say(t('notes.selectFirst'));
      keepColour(chosen);
      clear();
      void create(range, chosen);
    },
    note() {
      const range = selected();
      if (!range) return undo.say(t('notes.selectFirst'));
      clear();
      holdKeys(() => focusIn('.annotation-card'));
      void create(range, colour).then((id) => {
        if (id !== undefined) whenMarked(id, () => setOpen(id));
      });
    },
    cite() {
      if (!article) return;
      void copyCited(article, String(getSelection()), undo.say);
    },
    select(direction) {
      if (scroller.current && article) selectSentence(scroller.current, article.language, direction);
    },
    showNote({ annotation, spans }) {
      const [first] = spans;
      if (article && first) jumpToBlock(article.id, first.blockId, () => rangeOfAnnotation(annotation.id));
    },
    showQuote({ place: { blockId, position } }) {
      const pane = scroller.current;
      if (!article || !pane) return;
      jumpToBlock(article.id, blockId, () => pageRange(pane, { blockId, ...position }, blockTexts(article)));
    },
  };
}

/** Frames that the mark of a new annotation may take to be drawn. */
const MARKED_WITHIN = 60;

/** When it has been painted: its card stands beside its text. */
function whenMarked(id: string, then: () => void, frames = MARKED_WITHIN): void {
  requestAnimationFrame(() => {
    if (frames === 0 || rangeOfAnnotation(id)) then();
    else whenMarked(id, then, frames - 1);
  });
}
