import { useCallback, useState, type ClipboardEvent, type RefObject } from 'react';
import type { Article } from '@offprint/model';
import type { Failure } from '../../../shared/result.ts';
import { FindBar } from '../find/FindBar.tsx';
import { Empty } from '../library/ListPane.tsx';
import { AddressProvider } from './Address.tsx';
import { AddressCard } from './AddressCard.tsx';
import { SOFT_HYPHEN } from './block-text.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { failureText, spoken, t } from '../../app/texts.ts';

interface Props {
  readonly article: Article | undefined;
  readonly error: Failure | undefined;
  /** Nothing is selected. */
  readonly idle: boolean;
  readonly libraryEmpty: boolean;
  readonly hyphenated: boolean;
  readonly finding: boolean;
  readonly onEndFinding: () => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Told the pane's element when it is drawn, and `null` when it goes. */
  readonly attach: (element: HTMLDivElement | null) => void;
  readonly onCopy: (text: string) => void;
  readonly onShowList: () => void;
  readonly onImport: () => void;
}

/** The article's pane below its toolbar. */
export function ReaderPane({
  article,
  error,
  idle,
  libraryEmpty,
  hyphenated,
  finding,
  onEndFinding,
  scroller,
  attach,
  onCopy,
  onShowList,
  onImport,
}: Props) {
  const [link, setLink] = useState<{ address: string; at: DOMRect }>();
  const show = useCallback((address: string, at: DOMRect) => setLink({ address, at }), []);
  const close = useCallback(() => setLink(undefined), []);
  return (
    <>
      {finding && article && (
        <FindBar key={`${article.id} ${article.version}`} scroller={scroller} onClose={onEndFinding} />
      )}
      <div
        role="region"
        className="reader"
        id="pane-article"
        ref={attach}
        tabIndex={0}
        aria-label={t('article')}
        onScroll={close}
        onCopy={copyWithoutHyphens}
      >
        {article && (
          <AddressProvider value={show}>
            <ArticlePage article={article} hyphenated={hyphenated} language={spoken()} />
          </AddressProvider>
        )}
        {error && <Empty text={failureText(error)} act={{ label: t('list.error'), run: onShowList }} alert />}
        {idle &&
          (libraryEmpty ? (
            <Empty text={t('empty.library')} act={{ label: t('command.import'), run: onImport }} />
          ) : (
            <Empty text={t('empty.noArticle')} act={{ label: t('empty.goToList'), run: onShowList }} />
          ))}
        {link && (
          <AddressCard
            address={link.address}
            at={link.at}
            onClose={close}
            onCopy={(address) => {
              onCopy(address);
              close();
            }}
          />
        )}
      </div>
    </>
  );
}

/** What is copied from the page is the article's own text, without the soft hyphens that divide its words here. */
function copyWithoutHyphens(event: ClipboardEvent): void {
  const selected = String(getSelection());
  if (!selected.includes(SOFT_HYPHEN)) return;
  event.clipboardData.setData('text/plain', selected.replaceAll(SOFT_HYPHEN, ''));
  event.preventDefault();
}
