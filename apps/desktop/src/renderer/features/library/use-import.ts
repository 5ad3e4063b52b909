import { useCallback, useRef, useState } from 'react';
import { MAX_IMPORT_BYTES, type Imported } from '../../../shared/ipc.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { t } from '../../app/texts.ts';

/** Something to be taken in. */
export interface ImportItem {
  readonly name: string;
  readonly run: () => Promise<Result<Imported>>;
}

export interface ImportFailure {
  readonly key: number;
  readonly name: string;
  readonly error: Failure;
}

export interface ImportState {
  /** What is being done now; absent when nothing is. */
  readonly progress?: { readonly done: number; readonly total: number; readonly name: string };
  readonly failures: readonly ImportFailure[];
}

export interface Importer extends ImportState {
  /** Takes items in one after the other, behind those already waiting. */
  readonly start: (items: readonly ImportItem[]) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** @param onDone told what has come in when the last item is through, or the rest was cancelled */
export function useImport(onDone: (imported: readonly Imported[]) => void): Importer {
  const [state, setState] = useState<ImportState>({ failures: [] });
  const queue = useRef<ImportItem[]>([]);
  const running = useRef(false);
  const keys = useRef(0);

  const start = useCallback(
    (items: readonly ImportItem[]): void => {
      if (items.length === 0) return;
      queue.current.push(...items);
      if (running.current) return;
      running.current = true;
      setState({ failures: [] });
      void work();

      async function work(): Promise<void> {
        const imported: Imported[] = [];
        for (let done = 0, item = queue.current.shift(); item; done++, item = queue.current.shift()) {
          const { name, run } = item;
          const total = done + 1 + queue.current.length;
          setState(({ failures }) => ({ failures, progress: { done, total, name } }));
          const result = await run();
          if (result.ok) imported.push(result.value);
          else {
            keys.current += 1;
            const failure = { key: keys.current, name, error: result.error };
            setState(({ failures, ...rest }) => ({ ...rest, failures: [...failures, failure] }));
          }
        }
        running.current = false;
        setState(({ failures }) => ({ failures }));
        onDone(imported);
      }
    },
    [onDone],
  );
  const cancel = useCallback((): void => {
    queue.current = [];
  }, []);
  const dismiss = useCallback(
    () => setState(({ progress }) => ({ failures: [], ...(progress ? { progress } : {}) })),
    [],
  );
  return { ...state, start, cancel, dismiss };
}

/** A file from a drop or the clipboard: its bytes are read here, because such a file need not have a path. */
export function fileItem(file: File): ImportItem {
  return {
    name: file.name,
    async run() {
      if (file.size > MAX_IMPORT_BYTES)
        return fail(
          'too-large',
          t('import.tooLarge', {
            size: Math.ceil(file.size / 2 ** 20),
            limit: MAX_IMPORT_BYTES / 2 ** 20,
          }),
          t('import.tooLargeHint'),
        );
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        return fail('unreadable-file', t('import.unreadable'), t('import.unreadableHint'));
      }
      return call('import.bytes', file.name === '' ? { bytes } : { bytes, fileName: file.name });
    },
  };
}

/** A selection that was copied or dragged: as the page's HTML where that makes an article, else as its text. */
export function selectionItem(html: string, text: string): ImportItem {
  const encode = (value: string): Uint8Array => new TextEncoder().encode(value);
  return {
    name: t('import.copiedText'),
    async run() {
      if (html.trim() !== '') {
        const fromHtml = await call('import.bytes', { bytes: encode(html) });
        if (fromHtml.ok || text.trim() === '') return fromHtml;
      }
      return call('import.bytes', { bytes: encode(text) });
    },
  };
}

/** What a drop or the clipboard holds, as items to take in; none when it is nothing for a library. */
export function transferItems(data: DataTransfer | null): ImportItem[] {
  if (!data) return [];
  if (data.files.length > 0) return [...data.files].map(fileItem);
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  return html.trim() === '' && text.trim() === '' ? [] : [selectionItem(html, text)];
}
