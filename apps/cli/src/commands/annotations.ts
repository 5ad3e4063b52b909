/** `offprint annotations`: highlights and notes, for people, for other programs, and from them. */
import { basename } from 'node:path';
import { DEFAULT_LIMITS } from '@offprint/ingest';
import type { AnnotationRow } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import { readFileUpTo } from '../import/read-file.ts';
import { printable, type Console } from '../terminal/console.ts';
import { indent, wrap } from '../terminal/wrap.ts';

/** Rows asked for at a time. */
const PAGE = 500;

export async function annotations(
  context: Context,
  reference: string | undefined,
  options: { readonly unplaced?: boolean; readonly format: 'text' | 'jsonld' },
): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const articleId = reference === undefined ? undefined : valueOf(library.resolveId(reference));
    if (options.format === 'jsonld') {
      const page = valueOf(library.exportAnnotations(articleId));
      if (json) console.json(page);
      else console.result(JSON.stringify(page, undefined, 2));
      return EXIT.ok;
    }
    const query = {
      ...(articleId === undefined ? {} : { articleId }),
      ...(options.unplaced ? { orphaned: true } : {}),
    };
    let shown = 0;
    for (;;) {
      const { rows, total } = valueOf(library.listAnnotations({ ...query, offset: shown, limit: PAGE }));
      for (const row of rows) {
        if (json) console.json({ ...row.annotation, headline: row.headline });
        else console.result([...(shown > 0 ? [''] : []), ...linesOf(row, console)].join('\n'));
        shown++;
      }
      if (rows.length === 0 || shown >= total || console.closed) break;
    }
    if (!json && shown === 0) console.note('No note or highlight fits.');
    return EXIT.ok;
  });
}

function linesOf({ annotation, headline }: AnnotationRow, { out, width }: Console): string[] {
  const { target, body = [], status, id, created } = annotation;
  const oneLine = (text: string): string => printable(text.replaceAll(/\s+/gu, ' '));
  const exact = target.quote?.exact;
  const facts = [
    headline,
    `version ${target.version}`,
    created.slice(0, 10),
    ...(status === 'anchored' ? [] : [status]),
    ...body.filter((one) => one.purpose === 'tagging').map((one) => `#${one.value}`),
  ];
  return [
    ...(exact === undefined ? [] : wrap(`“${oneLine(exact)}”`, width).map(out.strong)),
    ...body.filter((one) => one.purpose !== 'tagging').flatMap((one) => wrap(oneLine(one.value), width)),
    ...indent(wrap(oneLine(facts.join(' · ')), width - 2), '  ').map(out.quiet),
    `  ${out.accent(id)}`,
  ];
}

/** Takes in a JSON-LD file. What can't be kept is told, and the others are. */
export async function importAnnotations(context: Context, file: string): Promise<ExitCode> {
  const { console, json } = context;
  const read = await readFileUpTo(file, DEFAULT_LIMITS.archiveBytes);
  if (!read.ok) throw new Stop(EXIT.someFailed, read.error);
  const document = parsed(file, new TextDecoder().decode(read.bytes));
  return withLibrary(context, 'change', (library) => {
    const results = valueOf(library.importAnnotations(document));
    for (const [i, result] of results.entries()) {
      if (json) console.json(result.ok ? { ok: true, ...result.value } : { ok: false, error: result.error });
      if (!result.ok) console.problem(result.error, `${basename(file)} › ${i + 1}`);
    }
    const kept = results.flatMap((result) => (result.ok ? [result.value] : []));
    const created = kept.filter(({ status }) => status === 'created').length;
    if (!json) console.result(`Imported: ${created} annotations, ${kept.length - created} were there before`);
    return kept.length === results.length ? EXIT.ok : EXIT.someFailed;
  });
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new Stop(EXIT.someFailed, {
      code: 'bad-annotation',
      message: `${file} is no JSON (${thrown instanceof Error ? thrown.message : ''})`,
      hint: 'Export the annotations as W3C JSON-LD.',
    });
  }
}
