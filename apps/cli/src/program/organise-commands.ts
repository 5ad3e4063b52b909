/** The commands for what stands beside the articles: tags, state, collections, the trash, notes, bookmarks. */
import { Option, type Command } from 'commander';
import type { CollectionsOptions } from '../commands/beside.ts';
import type { Change } from '../commands/change.ts';
import type { VersionsOptions } from '../commands/versions.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { wholeNumber } from './values.ts';

type Act = (command: Command, work: (context: Context) => Promise<ExitCode>) => Promise<void>;

export function addOrganiseCommands(program: Command, act: Act): void {
  program
    .command('change')
    .description('change articles, as one act that `undo` takes back')
    .argument('<QUERY|ID...>', 'ids, or a query as for search')
    .option('--tag <TAG>', 'add a tag; may be repeated', each)
    .option('--untag <TAG>', 'take a tag away; may be repeated', each)
    .addOption(new Option('--state <STATE>', 'reading state').choices(['unread', 'reading', 'read']))
    .option('--star', 'give a star')
    .option('--no-star', 'take the star away')
    .option('--archive', 'put into the archive')
    .option('--no-archive', 'take out of the archive')
    .option('--collect <COLLECTION>', 'put into a collection, which is made when none has the name')
    .option('--uncollect <COLLECTION>', 'take out of a collection')
    .option('--trash', 'move to the trash')
    .option('--restore', 'take out of the trash')
    .action(async (args: string[], options: Change, command: Command) =>
      act(command, async (context) => {
        const { change } = await import('../commands/change.ts');
        return change(context, args, options);
      }),
    );

  program
    .command('undo')
    .description('take the last change back, made here or in the window')
    .action(async (_: object, command: Command) =>
      act(command, async (context) => {
        const { undo } = await import('../commands/history.ts');
        return undo(context);
      }),
    );

  program
    .command('redo')
    .description('do again what was taken back last')
    .action(async (_: object, command: Command) =>
      act(command, async (context) => {
        const { redo } = await import('../commands/history.ts');
        return redo(context);
      }),
    );

  program
    .command('history')
    .description('list what was done, the latest first')
    .option('--limit <N>', 'at most so many acts', wholeNumber, 20)
    .action(async (options: { limit: number }, command: Command) =>
      act(command, async (context) => {
        const { history } = await import('../commands/history.ts');
        return history(context, options);
      }),
    );

  program
    .command('tags')
    .description('list the tags and how many articles carry each')
    .action(async (_: object, command: Command) =>
      act(command, async (context) => {
        const { tags } = await import('../commands/beside.ts');
        return tags(context);
      }),
    );

  program
    .command('collections')
    .description(`list the collections; search 'in:"its name"' tells what is in one`)
    .option('--delete <COLLECTION>', 'delete one with those inside it instead; its articles stay')
    .option('--rename <COLLECTION>', 'give one another name instead')
    .option('--to <NAME>', 'the name that --rename gives')
    .action(async (options: CollectionsOptions, command: Command) =>
      act(command, async (context) => {
        const { collections } = await import('../commands/beside.ts');
        return collections(context, options);
      }),
    );

  program
    .command('annotations')
    .description('list highlights and notes, or write them as W3C JSON-LD')
    .argument('[ID]', 'only those on this article')
    .option('--import <FILE>', 'take in those of a W3C JSON-LD file instead')
    .option('--unplaced', 'only those whose words are not in the latest version')
    .addOption(new Option('--format <FORMAT>', 'form').choices(['text', 'jsonld']).default('text'))
    .action(
      async (
        id: string | undefined,
        options: { import?: string; unplaced?: boolean; format: 'text' | 'jsonld' },
        command: Command,
      ) =>
        act(command, async (context) => {
          const { annotations, importAnnotations } = await import('../commands/annotations.ts');
          if (options.import !== undefined) return importAnnotations(context, options.import);
          return annotations(context, id, options);
        }),
    );

  program
    .command('versions')
    .description('list the versions of an article; show ID@VERSION prints one')
    .argument('<ID>', 'id of the article or its beginning')
    .option('--diff <A..B>', 'say what changed from one to another, or (A) to the newest')
    .option('--restore <VERSION>', 'keep an older one once more, as the newest', wholeNumber)
    .action(async (id: string, options: VersionsOptions, command: Command) =>
      act(command, async (context) => {
        const { versions } = await import('../commands/versions.ts');
        return versions(context, id, options);
      }),
    );

  program
    .command('copies')
    .description('list the articles that have the text of one, and whose text it is')
    .argument('<ID>', 'id of the article or its beginning')
    .action(async (id: string, _: object, command: Command) =>
      act(command, async (context) => {
        const { copies } = await import('../commands/copies.ts');
        return copies(context, id);
      }),
    );

  program
    .command('empty')
    .description('delete what is in the trash, for good')
    .option('--yes', 'do it; without this only say what would go')
    .action(async (options: { yes?: boolean }, command: Command) =>
      act(command, async (context) => {
        const { empty } = await import('../commands/change.ts');
        return empty(context, options);
      }),
    );

  program
    .command('bookmarks')
    .description('list the pages that were imported as an address only')
    .option('--remove <ID>', 'delete one instead; may be repeated', each)
    .action(async (options: { remove?: string[] }, command: Command) =>
      act(command, async (context) => {
        const { bookmarks } = await import('../commands/beside.ts');
        return bookmarks(context, options);
      }),
    );
}

function each(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
