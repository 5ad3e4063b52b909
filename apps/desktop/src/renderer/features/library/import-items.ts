/** What is dropped, chosen or pasted, as items to take in. */
import type { OfferedFile } from '../../../shared/ipc.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/limits.ts';
import { fail } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { t } from '../../app/texts.ts';
import type { ImportItem } from './use-import.ts';

/** A file that the user has chosen; the main process knows where it lies. */
export function offeredItem({ token, name }: OfferedFile): ImportItem {
  return { name, run: (run) => call('import.file', { token, run }) };
}

/** A file that need not lie anywhere, as one dragged out of another program: its bytes are read here. */
export function fileItem(file: File): ImportItem {
  return {
    name: file.name,
    async run(run) {
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
      return call('import.bytes', { bytes, run, ...(file.name === '' ? {} : { fileName: file.name }) });
    },
  };
}

/** A selection that was copied or dragged. */
export interface Selection {
  readonly html: string;
  readonly text: string;
}

/** What a drop or the clipboard holds: files, or a selection to be looked at first; nothing when it is for no library. */
export interface Transfer {
  readonly files: readonly File[];
  readonly selection?: Selection;
}

export function transferOf(data: DataTransfer | null): Transfer {
  if (!data) return { files: [] };
  if (data.files.length > 0) return { files: [...data.files] };
  const selection = { html: data.getData('text/html'), text: data.getData('text/plain') };
  return selection.html.trim() === '' && selection.text.trim() === ''
    ? { files: [] }
    : { files: [], selection };
}

/** The items of dropped files: a folder gives those in it, a page the pictures beside it. */
export async function itemsOf(files: readonly File[]): Promise<ImportItem[]> {
  const items = await Promise.all(
    files.map(async (file) => {
      const offered = await window.offprint.offer(file);
      return offered.ok && offered.value.length > 0 ? offered.value.map(offeredItem) : [fileItem(file)];
    }),
  );
  return items.flat();
}
