/** The article comes first: what is asked for later is loaded later. */
import { later } from './later.tsx';

export const Dialogs = later(async () => (await import('./Dialogs.tsx')).Dialogs);
export const PasteDialog = later(async () => (await import('../features/paste/PasteDialog.tsx')).PasteDialog);
export const InspectorTabs = later(
  async () => (await import('../features/inspector/InspectorTabs.tsx')).InspectorTabs,
);

export const NotesPage = later(async () => (await import('../features/notes/NotesPage.tsx')).NotesPage);

export const Composer = later(async () => {
  // Before the schemas that come with it.
  await import('./without-eval.ts');
  return (await import('../features/briefing/Composer.tsx')).Composer;
});
