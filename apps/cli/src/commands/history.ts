/** `offprint undo`, `redo`, `history`: what was done in the library, taken back, and done again. */
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { printable } from '../terminal/console.ts';

export async function undo(context: Context): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'change', (library) => {
    const act = valueOf(library.undo());
    if (json) console.json({ ok: true, undone: act });
    else if (act) console.result(`Undone: ${act.label}`);
    else console.note('There is nothing to take back.');
    return EXIT.ok;
  });
}

export async function redo(context: Context): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'change', (library) => {
    const act = valueOf(library.redo());
    if (json) console.json({ ok: true, redone: act });
    else if (act) console.result(`Done again: ${act.label}`);
    else console.note('Nothing was taken back.');
    return EXIT.ok;
  });
}

/** The latest first. */
export async function history(context: Context, { limit }: { readonly limit: number }): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const acts = valueOf(library.history(limit));
    for (const act of acts) {
      const { doneAt, label, undone } = act;
      if (json) console.json(act);
      else
        console.result(
          `${console.out.quiet(doneAt)}  ${printable(label)}${undone ? console.out.quiet('  taken back') : ''}`,
        );
    }
    if (!json && acts.length === 0) console.note('Nothing was done yet that could be taken back.');
    return EXIT.ok;
  });
}
