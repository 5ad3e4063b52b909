/** `offprint completion`: scripts that make a shell complete commands, options, their choices, and files. */
import type { Command } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

interface Described {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly flags: readonly string[];
    readonly description: string;
    readonly choices: readonly string[];
  }[];
}

/** The script for a shell, from the commands themselves. */
export function completionScript(shell: Shell, program: Command): string {
  const global = describe(program).options;
  const commands = program.commands
    .map(describe)
    .map((command) => ({ ...command, options: [...command.options, ...global] }));
  return { bash, zsh, fish }[shell](commands);
}

function describe(command: Command): Described {
  const help = { flags: ['--help'], description: 'print help', choices: [] };
  const options = command.options.map(({ short, long, description, argChoices }) => ({
    flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
    description,
    choices: argChoices ?? [],
  }));
  return { name: command.name(), description: command.description(), options: [...options, help] };
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function bash(commands: readonly Described[]): string {
  const cases = commands.map(({ name, options }) => {
    const choices = options
      .filter((option) => option.choices.length > 0)
      .map(
        (option) =>
          `      ${option.flags.join('|')}) COMPREPLY=($(compgen -W ${quoted(option.choices.join(' '))} -- "$word")); return ;;`,
      );
    const flags = options.flatMap((option) => option.flags).join(' ');
    return [
      `    ${name})`,
      '      case "$before" in',
      ...choices,
      '      esac',
      `      [[ $word == -* ]] && COMPREPLY=($(compgen -W ${quoted(flags)} -- "$word")) || COMPREPLY=($(compgen -f -- "$word"))`,
      '      ;;',
    ].join('\n');
  });
  return `# bash completion of offprint: source <(offprint completion bash)
_offprint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=''
  local i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      --library) ((i++)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "$command" in
    '') COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$word")) ;;
${cases.join('\n')}
  esac
}
complete -o filenames -F _offprint offprint
`;
}

function zsh(commands: readonly Described[]): string {
  const plain = (text: string): string => text.replaceAll(/[[\]:]/g, ' ');
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap(({ flags, description, choices }) =>
      flags.map((flag) =>
        quoted(`${flag}[${plain(description)}]${choices.length > 0 ? `:choice:(${choices.join(' ')})` : ''}`),
      ),
    );
    return `      ${name}) _arguments ${specs.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef offprint
# zsh completion of offprint: source <(offprint completion zsh)
_offprint() {
  local -a commands
  commands=(${commands.map(({ name, description }) => quoted(`${name}:${plain(description)}`)).join(' ')})
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    local command="$words[2]"
    shift words
    (( CURRENT-- ))
    case "$command" in
${cases.join('\n')}
    esac
  fi
}
compdef _offprint offprint
`;
}

function fish(commands: readonly Described[]): string {
  const lines = commands.flatMap(({ name, description, options }) => [
    `complete -c offprint -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...options.map(({ flags, description: words, choices }) => {
      const names = flags
        .map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
        .join(' ');
      const values = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : '';
      return `complete -c offprint -n '__fish_seen_subcommand_from ${name}' ${names} -d ${quoted(words)}${values}`;
    }),
  ]);
  return `# fish completion of offprint: offprint completion fish | source\n${lines.join('\n')}\n`;
}
