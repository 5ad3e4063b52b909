import { useEffect, useState } from 'react';
import type { Corrections, ImportReport, Preview } from '../../../shared/imports.ts';
import type { Failure } from '../../../shared/result.ts';
import { headlineText, inlineText, type Article } from '@offprint/model';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { Failed } from '../../app/Failed.tsx';
import { t } from '../../app/texts.ts';
import type { Selection } from '../library/import-items.ts';

interface Props {
  readonly selection: Selection;
  readonly onKept: (report: ImportReport) => void;
  readonly onClose: () => void;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is pasted, before it is kept: what it would become, to be put right by hand. */
export function PasteDialog({ selection, onKept, onClose }: Props) {
  const [text, setText] = useState(selection.text);
  const [bytes, setBytes] = useState<Uint8Array>();
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<Failure>();
  const [corrections, setCorrections] = useState<Corrections>({});
  const [busy, setBusy] = useState(false);

  const look = async (forms: readonly string[]): Promise<void> => {
    setError(undefined);
    for (const form of forms.filter((one) => one.trim() !== '')) {
      const given = encode(form);
      const answer = await call('import.preview', { bytes: given });
      if (answer.ok) {
        setBytes(given);
        setPreview(answer.value);
        return setError(undefined);
      }
      setError(answer.error);
    }
    setPreview(undefined);
  };
  // As the page's HTML where that makes an article, else as its text.
  useEffect(() => void look([selection.html, selection.text]), [selection]);

  const keep = async (): Promise<void> => {
    if (!bytes) return;
    setBusy(true);
    const answer = await call('import.corrected', { bytes, corrections });
    setBusy(false);
    const outcome = answer.ok ? answer.value.outcomes[0] : undefined;
    if (!answer.ok) setError(answer.error);
    else if (outcome?.kind === 'failed') setError(outcome.error);
    else onKept(answer.value);
  };
  return (
    <Dialog title={t('paste')} className="paste" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (preview) void keep();
          else void look([text]);
        }}
      >
        {preview ? (
          <>
            <Fields article={preview.article} corrections={corrections} onChange={setCorrections} />
            <Body preview={preview} />
          </>
        ) : (
          <label className="field">
            <span>{t('paste.text')}</span>
            <textarea rows={14} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
        <Failed failure={error} />
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button button-main" disabled={busy}>
            {t(preview ? 'paste.keep' : 'tryAgain')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly article: Article;
  readonly corrections: Corrections;
  readonly onChange: (corrections: Corrections) => void;
}

/** What can be put right. An empty field leaves what was found; what was not found stays unknown. */
function Fields({ article, corrections, onChange }: FieldsProps) {
  const found: Record<keyof Corrections, string> = {
    headline: headlineText(article),
    by: article.by ?? '',
    publisher: article.publisher.name ?? '',
    datePublished: article.datePublished?.value ?? '',
    sourceUrl: article.provenance.sourceUrl ?? article.provenance.canonicalUrl ?? '',
  };
  const names = Object.keys(found) as (keyof Corrections)[];
  return (
    <div className="fields">
      {names.map((name) => (
        <label key={name} className="field">
          <span>{t(`paste.${name}`)}</span>
          <input
            type="text"
            dir="auto"
            // The field appears when the text has been read; it is what is looked at first.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={name === 'headline'}
            placeholder={t('notStated')}
            value={corrections[name] ?? found[name]}
            onChange={(event) => {
              const { [name]: _, ...others } = corrections;
              const value = event.target.value.trim();
              onChange(
                value === '' || value === found[name]
                  ? others
                  : { ...others, [name]: event.target.value.trimStart() },
              );
            }}
          />
        </label>
      ))}
    </div>
  );
}

/** The beginning and the end of the text, how much of it there is, and what is left out. */
function Body({ preview: { article, dropped, warnings } }: { preview: Preview }) {
  const paragraphs = article.blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? [{ id: block.id, text: inlineText(block.inlines) }]
      : [],
  );
  return (
    <div className="paste-body" tabIndex={0} role="region" aria-label={t('paste.preview')}>
      <p className="quiet">
        {t('paste.count', { n: article.blocks.length })} {t('paste.dropped', { n: dropped.length })}
        {warnings.map(({ code, message }) => (
          <span key={code}> {message}.</span>
        ))}
      </p>
      {paragraphs.map(({ id, text }) => (
        <p key={id} dir="auto">
          {text}
        </p>
      ))}
      {dropped.length > 0 && <h3 className="label">{t('tab.dropped')}</h3>}
      {dropped.map(({ text, reason }, i) => (
        // The list does not change while the dialog is open.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={i} className="quiet" dir="auto" title={reason}>
          {text}
        </p>
      ))}
    </div>
  );
}
