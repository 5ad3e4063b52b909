import { useEffect, useRef, useState } from 'react';
import type { Facets } from '../../../shared/ipc.ts';
import { call } from '../../app/bridge.ts';
import { number, t } from '../../app/texts.ts';
import { languageName } from '../reader/language.ts';
import { quoted } from './complete.ts';

interface Props {
  /** What is divided; empty is the whole library. */
  readonly query: string;
  readonly onNarrow: (query: string) => void;
}

/** The list comes first: how it divides is asked when nobody has typed for so many milliseconds. */
const QUIET_MS = 200;
/** Values of a kind that are shown. */
const MOST = 8;

const KINDS = [
  { kind: 'publishers', term: (value: string) => `publisher:${quoted(value)}` },
  { kind: 'languages', term: (value: string) => `lang:${value}` },
  { kind: 'years', term: (value: string) => `after:${value} before:${Number(value) + 1}` },
  { kind: 'tags', term: (value: string) => `tag:${quoted(value)}` },
] as const;

/** How what is listed divides by outlet, language, year and tag; each part narrows the search to itself. */
export function FacetsPanel({ query, onNarrow }: Props) {
  const [facets, setFacets] = useState<Facets>();
  const [view] = useState(() => crypto.randomUUID());
  const asked = useRef(0);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      void call('search.facets', { query, turn: { view, number: ++asked.current } }).then((answer) => {
        if (!stale && answer.ok) setFacets(answer.value);
      });
    }, QUIET_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, view]);
  if (!facets) return <div className="facets" />;
  return (
    <div className="facets" role="group" aria-label={t('facets')}>
      {KINDS.map(({ kind, term }) => {
        const some = facets[kind].filter(({ value }) => !query.includes(term(value))).slice(0, MOST);
        if (some.length === 0) return null;
        return (
          <section key={kind} aria-label={t(`facets.${kind}`)}>
            <h3 className="label">{t(`facets.${kind}`)}</h3>
            {some.map(({ value, count }) => (
              <button
                key={value}
                type="button"
                className="facet"
                onClick={() => onNarrow(`${query} ${term(value)}`.trim())}
              >
                <bdi>{kind === 'languages' ? (languageName(value) ?? value) : value}</bdi>{' '}
                <span className="count">{number(count)}</span>
              </button>
            ))}
          </section>
        );
      })}
    </div>
  );
}
