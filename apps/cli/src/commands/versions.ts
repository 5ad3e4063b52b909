/** `offprint versions`: the versions of an article, what changed between two, and going back to one. */
import type { DiffPart, Library } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { printable, type Console } from '../terminal/console.ts';
import { indent, wrap } from '../terminal/wrap.ts';

export interface VersionsOptions {
  readonly restore?: number;
  /** `1..2`, or `1` for what changed since. */
  readonly diff?: string;
}

export async function versions(
  context: Context,
  reference: string,
  { restore, diff }: VersionsOptions,
): Promise<ExitCode> {
  if (restore !== undefined && diff !== undefined)
    throw usage('--restore and --diff exclude each other', 'Choose one.');
  const { console, json } = context;
  return withLibrary(context, restore === undefined ? 'read' : 'change', (library) => {
    const id = valueOf(library.resolveId(reference));
    if (diff !== undefined) return compare(context, library, id, diff);
    if (restore !== undefined) {
      const { version, status } = valueOf(library.restoreVersion(id, restore));
      if (json) console.json({ id, version, status });
      else if (status === 'unchanged') console.note(`Version ${restore} is the newest.`);
      else console.result(`Restored: version ${restore} is version ${version} now`);
      return EXIT.ok;
    }
    for (const one of valueOf(library.listVersions(id)))
      if (json) console.json({ id, ...one });
      else {
        const { version, addedAt, headline } = one;
        console.result(`${version}  ${console.out.quiet(addedAt.slice(0, 10))}  ${printable(headline)}`);
      }
    return EXIT.ok;
  });
}

function compare({ console, json }: Context, library: Library, id: string, asked: string): ExitCode {
  const match = /^([1-9]\d{0,8})(?:\.\.([1-9]\d{0,8}))?$/.exec(asked);
  if (!match)
    throw usage(
      `${JSON.stringify(asked)} names no versions`,
      'Write --diff 1..2, or --diff 1 for the newest.',
    );
  const newest = Math.max(...valueOf(library.listVersions(id)).map(({ version }) => version));
  const diff = valueOf(library.diffVersions(id, Number(match[1]), Number(match[2] ?? newest)));
  if (json) {
    console.json({ id, ...diff });
    return EXIT.ok;
  }
  const changed = diff.parts.filter(({ kind }) => kind !== 'kept');
  for (const part of changed) console.result(`${lines(part, console).join('\n')}\n`);
  console.note(
    changed.length === 0
      ? `Versions ${diff.from} and ${diff.to} say the same.`
      : `Version ${diff.from} to ${diff.to}: ${diff.inserted} words in, ${diff.deleted} out`,
  );
  return EXIT.ok;
}

/** What was taken out in square brackets, what was put in in braces, as word-by-word comparisons have it. */
function lines({ kind, role, runs }: DiffPart, { out, width }: Console): string[] {
  const text = runs
    .map((run) => {
      // Of a part that is new or gone as a whole its heading tells already.
      if (kind !== 'changed' || run.kind === 'kept') return run.text;
      const [open, close] = run.kind === 'deleted' ? ['[-', '-]'] : ['{+', '+}'];
      // Spaces about the words are nobody's change.
      return run.text.replace(/\S(?:[^]*\S)?/u, (words) => `${open}${words}${close}`);
    })
    .join('');
  return [out.quiet(`${role} · ${kind}`), ...indent(wrap(printable(text), width - 2), '  ')];
}
