/** The commands, their options, and how a call becomes an exit code. */
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { SearchOptions } from './commands/search.ts';
import type { Context } from './context.ts';
import { EXIT, Stop, usage, type ExitCode } from './exit.ts';
import { EXPORT_FORMATS, FORMAT_NAMES, type ExportFormat } from './formats/names.ts';
import { addBriefingCommands } from './program/briefing-commands.ts';
import { addOrganiseCommands } from './program/organise-commands.ts';
import { wholeNumber } from './program/values.ts';
import { defaultLibraryFolder, type Surroundings } from './library-folder.ts';
import { VERSION } from './system.ts';
import type { Console } from './terminal/console.ts';

const EXIT_CODES = `
Exit codes: 0 all well, 1 some inputs failed and the others are done,
            2 wrong usage, 3 the library can't be used.`;

/** Runs one call of the command. Only bugs are thrown. */
export async function run(
  args: readonly string[],
  console: Console,
  surroundings: Surroundings,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  let json = false;
  const program = commands(console, async (command, work) => {
    const options = command.optsWithGlobals<{ library?: string; json?: boolean }>();
    json = options.json === true;
    // Most likely a script's variable that is not set: the user's own library is not meant.
    if (options.library === '') throw usage('--library names no folder', 'Name the folder of a library.');
    const libraryFolder = options.library ? resolve(options.library) : defaultLibraryFolder(surroundings);
    exitCode = await work({ console, json, libraryFolder });
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(error);
    if (!(error instanceof Stop)) throw error;
    console.problem(error.problem);
    if (json) console.json({ ok: false, error: error.problem });
    return error.exitCode;
  }
  return exitCode;
}

// Help and version that were asked for end well; help shown because no command was named doesn't.
function endOfParsing(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
}

type Act = (command: Command, work: (context: Context) => Promise<ExitCode>) => Promise<void>;

// Each command's module is loaded when it is called: `list` need not wait for the PDF engine.
function commands(console: Console, act: Act): Command {
  const program = new Command('offprint')
    .description(
      'Turns saved news pages into clean, attributed articles, keeps them in a library, prints briefings.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .option('--library <DIR>', 'folder of the library (also: OFFPRINT_LIBRARY)')
    .option('--json', 'print results as one JSON object a line')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => console.result(text),
      writeErr: (text) => console.note(text.trimEnd()),
    })
    .showHelpAfterError('(--help lists the commands and options)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride();

  program
    .command('import')
    .description('make articles of saved pages, copied text and other files, and keep them')
    .argument(
      '<FILE...>',
      'pages, texts, articles, archives, feeds, exports of reading lists, or folders of such',
    )
    .option('--source-url <URL>', 'address that the page was saved from (with one FILE)')
    .option('--dry-run', 'say what would be imported and keep nothing')
    .option('--briefings <DIR>', 'folder for the briefings that PDFs of Offprint enclose')
    .action(
      async (
        files: string[],
        options: { sourceUrl?: string; dryRun?: boolean; briefings?: string },
        command: Command,
      ) =>
        act(command, async (context) => {
          const { importFiles } = await import('./commands/import.ts');
          return importFiles(context, files, options);
        }),
    );

  program
    .command('list')
    .description('list the articles of the library')
    .option('--tag <TAG>', 'only articles with this tag')
    .addOption(
      new Option('--state <STATE>', 'only articles in this state').choices(['unread', 'reading', 'read']),
    )
    .addOption(
      new Option('--sort <ORDER>', 'order').choices(['added', 'published', 'headline']).default('added'),
    )
    .option('--limit <N>', 'at most so many', wholeNumber)
    .action(async (options: ListOptions, command: Command) =>
      act(command, async (context) => {
        const { list } = await import('./commands/list.ts');
        return list(context, options);
      }),
    );

  program
    .command('show')
    .description('print an article')
    .argument('<ID>', 'id of the article or its beginning; ID@VERSION for an earlier version')
    .addOption(new Option('--format <FORMAT>', 'form of the text').choices(FORMAT_NAMES).default('text'))
    .action(async (id: string, options: { format: (typeof FORMAT_NAMES)[number] }, command: Command) =>
      act(command, async (context) => {
        const { show } = await import('./commands/show.ts');
        return show(context, id, options);
      }),
    );

  program
    .command('search')
    .description('find articles by their words')
    .argument(
      '<QUERY...>',
      'words, "a phrase", word*, =exact, a OR b, -word, (…), a NEAR/5 b, headline: author: publisher: speaker: ' +
        'caption: tag: lang: in: after: before: is: has:',
    )
    .option('--limit <N>', 'at most so many hits', wholeNumber, 20)
    .option('--facets', 'how the hits divide by outlet, language, year and tag, instead of the hits')
    .option('--save <NAME>', 'keep the search as a collection of this name, which holds whatever it finds')
    .action(async (words: string[], options: SearchOptions, command: Command) =>
      act(command, async (context) => {
        const { search } = await import('./commands/search.ts');
        return search(context, words.join(' '), options);
      }),
    );

  addOrganiseCommands(program, act);
  addBriefingCommands(program, act);

  program
    .command('export')
    .description('write articles, or the whole library, to files')
    .argument('[QUERY|ID...]', 'ids, or a query as for search; without any, everything')
    .addOption(
      new Option('--format <FORMAT>', 'jsonl: all there is, to be imported again')
        .choices(EXPORT_FORMATS)
        .default('jsonl'),
    )
    .requiredOption('-o, --output <DIR|FILE>', 'new folder, or a file where one holds all')
    .action(async (args: string[], options: { format: ExportFormat; output: string }, command: Command) =>
      act(command, async (context) => {
        const { exportArticles } = await import('./commands/export.ts');
        return exportArticles(context, args, options);
      }),
    );

  program
    .command('verify')
    .description('check the database, the index, and every article and file against its hash')
    .option('--repair', 'mend what can be mended; what was there is kept in backups/')
    .action(async (options: { repair?: boolean }, command: Command) =>
      act(command, async (context) => {
        const { verify } = await import('./commands/verify.ts');
        return verify(context, options);
      }),
    );

  program
    .command('backup')
    .description('copy the library, also while it is in use')
    .argument('<DIR>', 'new or empty folder for the copy')
    .action(async (folder: string, _: object, command: Command) =>
      act(command, async (context) => {
        const { backup } = await import('./commands/backup.ts');
        return backup(context, folder);
      }),
    );

  program
    .command('restore')
    .description('make a library of a backup, in a new or empty folder (--library), and verify it')
    .argument('<DIR>', 'folder that backup made')
    .action(async (folder: string, _: object, command: Command) =>
      act(command, async (context) => {
        const { restore } = await import('./commands/backup.ts');
        return restore(context, folder);
      }),
    );

  return program;
}

export interface ListOptions {
  readonly tag?: string;
  readonly state?: 'unread' | 'reading' | 'read';
  readonly sort: 'added' | 'published' | 'headline';
  readonly limit?: number;
}
