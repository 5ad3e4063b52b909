import type { Article, Quote } from '@offprint/model';
import type { AnnotationRow, TextRange } from '../../../shared/annotations.ts';
import type { SourceCorrections } from '../../../shared/imports.ts';
import type { Result } from '../../../shared/result.ts';
import type { InspectorTab } from '../../../shared/preferences.ts';
import type { Annotations } from '../annotations/use-annotations.ts';
import { DroppedTab } from './DroppedTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { QuotesTab } from './QuotesTab.tsx';
import { SourceTab } from './SourceTab.tsx';
import { VersionsTab } from './VersionsTab.tsx';

interface Props {
  readonly tab: InspectorTab;
  readonly article: Article;
  readonly networkRequests: number;
  readonly annotations: Annotations;
  readonly selected: () => TextRange | undefined;
  readonly onCopy: (text: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onShowNote: (row: AnnotationRow) => void;
  readonly onShowQuote: (quote: Quote) => void;
  readonly onPutBack: (index: number) => void;
  readonly onRead: (version: number) => void;
  readonly onRestore: (version: number, latest: number) => void;
  readonly onCorrect: (corrections: SourceCorrections) => Promise<Result<unknown>>;
}

/** The tab of the inspector that is open. */
export function InspectorTabs(props: Props) {
  const { tab, article } = props;
  switch (tab) {
    case 'source':
      return (
        <SourceTab
          key={article.id}
          article={article}
          networkRequests={props.networkRequests}
          onCopy={props.onCopy}
          onOpen={props.onOpen}
          onCorrect={props.onCorrect}
        />
      );
    case 'quotes':
      return <QuotesTab article={article} onShow={props.onShowQuote} onCopy={props.onCopy} />;
    case 'notes':
      return <NotesTab annotations={props.annotations} onShow={props.onShowNote} selected={props.selected} />;
    case 'dropped':
      return <DroppedTab article={article} onPutBack={props.onPutBack} />;
    case 'versions':
      return <VersionsTab article={article} onRead={props.onRead} onRestore={props.onRestore} />;
  }
}
