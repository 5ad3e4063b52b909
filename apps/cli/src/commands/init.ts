/** `offprint init`: a commented briefing file to begin with. */
import { existsSync } from 'node:fs';
import { exampleFile } from '@offprint/briefing';
import { writeWhole } from '../brief/write-file.ts';
import type { Context } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import { printable } from '../terminal/console.ts';

/** Writes the example in the form that the file's name asks for; `-` prints it. Nothing is overwritten. */
export async function init({ console, json }: Context, file: string): Promise<ExitCode> {
  const form = /\.json$/i.test(file) ? 'json' : /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'yaml';
  const text = exampleFile(form);
  if (file === '-') {
    console.result(text);
    return EXIT.ok;
  }
  if (existsSync(file))
    throw new Stop(EXIT.someFailed, {
      code: 'file-exists',
      message: `${file} is there already and stays as it is`,
      hint: 'Name another file.',
    });
  writeWhole(file, new TextEncoder().encode(text));
  if (json) console.json({ file, ok: true, form });
  else console.result(`${printable(file)}: edit it, then offprint brief ${printable(file)} -o briefing.pdf`);
  return EXIT.ok;
}
