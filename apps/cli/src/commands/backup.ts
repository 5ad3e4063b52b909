/** `offprint backup` and `offprint restore`: a copy of the library in use, and a library from a copy. */
import { restoreLibrary, type BackedUp } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import { newId, now, sha256 } from '../system.ts';
import { printable, type Console } from '../terminal/console.ts';
import { overseenOn } from '../terminal/progress.ts';

export async function backup(context: Context, folder: string): Promise<ExitCode> {
  return withLibrary(context, 'read', (library) => {
    const made = valueOf(overseenOn(context.console, (overseen) => library.backUp(folder, overseen)));
    if (context.json) context.console.json({ ok: true, ...made });
    else report(context.console, 'Backed up', made);
    return EXIT.ok;
  });
}

/** Into the library's folder, which must be new or empty. */
export function restore({ console, json, libraryFolder }: Context, folder: string): ExitCode {
  const result = overseenOn(console, (overseen) =>
    restoreLibrary(folder, libraryFolder, { now, newId, sha256 }, overseen),
  );
  if (!result.ok) throw new Stop(EXIT.library, result.error);
  const { verified, ...made } = result.value;
  if (json) console.json({ ok: verified.clean, ...made, verified });
  else report(console, 'Restored', made);
  for (const fault of verified.faults) console.problem(fault, fault.article ?? fault.asset);
  return verified.clean ? EXIT.ok : EXIT.someFailed;
}

function report(console: Console, did: string, made: BackedUp): void {
  console.result(
    `${did}: ${made.articles} articles and ${made.assets} assets, each checked, in ${printable(made.folder)}`,
  );
  for (const asset of made.missingAssets) console.warning(`the library had lost asset ${asset} before`);
}
