/** `offprint verify`: everything in the library against its hash, and on request mended. */
import { existsSync } from 'node:fs';
import { openLibrary, type Fault } from '@offprint/library';
import { openToRead, valueOf, type Context } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import { newId, now, sha256 } from '../system.ts';
import { overseenOn } from '../terminal/progress.ts';

export async function verify(
  { console, json, libraryFolder }: Context,
  options: { readonly repair?: boolean },
): Promise<ExitCode> {
  const opened = options.repair
    ? openLibrary(libraryFolder, { now, newId, sha256 }, {})
    : openToRead(libraryFolder);
  if (!opened.ok) throw new Stop(EXIT.library, opened.error);
  const { library } = opened;
  try {
    const mended = options.repair ? valueOf(library.repair()) : undefined;
    const found = mended ?? valueOf(overseenOn(console, (overseen) => library.verify(overseen)));
    for (const fault of found.faults) console.problem(fault, placeOf(fault));
    if (json) console.json({ ok: found.clean, library: libraryFolder, ...found });
    else {
      for (const step of mended?.mended ?? []) console.result(`Repaired: ${step}`);
      if (mended?.aside !== undefined && existsSync(mended.aside))
        console.note(`The database as it was, and files put aside: ${mended.aside}`);
      console.result(
        `${found.versions} versions of articles and ${found.assets} assets checked: ${
          found.clean ? 'all well' : `${found.faults.length} faults`
        }`,
      );
    }
    return found.clean ? EXIT.ok : EXIT.someFailed;
  } finally {
    library.close();
  }
}

function placeOf({ article, asset }: Fault): string | undefined {
  return article ?? asset;
}
