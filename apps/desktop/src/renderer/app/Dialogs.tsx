import type { AnnotationRow } from '../../shared/annotations.ts';
import type { Row } from '../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { NotesDialog } from '../features/annotations/NotesDialog.tsx';
import { AppearanceDialog } from '../features/appearance/AppearanceDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import type { PaletteEntry } from '../features/palette/entries.ts';
import { Palette } from '../features/palette/Palette.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { AboutDialog } from '../features/shortcuts/AboutDialog.tsx';
import { ShortcutSheet } from '../features/shortcuts/ShortcutSheet.tsx';
import { call } from './bridge.ts';
import type { Undo } from './use-undo.ts';
import { t } from './texts.ts';

export type OpenDialog = 'palette' | 'settings' | 'notes' | 'export' | 'appearance' | 'shortcuts' | 'about';

interface Props {
  readonly open: OpenDialog | undefined;
  readonly row: Row | undefined;
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly undo: Undo;
  /** Made when the palette opens. */
  readonly paletteEntries: () => readonly PaletteEntry[];
  readonly onOpenNote: (row: AnnotationRow) => void;
  readonly onClose: () => void;
}

/** The dialog that lies over the window, if any. */
export function Dialogs({ open, row, settings, change, undo, paletteEntries, onOpenNote, onClose }: Props) {
  switch (open) {
    case undefined:
      return null;
    case 'palette':
      return <Palette entries={paletteEntries()} onClose={onClose} />;
    case 'notes':
      return <NotesDialog onOpen={onOpenNote} onClose={onClose} />;
    case 'settings':
      return <SettingsDialog settings={settings} onChange={change} onClose={onClose} />;
    case 'appearance':
      return <AppearanceDialog settings={settings} onChange={change} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutSheet onClose={onClose} />;
    case 'about':
      return <AboutDialog onClose={onClose} />;
    case 'export':
      return (
        row && (
          <ExportDialog
            id={row.id}
            title={row.headline}
            settings={settings}
            onSettings={change}
            onClose={onClose}
            onDone={({ fileName, pages, diagnostics }) => {
              onClose();
              const notes = diagnostics.map(({ message }) => `; ${message}`).join('');
              undo.say(t('export.done', { file: fileName, n: pages, notes }), {
                label: t('export.reveal'),
                run: () => void call('export.reveal', {}),
              });
            }}
          />
        )
      );
  }
}
