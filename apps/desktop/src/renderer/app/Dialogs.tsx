import type { Row } from '../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { AppearanceDialog } from '../features/appearance/AppearanceDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { AboutDialog } from '../features/shortcuts/AboutDialog.tsx';
import { ShortcutSheet } from '../features/shortcuts/ShortcutSheet.tsx';
import { call } from './bridge.ts';
import type { Undo } from './use-undo.ts';

export type OpenDialog = 'export' | 'appearance' | 'shortcuts' | 'about';

interface Props {
  readonly open: OpenDialog | undefined;
  readonly row: Row | undefined;
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly undo: Undo;
  readonly onClose: () => void;
}

/** The dialog that lies over the window, if any. */
export function Dialogs({ open, row, settings, change, undo, onClose }: Props) {
  switch (open) {
    case undefined:
      return null;
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
              undo.say(`${fileName} saved, ${pages} ${pages === 1 ? 'page' : 'pages'}${notes}`, {
                label: 'Show in folder',
                run: () => void call('export.reveal', {}),
              });
            }}
          />
        )
      );
  }
}
