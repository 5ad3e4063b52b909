import { useState } from 'react';
import { articleUrl, headlineText, type Article } from '@offprint/model';
import type { SourceCorrections } from '../../../shared/imports.ts';
import type { Result } from '../../../shared/result.ts';
import { failureText, t } from '../../app/texts.ts';

interface Props {
  readonly article: Article;
  /** Keeps what was corrected as a new version. */
  readonly onCorrect: (corrections: SourceCorrections) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

type Name = keyof SourceCorrections;

/** Correcting what stands about the source. What is emptied becomes unknown; what stood there before is kept. */
export function EditSource({ article, onCorrect, onClose }: Props) {
  const found: Record<Name, string> = {
    headline: headlineText(article),
    by: article.by ?? '',
    publisher: article.publisher.name ?? '',
    datePublished: article.datePublished?.value ?? '',
    section: article.section ?? '',
    language: article.language === 'und' ? '' : article.language,
    sourceUrl: articleUrl(article) ?? '',
    holder: article.rights.holder ?? '',
    notice: article.rights.notice ?? '',
  };
  const [typed, setTyped] = useState(found);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    const changed = (Object.keys(found) as Name[]).filter((name) => typed[name].trim() !== found[name]);
    if (changed.length === 0) return onClose();
    setBusy(true);
    const answer = await onCorrect(
      Object.fromEntries(changed.map((name) => [name, typed[name].trim() || null])) as SourceCorrections,
    );
    setBusy(false);
    if (answer.ok) onClose();
    else setWrong(failureText(answer.error));
  };
  return (
    // Escape leaves it, from whichever field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="edit-source"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {(Object.keys(found) as Name[]).map((name, i) => (
        <label key={name} className="field">
          <span>{t(`edit.${name}`)}</span>
          <input
            type="text"
            dir="auto"
            // The form appears because somebody asked to type into it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={i === 0}
            required={name === 'headline'}
            maxLength={1000}
            placeholder={name === 'datePublished' ? t('edit.datePattern') : t('notStated')}
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          />
        </label>
      ))}
      <p className="quiet">{t('edit.about')}</p>
      {wrong !== undefined && (
        <p className="error" role="alert">
          {wrong}
        </p>
      )}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="submit" className="button button-main" disabled={busy}>
          {t('edit.keep')}
        </button>
      </footer>
    </form>
  );
}
