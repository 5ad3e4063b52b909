import type { Row } from '../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { AppearanceDialog } from '../features/appearance/AppearanceDialog.tsx';
import { BriefingsDialog } from '../features/briefing/BriefingsDialog.tsx';
import { NewBriefingDialog, type Beginning } from '../features/briefing/NewBriefingDialog.tsx';
import { CareDialog } from '../features/care/CareDialog.tsx';
import type { Care } from '../features/care/use-care.ts';
import { ArticlesDialog } from '../features/export/ArticlesDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { ReferencesDialog } from '../features/export/ReferencesDialog.tsx';
import type { Exporting } from '../features/export/use-exporting.ts';
import { paletteEntries, type PaletteContext } from '../features/palette/entries.ts';
import { Palette } from '../features/palette/Palette.tsx';
import { SearchHelp } from '../features/search/SearchHelp.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { AboutDialog } from '../features/shortcuts/AboutDialog.tsx';
import { ShortcutSheet } from '../features/shortcuts/ShortcutSheet.tsx';
import { call } from './bridge.ts';
import { OrganiseDialogs, type OrganiseDialog } from '../features/collections/OrganiseDialogs.tsx';
import type { LibraryState } from './use-library.ts';
import type { Undo } from './use-undo.ts';
import { t } from './texts.ts';

export type OpenDialog =
  | OrganiseDialog
  | 'searchHelp'
  | 'newBriefing'
  | 'briefings'
  | 'palette'
  | 'settings'
  | 'export'
  | 'exportArticles'
  | 'references'
  | 'appearance'
  | 'care'
  | 'shortcuts'
  | 'about';

interface Props {
  readonly open: OpenDialog;
  readonly row: Row | undefined;
  readonly library: LibraryState;
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly undo: Undo;
  /** Made when the palette opens. */
  readonly palette: () => PaletteContext;
  readonly beginning: () => Beginning;
  readonly care: Care;
  readonly exporting: Exporting;
  readonly onOpenBriefing: (id: string) => void;
  readonly onNewBriefing: () => void;
  readonly onClose: () => void;
}

/** The dialog that lies over the window, if any. */
export function Dialogs(props: Props) {
  const { open, row, library, settings, change, palette, onClose } = props;
  const many = [...library.chosen.ids];
  switch (open) {
    case 'palette':
      return <Palette entries={paletteEntries(palette())} onClose={onClose} />;
    case 'newBriefing':
      return (
        <NewBriefingDialog beginning={props.beginning()} onMade={props.onOpenBriefing} onClose={onClose} />
      );
    case 'briefings':
      return (
        <BriefingsDialog
          onOpen={props.onOpenBriefing}
          onNew={props.onNewBriefing}
          onTaken={() => void library.refresh()}
          onClose={onClose}
        />
      );
    case 'settings':
      return <SettingsDialog settings={settings} onChange={change} onClose={onClose} />;
    case 'appearance':
      return <AppearanceDialog settings={settings} onChange={change} onClose={onClose} />;
    case 'care':
      return <CareDialog care={props.care} onClose={onClose} />;
    case 'searchHelp':
      return <SearchHelp onTry={library.setDraft} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutSheet onClose={onClose} />;
    case 'about':
      return <AboutDialog onClose={onClose} />;
    case 'collect':
    case 'tags':
    case 'newCollection':
    case 'newCollectionInside':
    case 'renameCollection':
    case 'emptyTrash':
      return (
        <OrganiseDialogs
          open={open}
          row={row}
          library={library}
          settings={settings}
          change={change}
          onClose={onClose}
        />
      );
    case 'exportArticles':
      return <ExportDialogs {...props} open={open} />;
    case 'export':
    case 'references':
      return (row || many.length > 0) && <ExportDialogs {...props} open={open} />;
  }
}

/** What is chosen, or the open article, as a file. */
function ExportDialogs({ open, row, library, settings, change, undo, exporting, onClose }: Props) {
  const many = [...library.chosen.ids];
  const shared = {
    ids: many.length > 0 ? many : row ? [row.id] : [],
    title: many.length > 0 ? t('bulk.count', { n: many.length }) : (row?.headline ?? ''),
    settings,
    onSettings: change,
    onClose,
  };
  const saved = (text: string): void => {
    onClose();
    undo.say(text, { label: t('export.reveal'), run: () => void call('export.reveal', {}) });
  };
  if (open === 'exportArticles') return <ArticlesDialog {...shared} exporting={exporting} />;
  if (open === 'references')
    return (
      <ReferencesDialog {...shared} onDone={(fileName) => saved(t('exports.saved', { file: fileName }))} />
    );
  return (
    <ExportDialog
      {...shared}
      onDone={({ fileName, pages, diagnostics }) => {
        const notes = diagnostics.map(({ message }) => `; ${message}`).join('');
        saved(t('export.done', { file: fileName, n: pages, notes }));
      }}
    />
  );
}
