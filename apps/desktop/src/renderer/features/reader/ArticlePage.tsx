import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { inlineText, mainHeadline, type Article } from '@offprint/model';
import { Blocks } from './Blocks.tsx';
import { HyphenationProvider, useHyphenation } from './hyphenation.ts';
import { Inlines } from './Inlines.tsx';
import { jumpTo } from './jump.ts';
import { directionAttributes, languageAttributes } from './language.ts';
import { NoteCard } from './NoteCard.tsx';
import { NotesProvider, numberNotes, useNotes } from './notes.ts';
import { spoken, t } from '../../app/texts.ts';
import { longDate } from './dates.ts';
import { useFirstScreen } from './use-first-screen.ts';

/** The page's own timeline records when the headline was painted (W3C, Element Timing). */
const PAINT_RECORDED = { elementtiming: 'headline' };

interface Props {
  readonly article: Article;
  readonly hyphenated: boolean;
  /** The window's language: what it says around the article is drawn again when it changes. */
  readonly language?: string;
}

/**
 * The article, set to be read: title block, body, notes, and where it comes from. Drawn again only when it changes
 * itself: letters typed elsewhere in the window must not wait for a long article.
 */
export const ArticlePage = memo(function ArticlePage({ article, hyphenated }: Props) {
  const page = useRef<HTMLElement>(null);
  useFirstScreen(page, article);
  const hyphenate = useHyphenation(article.language, hyphenated);
  const [note, setNote] = useState<{ readonly id: string; readonly at: DOMRect }>();
  const closeNote = useCallback(() => setNote(undefined), []);
  const notes = useMemo(() => numberNotes(article, (id, at) => setNote({ id, at })), [article]);
  const headline = mainHeadline(article);
  return (
    <NotesProvider value={notes}>
      <article
        ref={page}
        className="page"
        data-article={article.id}
        aria-label={inlineText(headline.inlines)}
        {...languageAttributes(article.language)}
        {...directionAttributes(article.dir)}
      >
        <header className="title-block">
          <Kicker article={article} />
          <h1 {...languageAttributes(headline.lang)} {...PAINT_RECORDED}>
            <Inlines inlines={headline.inlines} />
          </h1>
          {article.deck && (
            <p className="deck">
              <Inlines inlines={article.deck} />
            </p>
          )}
          <Byline article={article} />
        </header>
        <div className="body">
          <HyphenationProvider value={hyphenate}>
            <Blocks blocks={article.blocks} />
          </HyphenationProvider>
        </div>
        <Notes />
        <SourceLine article={article} />
      </article>
      {note && <NoteCard noteId={note.id} at={note.at} onClose={closeNote} />}
    </NotesProvider>
  );
});

function Kicker({ article }: { article: Article }) {
  const kicker = article.headlines.find((headline) => headline.role === 'kicker');
  if (kicker)
    return (
      <p className="kicker">
        <Inlines inlines={kicker.inlines} />
      </p>
    );
  return article.section === undefined ? null : <p className="kicker">{article.section}</p>;
}

function Byline({ article }: { article: Article }) {
  const by = article.by ?? article.authors.map((author) => author.name).join(', ');
  const date = article.datePublished && longDate(article.datePublished.value);
  const parts = [by, article.dateline?.text].filter((part) => part !== undefined && part !== '');
  return (
    <p className="byline">
      {parts.map((part) => (
        <span key={part} className="byline-part" dir="auto">
          {part}
        </span>
      ))}
      {date !== undefined && (
        <time className="byline-part" dateTime={article.datePublished?.value} lang={spoken()} dir="ltr">
          {date}
        </time>
      )}
    </p>
  );
}

function Notes() {
  const { list } = useNotes();
  if (list.length === 0) return null;
  return (
    <section className="notes" aria-label={t('article.notes')}>
      <ol>
        {list.map((note) => (
          <li key={note.id} id={`note-${note.id}`} tabIndex={-1} {...languageAttributes(note.lang)}>
            <Blocks blocks={note.blocks} />
            <a
              className="note-back"
              href={`#ref-${note.id}`}
              aria-label={t('article.backToText')}
              onClick={(event) => {
                event.preventDefault();
                jumpTo(`ref-${note.id}`);
              }}
            >
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The attribution goes with the page, also when the inspector is folded away. */
function SourceLine({ article }: { article: Article }) {
  const { publisher, datePublished, provenance, rights } = article;
  return (
    <footer className="source-line" lang={spoken()} dir="ltr">
      <p>
        <span className="label">{t('article.source')}</span> <bdi>{publisher.name ?? t('notStated')}</bdi>
        {publisher.inferredFrom !== undefined &&
          t('article.inferred', { from: publisher.inferredFrom })} ·{' '}
        <span className="label">{t('article.published')}</span>{' '}
        {datePublished ? longDate(datePublished.value) : t('notStated')}
        {datePublished?.inferredFrom !== undefined &&
          t('article.inferred', { from: datePublished.inferredFrom })}{' '}
        · <span className="label">{t('article.retrieved')}</span> {longDate(provenance.retrievedAt.value)}
      </p>
      {rights.notice !== undefined && <p>{rights.notice}</p>}
    </footer>
  );
}
