/** What the palette offers: every command that makes sense now, and every place and choice by its name. */
import { COMMANDS, SHOWN_COMMANDS, type Command, type Need } from '../../../shared/commands.ts';
import type { Collection, SettingsChange } from '../../../shared/settings.ts';
import { INSPECTOR_TABS, THEMES, type InspectorTab } from '../../../shared/preferences.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/texts/catalogue.ts';
import type { CollectionInfo } from '../../../shared/collections.ts';
import { keyLabel } from '../../app/keys.ts';
import { commandTitle, t } from '../../app/texts.ts';
import type { CommandTable } from '../../app/use-commands.ts';
import { pathOf } from '../collections/tree.ts';
import { collectionName } from '../library/Sidebar.tsx';

export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly group?: string;
  readonly key?: string | undefined;
  /** The title is an article's, in whatever language that is. */
  readonly foreign?: true;
  readonly run: () => void;
}

export interface PaletteContext {
  readonly commands: CommandTable;
  readonly there: Readonly<Record<Need, boolean>>;
  readonly tags: readonly string[];
  readonly recent: readonly { readonly id: string; readonly title: string }[];
  readonly onOpen: (id: string) => void;
  readonly tree: readonly CollectionInfo[];
  readonly change: (change: SettingsChange) => void;
  readonly goTo: (collection: Collection) => void;
  readonly showTab: (tab: InspectorTab) => void;
}

/** Commands that only make sense by their own key: the palette has the focus. */
const BY_KEY_ONLY: readonly string[] = ['palette', 'back', 'open', 'nextPane', 'pageDown', 'pageUp'];

export function paletteEntries({
  commands,
  there,
  tags,
  recent,
  onOpen,
  tree,
  change,
  goTo,
  showTab,
}: PaletteContext): PaletteEntry[] {
  const possible = SHOWN_COMMANDS.filter((name) => {
    const { needs }: Command = COMMANDS[name];
    return !BY_KEY_ONLY.includes(name) && (needs === undefined || there[needs]);
  });
  const collections: Collection[] = [
    { kind: 'all' },
    { kind: 'unread' },
    { kind: 'starred' },
    { kind: 'archived' },
    { kind: 'trash' },
    ...tree.map(({ id }) => ({ kind: 'collection' as const, id })),
    ...tags.map((tag) => ({ kind: 'tag' as const, tag })),
  ];
  return [
    ...possible.map((name) => ({
      id: name,
      title: commandTitle(name),
      group: t(`group.${COMMANDS[name].group}`),
      key: keyLabel(name),
      run: () => void commands[name](),
    })),
    ...collections.map((collection) => ({
      id: JSON.stringify(collection),
      title: t('palette.goTo', {
        name:
          collection.kind === 'collection' ? pathOf(tree, collection.id) : collectionName(collection, tree),
      }),
      run: () => goTo(collection),
    })),
    ...recent.map(({ id, title }): PaletteEntry => ({
      id: `recent-${id}`,
      title,
      group: t('menu.recent'),
      foreign: true,
      run: () => onOpen(id),
    })),
    ...INSPECTOR_TABS.map((tab) => ({
      id: `tab-${tab}`,
      title: t('palette.tab', { name: t(`tab.${tab}`) }),
      run: () => showTab(tab),
    })),
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      title: t('palette.theme', { name: t(`theme.${theme}`) }),
      run: () => change({ theme }),
    })),
    ...LANGUAGES.map((language) => ({
      id: `language-${language}`,
      title: t('palette.language', { name: LANGUAGE_NAMES[language] }),
      run: () => change({ language }),
    })),
  ];
}

/**
 * The entries whose title has a word beginning with each of the words typed, those first whose title begins so.
 * In their own order otherwise.
 */
export function matching(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  const found = entries.filter(({ title, group }) => {
    const parts = plain(`${title} ${group ?? ''}`).split(/[\s:/“”«»]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const begins = (entry: PaletteEntry): number => (plain(entry.title).startsWith(words.join(' ')) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
