/** The commands about briefings: brief, check, init, and completion of them all. */
import { Option, type Command } from 'commander';
import { OUTPUT_FORMATS } from '@offprint/briefing';
import { PAGE_SIZES } from '@offprint/model';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Shell } from '../commands/completion.ts';
import type { BriefOptions } from './brief-options.ts';
import { each, marking, millimetres, override, title, wholeNumber } from './values.ts';

type Act = (command: Command, work: (context: Context) => Promise<ExitCode>) => Promise<void>;

const PROFILE = () =>
  new Option('--profile <PROFILE>', 'for reading or for the press')
    .choices(['screen', 'print'])
    .default('screen');

export function addBriefingCommands(program: Command, act: Act): void {
  program
    .command('brief')
    .description('print briefings, or articles and pages alone')
    .argument(
      '[INPUT...]',
      'briefing files (JSON, YAML, Markdown; - for standard input), ids of articles, or pages',
    )
    .requiredOption('-o, --output <OUT>', 'file to write; a folder for several; - for standard output')
    .addOption(
      new Option('--format <FORMAT>', 'form of the output; by the ending of its name when absent').choices(
        OUTPUT_FORMATS,
      ),
    )
    .option('--search <QUERY>', 'the articles that a search finds; may be given several times', each)
    .option('--limit <N>', 'of a search: at most so many', wholeNumber, 20)
    .option('--template <NAME>', 'press-review, offprint, dossier, one-page, or a file of your own')
    .addOption(PROFILE())
    .addOption(new Option('--page <SIZE>', 'page size').choices(PAGE_SIZES))
    .addOption(new Option('--figures <KIND>', 'figures among words, in PDF').choices(['old', 'lining']))
    .option('--hanging-punctuation', 'let marks at the ends of lines stand in the margin, in PDF')
    .option('--grey', 'for the press: black ink only, pictures included')
    .option('--no-marks', 'for the press: without crop and registration marks')
    .option('--output-profile <FILE.icc>', 'for the press: the profile of what it is printed on')
    .option('--output-condition <NAME>', 'for the press: the registered name of that, such as FOGRA51')
    .addOption(
      new Option('--impose <BINDING>', 'for the press: two pages on each side of a sheet, to fold').choices([
        'saddle',
      ]),
    )
    .option(
      '--paper <MM>',
      'with --impose: thickness of a sheet, which pushes inner pages outwards',
      millimetres,
    )
    .option('--tlp <LABEL>', 'marking, such as TLP:GREEN', marking)
    .option('--title <T>', 'title of the briefing', title)
    .option(
      '--override <CODE[:PLACE]>',
      'print although `check` finds this; recorded with the sources',
      override,
    )
    .option('--jobs <N>', 'of several briefings, make so many at once', wholeNumber)
    .option('--watch', 'make it anew whenever a file that it is made of changes')
    .action(async (inputs: string[], options: BriefOptions, command: Command) =>
      act(command, async (context) => {
        const { brief } = await import('../commands/brief.ts');
        return brief(context, inputs, options);
      }),
    );

  program
    .command('check')
    .description('say what is wrong with briefings before they are printed')
    .argument('<INPUT...>', 'briefing files, PDFs that Offprint made, pages, or ids of articles')
    .addOption(PROFILE())
    .option('--override <CODE[:PLACE]>', 'do not count this finding', override)
    .action(
      async (
        inputs: string[],
        options: { profile: 'screen' | 'print'; override?: string[] },
        command: Command,
      ) =>
        act(command, async (context) => {
          const { check } = await import('../commands/check.ts');
          return check(context, inputs, options);
        }),
    );

  program
    .command('init')
    .description('write a commented briefing file to begin with')
    .argument('[FILE]', 'by its ending JSON, Markdown or YAML; - prints it', 'briefing.yaml')
    .action(async (file: string, _: object, command: Command) =>
      act(command, async (context) => {
        const { init } = await import('../commands/init.ts');
        return init(context, file);
      }),
    );

  program
    .command('completion')
    .description('print a script that makes a shell complete commands and options')
    .addArgument(program.createArgument('<SHELL>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell, _: object, command: Command) =>
      act(command, async ({ console }) => {
        const { completionScript } = await import('../commands/completion.ts');
        console.result(completionScript(shell, program));
        return EXIT.ok;
      }),
    );
}
