/**
 * Pages of a PDF as pictures, by pdf.js in a worker. Nothing is fetched: the bytes come by message, fonts and profiles
 * are in the file. The worker's address is the one that the window's policy lets a script be made of.
 */
// The bundler makes the address.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type * as Pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string };
    };
  }
}

let started: Promise<{ pdfjs: typeof Pdfjs; worker: PDFWorker }> | undefined;

function start() {
  started ??= (async () => {
    const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as typeof Pdfjs;
    const policy = window.trustedTypes?.createPolicy('offprint-pdf', {
      createScriptURL(url) {
        if (url !== workerUrl) throw new TypeError('no script but the one that draws pages');
        return url;
      },
    });
    const port = new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
    return { pdfjs, worker: new pdfjs.PDFWorker({ port: port as never }) };
  })();
  return started;
}

/** Loads what is needed, before the first page is there. */
export function warmUp(): void {
  void start();
}

export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { pdfjs, worker } = await start();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    worker,
    useWasm: false,
    useSystemFonts: false,
    // Letters as outlines: at the size of a preview the system would fit them to whole pixels.
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  return task.promise;
}

/** Where each named place of the file is: pages from 1. */
export async function placesIn(pdf: PdfDocument): Promise<ReadonlyMap<string, number>> {
  const named = (await pdf.getDestinations()) as unknown;
  const places = new Map<string, number>();
  for (const [name, [page]] of named instanceof Map
    ? (named as Map<string, unknown[]>)
    : Object.entries(named as Record<string, unknown[]>)) {
    if (!/^item-\d+-\d+$/.test(name) || typeof page !== 'object' || page === null) continue;
    places.set(name, (await pdf.getPageIndex(page as never)) + 1);
  }
  return places;
}
