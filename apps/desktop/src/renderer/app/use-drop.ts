import { useEffect, useState } from 'react';
import { transferOf, type Transfer } from '../features/library/import-items.ts';
import { isTyping } from './use-commands.ts';

/**
 * Takes in what is dropped on the window or pasted into it. Gives whether something is being dragged over it.
 * What is pasted into a text field stays there.
 */
export function useDrop(onTransfer: (transfer: Transfer) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const isOurs = (event: DragEvent): boolean =>
      event.dataTransfer?.types.some((type) => ['Files', 'text/html', 'text/plain'].includes(type)) === true;
    const onDragOver = (event: DragEvent): void => {
      // Without this the window would open the file itself.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isOurs(event) ? 'copy' : 'none';
      setOver(isOurs(event));
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      onTransfer(transferOf(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onTransfer(transferOf(event.clipboardData));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [onTransfer]);
  return over;
}
