import { useEffect, useState } from 'react';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { failureText, t } from '../../app/texts.ts';
import { OWN_OF_OFFPRINT, templateAbout, templateName } from './templates.ts';

/** Articles that a briefing can begin with. */
export interface Beginning {
  /** Chosen articles, or the open one. */
  readonly selected: readonly { readonly id: string; readonly headline: string }[];
  /** What the list shows: a collection or what a search has found. */
  readonly listed:
    | {
        readonly name: string;
        readonly total: number;
        readonly ids: (limit: number) => Promise<readonly string[]>;
      }
    | undefined;
}

interface Props {
  readonly beginning: Beginning;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

type From = 'selected' | 'listed' | 'nothing';
/** So many are taken from a list, at most. */
const MOST = 500;

/** A new briefing: of what, and in which shape. A template is chosen by one click or by its number. */
export function NewBriefingDialog({ beginning, onMade, onClose }: Props) {
  const { selected, listed } = beginning;
  const [templates, setTemplates] = useState(OWN_OF_OFFPRINT);
  const [from, setFrom] = useState<From>(
    selected.length > 0 ? 'selected' : listed && listed.total > 0 ? 'listed' : 'nothing',
  );
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void call('templates.list', {}).then((answer) => {
      if (answer.ok) setTemplates(answer.value);
      else setError(failureText(answer.error));
    });
  }, []);
  const make = async (template: string | undefined): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const ids =
      from === 'selected'
        ? selected.map(({ id }) => id)
        : from === 'listed'
          ? [...((await listed?.ids(MOST)) ?? [])]
          : [];
    const answer = await call('briefings.create', { ids, ...(template === undefined ? {} : { template }) });
    setBusy(false);
    if (answer.ok) onMade(answer.value.id);
    else setError(failureText(answer.error));
  };
  const [only] = selected;
  const sources: readonly (readonly [From, string])[] = [
    ...(only
      ? [
          [
            'selected',
            selected.length === 1
              ? t('briefing.fromOpen', { title: only.headline })
              : t('briefing.fromChosen', { n: selected.length }),
          ] as const,
        ]
      : []),
    ...(listed && listed.total > 0
      ? [
          [
            'listed',
            t('briefing.fromListed', { name: listed.name, n: Math.min(listed.total, MOST) }),
          ] as const,
        ]
      : []),
    ['nothing', t('briefing.fromNothing')],
  ];
  return (
    <Dialog title={t('briefing.new')} className="briefings" onClose={onClose}>
      {/* Digits choose a template from wherever the focus is in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <fieldset
        onKeyDown={(event) => {
          const digit = Number(event.key);
          const template = templates[digit - 1];
          if (!template || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          void make(template.id);
        }}
      >
        <legend className="label">{t('briefing.of')}</legend>
        {sources.map(([value, text], i) => (
          <label key={value} className="option">
            <input
              type="radio"
              name="from"
              {...(i === 0 ? { 'data-first-focus': true } : {})}
              checked={from === value}
              onChange={() => setFrom(value)}
            />
            <span dir="auto">{text}</span>
          </label>
        ))}
      </fieldset>
      <h3 className="label templates-label">{t('briefing.shape')}</h3>
      <ol className="briefing-list templates">
        {templates.map((template, i) => (
          <li key={template.id}>
            <button
              type="button"
              className="briefing-row"
              disabled={busy}
              onClick={() => void make(template.id)}
            >
              <span className="item-title" dir="auto">
                {templateName(template)} {i < 9 && <kbd>{i + 1}</kbd>}
              </span>
              <span className="item-origin">{templateAbout(template)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="briefing-row" disabled={busy} onClick={() => void make(undefined)}>
            <span className="item-title">{t('briefing.plain')}</span>
            <span className="item-origin">{t('briefing.plainAbout')}</span>
          </button>
        </li>
      </ol>
      {error !== undefined && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  );
}
