/** What leaves the library as files: made by the library's process, put where somebody chooses. */
import { mapValue, ok } from '../shared/result.ts';
import type { Desktop } from './desktop.ts';
import { ARTICLE_KINDS, FILE_KINDS, NOTE_KINDS, REFERENCE_KINDS } from './file-kinds.ts';
import type { Handlers } from './handlers.ts';
import type { LibraryClient } from './library-client.ts';
import type { Saving } from './saving.ts';

type Exports = Pick<
  Handlers,
  | 'export.pdf'
  | 'export.references'
  | 'export.articles'
  | 'export.reveal'
  | 'briefings.export'
  | 'annotations.export'
  | 'print.pdf'
  | 'care.backUp'
>;

export function exportHandlers(library: LibraryClient, desktop: Desktop, saving: Saving): Exports {
  const { choosePath, chooseFolder, write, save, wrote, reveal } = saving;
  return {
    'export.pdf': async (request) => {
      const name = await library.call('pdf.name', { ids: request.ids });
      if (!name.ok) return name;
      const path = await choosePath(name.value);
      if (!path.ok) return path;
      const pdf = await library.call('pdf.render', request);
      if (!pdf.ok) return pdf;
      const { bytes, pages, diagnostics } = pdf.value;
      return mapValue(await write(path.value, bytes), (fileName) => ({ fileName, pages, diagnostics }));
    },
    'export.references': async (request) => {
      const made = await library.call('references.produce', request);
      if (!made.ok) return made;
      const saved = await save('references', Buffer.from(made.value), REFERENCE_KINDS[request.format]);
      return mapValue(saved, (fileName) => ({ fileName }));
    },
    'export.articles': async ({ ids, form, run }) => {
      const [only] = ids?.length === 1 ? ids : [];
      if (only !== undefined && form !== 'jsonl') {
        const made = await library.call('article.produce', { id: only, form });
        if (!made.ok) return made;
        const { name, text, beside } = made.value;
        if (beside === 0)
          return mapValue(await save(name, Buffer.from(text), ARTICLE_KINDS[form]), (fileName) => ({
            name: fileName,
            folder: false,
            articles: 1,
            missing: 0,
          }));
      }
      const into = await chooseFolder('exports.choosePlace');
      if (!into.ok) return into;
      const exported = await library.call('articles.export', { into: into.value, ids, form, run });
      return mapValue(exported, ({ path, ...counts }) => ({ name: wrote(path), folder: true, ...counts }));
    },
    'briefings.export': async (request) => {
      // Made first: what stops it is told before anybody has to think of a file.
      const made = await library.call('briefing.produce', request);
      if (!made.ok) return made;
      const { name, bytes, pages } = made.value;
      const saved = await save(name, bytes, FILE_KINDS[request.format]);
      return mapValue(saved, (fileName) => ({ fileName, pages }));
    },
    'annotations.export': async (request) => {
      const made = await library.call('annotations.produce', request);
      if (!made.ok) return made;
      const saved = await save('notes', Buffer.from(made.value), NOTE_KINDS[request.format]);
      return mapValue(saved, (fileName) => ({ fileName }));
    },
    'care.backUp': async ({ run }) => {
      const into = await chooseFolder();
      if (!into.ok) return into;
      const copied = await library.call('care.copy', { into: into.value, run });
      if (copied.ok) wrote(copied.value.path);
      return mapValue(copied, ({ copy }) => copy);
    },
    'print.pdf': async ({ ids, page }) => {
      const name = await library.call('pdf.name', { ids });
      if (!name.ok) return name;
      const pdf = await library.call('pdf.render', { ids, page, profile: 'screen' });
      return pdf.ok ? desktop.openForPrinting(name.value, pdf.value.bytes) : pdf;
    },
    'export.reveal': async () => {
      reveal();
      return ok(null);
    },
  };
}
