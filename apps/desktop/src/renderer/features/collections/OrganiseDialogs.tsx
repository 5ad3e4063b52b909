import { useState } from 'react';
import type { Row } from '../../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import type { LibraryState } from '../../app/use-library.ts';
import { failureText, t } from '../../app/texts.ts';
import type { PaletteEntry } from '../palette/entries.ts';
import { Palette } from '../palette/Palette.tsx';
import { NameDialog } from './NameDialog.tsx';
import { find, pathOf } from './tree.ts';

export type OrganiseDialog =
  'collect' | 'tags' | 'newCollection' | 'newCollectionInside' | 'renameCollection' | 'emptyTrash';

interface Props {
  readonly open: OrganiseDialog;
  readonly row: Row | undefined;
  readonly library: LibraryState;
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly onClose: () => void;
}

/** What puts articles in order: into collections, under tags; and what makes and names collections. */
export function OrganiseDialogs({ open, row, library, settings, change, onClose }: Props) {
  const { collections, acts, chosen, counts } = library;
  const ids = chosen.ids.size > 0 ? [...chosen.ids] : row ? [row.id] : [];
  const current =
    settings.collection.kind === 'collection' ? find(collections.tree, settings.collection.id) : undefined;
  const make = (name: string, parent: string | null): void =>
    void collections.create({ name, parent }).then((id) => {
      if (id !== undefined) change({ collection: { kind: 'collection', id } });
    });
  const collect = (id: string): void =>
    void acts.changeAll(ids, { addTo: id }, (n) => t('bulk.collected', { n }));
  switch (open) {
    case 'collect':
      return (
        <Palette
          title={t('command.collect')}
          placeholder={t('collect.placeholder')}
          none={t('collect.none')}
          entries={collections.tree
            .filter(({ query }) => query === undefined)
            .map(({ id }) => ({ id, title: pathOf(collections.tree, id), run: () => collect(id) }))}
          fromTyped={(name) => [
            {
              id: 'new',
              title: t('collect.new', { name }),
              run: () => void collections.create({ name }).then((id) => id !== undefined && collect(id)),
            },
          ]}
          onClose={onClose}
        />
      );
    case 'tags': {
      const tag = (name: string): PaletteEntry => ({
        id: `+${name}`,
        title: t('bulkTags.add', { tag: name }),
        run: () => void acts.changeAll(ids, { addTags: [name] }, (n) => t('bulk.tagged', { n, tag: name })),
      });
      const tags = counts?.tags.map((one) => one.tag) ?? [];
      return (
        <Palette
          title={t('bulkTags')}
          placeholder={t('bulkTags.placeholder')}
          none={t('collect.none')}
          entries={[
            ...tags.map(tag),
            ...tags.map((name) => ({
              id: `-${name}`,
              title: t('bulkTags.remove', { tag: name }),
              run: () =>
                void acts.changeAll(ids, { removeTags: [name] }, (n) => t('bulk.untagged', { n, tag: name })),
            })),
          ]}
          fromTyped={(name) => (tags.includes(name) ? [] : [tag(name)])}
          onClose={onClose}
        />
      );
    }
    case 'newCollection':
    case 'newCollectionInside':
      return (
        <NameDialog
          title={t(`command.${open}`)}
          name=""
          act={t('collections.make')}
          onDone={(name) =>
            make(
              name,
              open === 'newCollectionInside' && current?.query === undefined ? (current?.id ?? null) : null,
            )
          }
          onClose={onClose}
        />
      );
    case 'renameCollection':
      return (
        current && (
          <NameDialog
            title={t('command.renameCollection')}
            name={current.name}
            query={current.query}
            act={t('collections.keep')}
            onDone={(name, query) => {
              void collections.rename(current.id, name).then(async () => {
                if (query !== undefined && query !== '' && query !== current.query)
                  await collections.requery(current.id, query);
              });
            }}
            onClose={onClose}
          />
        )
      );
    case 'emptyTrash':
      return <EmptyTrash library={library} count={counts?.trash ?? 0} onClose={onClose} />;
  }
}

interface EmptyTrashProps {
  readonly library: LibraryState;
  readonly count: number;
  readonly onClose: () => void;
}

/** The one act that can't be taken back, so the one that asks. */
function EmptyTrash({ library, count, onClose }: EmptyTrashProps) {
  const [busy, setBusy] = useState(false);
  const empty = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('trash.empty', {});
    onClose();
    if (library.row === undefined || answer.ok) library.select(null);
    library.undo.say(answer.ok ? t('trash.emptied', { n: answer.value }) : failureText(answer.error));
    await library.refresh();
  };
  return (
    <Dialog title={t('command.emptyTrash')} onClose={onClose}>
      <p>{count === 0 ? t('empty.trash') : t('trash.ask', { n: count })}</p>
      <footer>
        <button type="button" className="button" data-first-focus onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={busy || count === 0}
          onClick={() => void empty()}
        >
          {t('trash.empty')}
        </button>
      </footer>
    </Dialog>
  );
}
