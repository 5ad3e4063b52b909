import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { openPdf, placesIn, type PdfDocument } from './pdf.ts';

/** Between two pages, and around them, in CSS pixels. */
export const GAP = 16;
/** Pages outside the view that are kept drawn, on each side. */
const AROUND = 2;

export interface Pages {
  readonly count: number;
  /** Of a page as it is shown, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pages that have a canvas, from 1: the first and the last. */
  readonly range: readonly [number, number];
  /** The page that takes up most of the view. */
  readonly current: number;
  /** The run whose first page in view has been drawn. */
  readonly drawn: number;
  readonly failed: boolean;
  readonly canvas: (page: number, element: HTMLCanvasElement | null) => void;
  readonly onScroll: () => void;
  readonly show: (page: number) => void;
  /** Scrolls to an item, counted from 0, where the file names it. */
  readonly showItem: (section: number, item: number) => Promise<void>;
}

interface Shown {
  readonly pdf: PdfDocument;
  readonly run: number;
  readonly count: number;
  /** Of the first page, in points. All pages of a briefing are of one size. */
  readonly size: { readonly width: number; readonly height: number };
}

/** @param zoom width of a page as a part of the pane's */
export function usePages(
  scroller: RefObject<HTMLElement | null>,
  bytes: Uint8Array | undefined,
  run: number,
  zoom: number,
): Pages {
  const [shown, setShown] = useState<Shown>();
  const [pane, setPane] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const [drawn, setDrawn] = useState(0);
  const [failed, setFailed] = useState(false);
  const canvases = useRef(new Map<number, HTMLCanvasElement>());
  const done = useRef(new Map<number, string>());

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setPane({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [scroller]);

  useEffect(() => {
    if (!bytes) return undefined;
    let stale = false;
    void openPdf(bytes).then(
      async (pdf) => {
        if (stale) return pdf.loadingTask.destroy();
        const page = await pdf.getPage(1);
        if (stale) return pdf.loadingTask.destroy();
        const { width, height } = page.getViewport({ scale: 1 });
        setFailed(false);
        setShown({ pdf, run, count: pdf.numPages, size: { width, height } });
      },
      () => setFailed(true),
    );
    return () => {
      stale = true;
    };
    // A run has one file.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [run]);

  const width = Math.max(120, Math.round((pane.width - 2 * GAP) * zoom));
  const height = shown ? Math.round((width * shown.size.height) / shown.size.width) : width;
  const count = shown?.count ?? 0;
  const pageAt = (y: number): number =>
    Math.min(count, Math.max(1, Math.floor((y - GAP / 2) / (height + GAP)) + 1));
  const [first, last] = [pageAt(top), pageAt(top + pane.height)];
  const from = Math.max(1, first - AROUND);
  const to = Math.min(count, last + AROUND);

  useEffect(() => {
    if (!shown || pane.width === 0) return undefined;
    const { pdf, run: ofRun } = shown;
    const key = `${ofRun} ${width}`;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      // What is looked at comes first, then what lies around it.
      const order = Array.from({ length: to - from + 1 }, (_, i) => from + i).toSorted(
        (a, b) => distance(a, first, last) - distance(b, first, last) || a - b,
      );
      for (const number of order) {
        if (stop.signal.aborted) return;
        const canvas = canvases.current.get(number);
        if (!canvas || done.current.get(number) === key) continue;
        const whole = await drawPage(pdf, number, width, canvas, stop.signal);
        if (!whole) return;
        done.current.set(number, key);
        if (number === first) setDrawn(ofRun);
      }
      if (!stop.signal.aborted && done.current.get(first) === key) setDrawn(ofRun);
    };
    void draw().catch(() => {
      if (!stop.signal.aborted) setFailed(true);
    });
    return () => stop.abort();
  }, [shown, width, pane.width, first, last, from, to]);

  // A file that no page is drawn of any more is let go.
  useEffect(() => {
    const pdf = shown?.pdf;
    return () => void pdf?.loadingTask.destroy();
  }, [shown?.pdf]);

  const canvas = useCallback((page: number, element: HTMLCanvasElement | null): void => {
    if (element) canvases.current.set(page, element);
    else {
      canvases.current.delete(page);
      done.current.delete(page);
    }
  }, []);
  const onScroll = useCallback((): void => setTop(scroller.current?.scrollTop ?? 0), [scroller]);
  const show = (page: number): void => {
    scroller.current?.scrollTo({ top: (page - 1) * (height + GAP) });
  };
  return {
    count,
    width,
    height,
    range: [from, to],
    current: pageAt(top + pane.height / 2),
    drawn,
    failed,
    canvas,
    onScroll,
    show,
    async showItem(section, item) {
      if (!shown) return;
      const page = (await placesIn(shown.pdf).catch(() => undefined))?.get(`item-${section + 1}-${item + 1}`);
      if (page !== undefined) show(page);
    },
  };
}

function distance(page: number, first: number, last: number): number {
  return page < first ? first - page : Math.max(0, page - last);
}

/** Draws beside what is shown and puts it in its place when it is whole, so that nothing flickers. */
async function drawPage(
  pdf: PdfDocument,
  number: number,
  width: number,
  target: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<boolean> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return false;
  const pixels = width * window.devicePixelRatio;
  const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width });
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return false;
  const task = page.render({ canvas: null, canvasContext: context as never, viewport });
  const cancel = (): void => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  if (signal.aborted) return false;
  target.width = canvas.width;
  target.height = canvas.height;
  target.getContext('2d', { alpha: false })?.drawImage(canvas, 0, 0);
  return true;
}
