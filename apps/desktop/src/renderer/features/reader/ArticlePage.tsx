import { useMemo } from 'react';
import { dateInWords, inlineText, mainHeadline, type Article } from '@offprint/model';
import { Blocks } from './Blocks.tsx';
import { Inlines, jumpTo } from './Inlines.tsx';
import { directionAttributes, languageAttributes } from './language.ts';
import { NotesProvider, numberNotes, useNotes } from './notes.ts';

/** The article, set to be read: title block, body, notes, and where it comes from. */
export function ArticlePage({ article }: { article: Article }) {
  const notes = useMemo(() => numberNotes(article), [article]);
  const headline = mainHeadline(article);
  return (
    <NotesProvider value={notes}>
      <article
        className="page"
        aria-label={inlineText(headline.inlines)}
        {...languageAttributes(article.language)}
        {...directionAttributes(article.dir)}
      >
        <header className="title-block">
          <Kicker article={article} />
          <h1 {...languageAttributes(headline.lang)}>
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
          <Blocks blocks={article.blocks} />
        </div>
        <Notes />
        <SourceLine article={article} />
      </article>
    </NotesProvider>
  );
}

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
  const date = article.datePublished && dateInWords(article.datePublished.value);
  const parts = [by, article.dateline?.text].filter((part) => part !== undefined && part !== '');
  return (
    <p className="byline">
      {parts.map((part) => (
        <span key={part} className="byline-part" dir="auto">
          {part}
        </span>
      ))}
      {date !== undefined && (
        <time className="byline-part" dateTime={article.datePublished?.value} lang="en" dir="ltr">
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
    <section className="notes" aria-label="Notes">
      <ol>
        {list.map((note) => (
          <li key={note.id} id={`note-${note.id}`} tabIndex={-1} {...languageAttributes(note.lang)}>
            <Blocks blocks={note.blocks} />
            <a
              className="note-back"
              href={`#ref-${note.id}`}
              aria-label="Back to the text"
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
    <footer className="source-line" lang="en" dir="ltr">
      <p>
        <span className="label">Source</span> <bdi>{publisher.name ?? 'not stated'}</bdi>
        {publisher.inferredFrom !== undefined && ` (inferred from ${publisher.inferredFrom})`} ·{' '}
        <span className="label">Published</span>{' '}
        {datePublished ? dateInWords(datePublished.value) : 'not stated'}
        {datePublished?.inferredFrom !== undefined && ` (inferred from ${datePublished.inferredFrom})`} ·{' '}
        <span className="label">Retrieved</span> {dateInWords(provenance.retrievedAt.value)}
      </p>
      {rights.notice !== undefined && <p>{rights.notice}</p>}
    </footer>
  );
}
