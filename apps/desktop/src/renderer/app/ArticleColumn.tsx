import { Annotate } from '../features/annotations/Annotate.tsx';
import { ReadingProgress } from '../features/reader/ReadingProgress.tsx';
import { ReaderPane } from '../features/reader/ReaderPane.tsx';
import { Tags } from '../features/reader/Tags.tsx';
import { TabStrip } from '../features/tabs/TabStrip.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import type { Desk } from './use-desk.ts';

/** The article, and what stands above it: tabs, what can be done, its tags. */
export function ArticleColumn({ desk }: { desk: Desk }) {
  const { library, settings, panes, article, reader } = desk;
  const { row } = library;
  const shown = panes.visible.article;
  return (
    <main className="article-column">
      <TabStrip tabs={desk.tabs} current={settings.articleId} onSelect={library.select} />
      <ReaderToolbar panes={panes} row={row} commands={desk.commands} speaking={desk.speech.speaking}>
        {article && shown && <ReadingProgress article={article} scroller={reader} />}
      </ReaderToolbar>
      {row && shown && (
        <Tags
          key={row.id}
          tags={row.tags}
          known={desk.tags}
          editing={desk.editingTags}
          onEdit={desk.setEditingTags}
          onChange={(tags) => library.acts.setTags(row, tags)}
        />
      )}
      {shown && <Annotate annotating={desk.annotating} scroller={reader} />}
      {shown && (
        <ReaderPane
          article={article}
          error={desk.error}
          idle={settings.articleId === null}
          libraryEmpty={library.counts?.all === 0}
          hyphenated={settings.hyphenate}
          finding={desk.finding}
          onEndFinding={() => desk.setFinding(false)}
          scroller={reader}
          attach={desk.attachReader}
          onCopy={desk.copy}
          onShowList={() => {
            library.select(null);
            panes.show('list');
          }}
          onImport={library.chooseFiles}
        />
      )}
    </main>
  );
}
