/** What a window asks of the system: dialogs, files, its clipboard, its program for PDFs. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { fail, ok, type Result } from '../shared/result.ts';
import type { TextKey, Texts } from '../shared/texts/catalogue.ts';
import { writeWhole } from './files.ts';
import { filesOfFolder } from './folder.ts';
import type { FileKind } from './file-kinds.ts';

/** What is asked of the desktop. */
export interface Desktop {
  /** Paths chosen in the system's open dialog; none when it was closed. */
  chooseFiles(): Promise<string[]>;
  /** One folder, chosen in the system's dialog. */
  chooseOneFolder(title?: TextKey): Promise<string | undefined>;
  /** Paths of the files in a chosen folder. */
  chooseFolder(): Promise<string[]>;
  /** Where to save, chosen in the system's dialog. */
  chooseSavePath(fileName: string, kind?: FileKind): Promise<string | undefined>;
  writeFile(path: string, bytes: Uint8Array): Promise<Result<null>>;
  reveal(path: string): void;
  /** Hands a PDF to the system's program for it. */
  openForPrinting(fileName: string, bytes: Uint8Array): Promise<Result<null>>;
  copyText(text: string): void;
  paste(): void;
}

/** @param windowNow the window that its dialogs belong to; none while it is not open */
export function createDesktop(windowNow: () => BrowserWindow | undefined, textsNow: () => Texts): Desktop {
  const chooseOneFolder = async (title: TextKey = 'library.folder'): Promise<string | undefined> => {
    const window = windowNow();
    if (!window) return undefined;
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: textsNow().t(title),
      message: textsNow().t(title), // what a Mac shows of it
      properties: ['openDirectory'],
    });
    return filePaths[0];
  };
  return {
    chooseOneFolder,
    async chooseFiles() {
      const window = windowNow();
      return window ? (await dialog.showOpenDialog(window, openDialog(textsNow()))).filePaths : [];
    },
    async chooseFolder() {
      const folder = await chooseOneFolder();
      return folder === undefined ? [] : filesOfFolder(folder);
    },
    async chooseSavePath(fileName, kind = { name: 'PDF', extension: 'pdf' }) {
      const window = windowNow();
      if (!window) return undefined;
      const chosen = await dialog.showSaveDialog(window, {
        title: textsNow().t('export'),
        defaultPath: join(app.getPath('documents'), fileName),
        filters: [{ name: kind.name, extensions: [kind.extension] }],
      });
      return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath;
    },
    writeFile: writeWhole,
    reveal: (path) => shell.showItemInFolder(path),
    async openForPrinting(fileName, bytes) {
      const folder = await mkdtemp(join(app.getPath('temp'), 'offprint-print-'));
      const path = join(folder, fileName);
      const written = await writeWhole(path, bytes);
      if (!written.ok) return written;
      const refused = await shell.openPath(path);
      return refused === ''
        ? ok(null)
        : fail(
            'no-pdf-program',
            `The system has no program that opens PDFs (${refused}).`,
            `The file is ${path}.`,
          );
    },
    copyText: (text) => void clipboard.writeText(text),
    paste: () => windowNow()?.webContents.paste(),
  };
}

const PAGES = ['html', 'htm', 'xhtml', 'txt', 'text', 'json', 'jsonl'];

function openDialog({ t }: Texts): Electron.OpenDialogOptions {
  return {
    title: t('import.label'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: t('import.pages'), extensions: PAGES },
      { name: t('briefing.files'), extensions: ['json', 'yaml', 'yml', 'md'] },
      { name: t('import.allFiles'), extensions: ['*'] },
    ],
  };
}
