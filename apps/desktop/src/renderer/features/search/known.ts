import { useCallback, useMemo, useRef, useState } from 'react';
import type { CollectionInfo } from '../../../shared/collections.ts';
import type { Facets } from '../../../shared/ipc.ts';
import type { Collection } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { quoted, type Known } from './complete.ts';

/** The values that operators can have. Outlets, languages and years are asked for when somebody is about to need them. */
export function useKnown(
  tree: readonly CollectionInfo[],
  tags: readonly string[],
): { readonly values: Known; readonly need: () => void } {
  const [facets, setFacets] = useState<Facets>();
  const asked = useRef(false);
  const need = useCallback((): void => {
    if (asked.current) return;
    asked.current = true;
    void call('search.facets', { query: '' }).then((answer) => {
      if (answer.ok) setFacets(answer.value);
      else asked.current = false;
    });
  }, []);
  const values = useMemo((): Known => {
    const of = (kind: keyof Facets): string[] => facets?.[kind].map(({ value }) => value) ?? [];
    return {
      tags,
      collections: tree.filter(({ query }) => query === undefined).map(({ name }) => name),
      publishers: of('publishers'),
      languages: of('languages'),
      years: of('years'),
    };
  }, [facets, tree, tags]);
  return { values, need };
}

/** A collection as a search says it, so that it can be narrowed. */
export function queryOf(collection: Collection, own: CollectionInfo | undefined): string {
  switch (collection.kind) {
    case 'unread':
    case 'starred':
    case 'archived':
      return `is:${collection.kind}`;
    case 'tag':
      return `tag:${quoted(collection.tag)}`;
    case 'collection':
      return own?.query ?? (own ? `in:${quoted(own.name)}` : '');
    case 'all':
    case 'trash':
      return '';
  }
}
