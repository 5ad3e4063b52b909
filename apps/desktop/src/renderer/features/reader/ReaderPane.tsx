import { useCallback, useState, type RefObject } from 'react';
import type { Article } from '@offprint/model';
import type { Failure } from '../../../shared/result.ts';
import { Empty } from '../library/ListPane.tsx';
import { AddressProvider } from './Address.tsx';
import { AddressCard } from './AddressCard.tsx';
import { ArticlePage } from './ArticlePage.tsx';
import { failureText, t } from '../../app/texts.ts';

interface Props {
  readonly article: Article | undefined;
  readonly error: Failure | undefined;
  /** Nothing is selected. */
  readonly idle: boolean;
  readonly libraryEmpty: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
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
  scroller,
  onCopy,
  onShowList,
  onImport,
}: Props) {
  const [link, setLink] = useState<{ address: string; at: DOMRect }>();
  const show = useCallback((address: string, at: DOMRect) => setLink({ address, at }), []);
  const close = useCallback(() => setLink(undefined), []);
  return (
    <div
      role="region"
      className="reader"
      id="pane-article"
      ref={scroller}
      tabIndex={0}
      aria-label={t('article')}
      onScroll={close}
    >
      {article && (
        <AddressProvider value={show}>
          <ArticlePage article={article} />
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
  );
}
