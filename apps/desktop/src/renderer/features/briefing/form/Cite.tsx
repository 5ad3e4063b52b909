import { draftItems, type Draft } from '@offprint/briefing/draft';
import { headlineText } from '@offprint/model';
import { t } from '../../../app/texts.ts';
import { articleId } from '../edit.ts';
import type { Articles } from '../use-articles.ts';

interface Props {
  readonly draft: Draft;
  readonly articles: Articles;
  /** Puts the citation behind what is written. */
  readonly onCite: (text: string) => void;
  readonly label: string;
}

/** Chooses an article of the briefing to be cited by the words beside it. */
export function Cite({ draft, articles, onCite, label }: Props) {
  const cited = new Map(draftItems(draft).map((item) => [articleId(item), articles.get(item.article)]));
  return (
    <select
      className="cite"
      aria-label={label}
      title={label}
      value=""
      onChange={(event) => {
        if (event.target.value !== '') onCite(`[@${event.target.value}]`);
      }}
    >
      <option value="">{t('briefing.cite')}</option>
      {[...cited].map(([id, article]) => (
        <option key={id} value={id}>
          {article ? headlineText(article) : id}
        </option>
      ))}
    </select>
  );
}

/** A citation stands behind the words, with no space twice. */
export function withCitation(words: string, citation: string): string {
  return `${words.trimEnd()} ${citation}`.trimStart();
}
