import { Inspector } from '../features/inspector/Inspector.tsx';
import { PaneDivider } from './PaneDivider.tsx';
import { InspectorTabs } from './parts.ts';
import type { Desk } from './use-desk.ts';

/** What is known about the open article, at the right. */
export function InspectorColumn({ desk }: { desk: Desk }) {
  const { library, settings, change, panes, article, annotating } = desk;
  return (
    <Inspector
      article={article}
      tab={settings.inspectorTab}
      divider={<PaneDivider desk={desk} of="inspector" />}
      onTab={(inspectorTab) => change({ inspectorTab })}
    >
      {article && (
        <InspectorTabs
          tab={settings.inspectorTab}
          article={article}
          networkRequests={desk.requests}
          annotations={annotating}
          selected={annotating.selected}
          onCopy={desk.copy}
          onOpen={library.select}
          onShowNote={(row) => {
            panes.show('article');
            annotating.showNote(row);
          }}
          onShowQuote={(quote) => {
            panes.show('article');
            annotating.showQuote(quote);
          }}
          onPutBack={(index) => void library.versions.putBack(article, index)}
          onRestore={(version, latest) => {
            desk.readOlder(undefined);
            void library.versions.restore(article.id, version, latest);
          }}
          onCorrect={(corrections) => library.versions.correct(article, corrections)}
          onRead={(version) =>
            desk.readOlder(version === library.row?.version ? undefined : { id: article.id, version })
          }
        />
      )}
    </Inspector>
  );
}
