import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';
import { OPERATORS } from './complete.ts';

interface Props {
  /** Puts an example into the search. */
  readonly onTry: (query: string) => void;
  readonly onClose: () => void;
}

const WORDS = [
  { example: 'peace talks', key: 'search.both' },
  { example: '"peace talks"', key: 'search.phrase' },
  { example: 'azerb*', key: 'search.beginning' },
  { example: '=café', key: 'search.exact' },
  { example: 'peace NEAR/5 talks', key: 'search.near' },
  { example: 'ferry OR boat', key: 'search.or' },
  { example: 'ferry -strike', key: 'search.not' },
  { example: 'port (ferry OR boat)', key: 'search.group' },
] as const;

/** What a search understands, each with an example that can be tried. */
export function SearchHelp({ onTry, onClose }: Props) {
  const line = (example: string, about: string) => (
    <div key={example}>
      <dt>
        <button
          type="button"
          className="example"
          onClick={() => {
            onClose();
            onTry(example);
          }}
        >
          {example}
        </button>
      </dt>
      <dd>{about}</dd>
    </div>
  );
  return (
    <Dialog title={t('search.help')} className="search-help" onClose={onClose}>
      <p className="quiet">{t('search.about')}</p>
      <section>
        <h3 className="label">{t('search.words')}</h3>
        <dl>{WORDS.map(({ example, key }) => line(example, t(key)))}</dl>
      </section>
      <section>
        <h3 className="label">{t('search.fields')}</h3>
        <dl>{OPERATORS.map(({ name, example }) => line(example, t(`operator.${name}`)))}</dl>
      </section>
    </Dialog>
  );
}
