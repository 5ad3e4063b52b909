import { Dialogs, PasteDialog } from './parts.ts';
import { Toast } from './Toast.tsx';
import { t } from './texts.ts';
import type { Desk } from './use-desk.ts';

/** What lies over the window: a dialog, a toast, the sign that something can be dropped. */
export function Overlays({ desk }: { desk: Desk }) {
  const { library, settings, change, panes, composing, openDialog, dialog } = desk;
  const { undo } = library;
  return (
    <>
      {dialog && (
        <Dialogs
          open={dialog}
          row={library.row}
          library={library}
          settings={settings}
          change={change}
          undo={undo}
          beginning={composing.beginning}
          care={desk.care}
          exporting={desk.exporting}
          onOpenBriefing={composing.open}
          onNewBriefing={() => openDialog('newBriefing')}
          palette={() => ({
            commands: composing.commands,
            there: desk.there,
            tags: desk.tags,
            recent: settings.recent,
            onOpen(id) {
              composing.close();
              desk.notes.close();
              library.select(id);
            },
            tree: library.collections.tree,
            change,
            goTo(collection) {
              composing.close();
              desk.goTo(collection);
            },
            showTab(inspectorTab) {
              composing.close();
              desk.notes.close();
              change({ inspectorTab });
              panes.show('inspector');
            },
          })}
          onClose={() => openDialog(undefined)}
        />
      )}
      {library.pasted && (
        <PasteDialog
          selection={library.pasted}
          onKept={library.onKept}
          onClose={() => library.setPasted(undefined)}
        />
      )}
      <Toast notice={undo.notice} onDismiss={undo.dismiss} />
      {desk.dragging && (
        <div className="drop-here" aria-hidden="true">
          {t('dropHere')}
        </div>
      )}
    </>
  );
}
