/** A briefing file's text to its fields: JSON, YAML, or Markdown with front matter, told apart by content. */
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { FileProblem, Locate } from '../problem.ts';
import { Template } from '../templates/template.ts';
import { FileBriefing } from './fields.ts';
import { isMarkdownBriefing, sectionsOfMarkdown } from './markdown.ts';

export type FileRead =
  | { readonly ok: true; readonly file: FileBriefing; readonly locate: Locate }
  /** The JSON of a finished briefing (schema version 1), to be checked by the model. */
  | { readonly ok: true; readonly finished: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A finished briefing names what it is; a file that people write does not. */
const FINISHED = 'schemaVersion';

/**
 * Whether a text is a briefing file, and no article or page. A name that ends in `.yaml` or `.yml` decides, because
 * nothing else of ours does.
 */
export function isBriefingFile(text: string, name = ''): boolean {
  if (/\.ya?ml$/i.test(name)) return true;
  const source = text.replace(/^\uFEFF/, '').trimStart();
  if (isMarkdownBriefing(source)) {
    const { front, body } = frontMatterOf(source);
    return (
      /^(?:items|sections)[ \t]*:/m.test(front) || body.lines.some((line) => /^\s*\[\[.+\]\]\s*$/.test(line))
    );
  }
  if (source.startsWith('{'))
    return /"(?:items|sections)"\s*:\s*\[/.test(source) && !/"blocks"\s*:\s*\[\s*\{\s*"/.test(source);
  return /^(?:items|sections)[ \t]*:/m.test(source);
}

export function readBriefingFile(text: string): FileRead {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parts = isMarkdownBriefing(source) ? frontMatterOf(source) : { front: source, skipped: 0 };
  const opened = fieldsOf(parts.front, parts.skipped);
  if (!opened.ok) return opened;
  const { value, locate } = opened;
  if (FINISHED in value) return { ok: true, finished: value, locate };
  return withBody(value, 'body' in parts ? parts.body : undefined, locate);
}

/** JSON is YAML, too, so that one parser gives every value its place. `skipped`: lines of the file before the text. */
function fieldsOf(
  text: string,
  skipped: number,
):
  | { readonly ok: true; readonly value: object; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + skipped, column: col };
  };
  const problems = document.errors.map((error): FileProblem => ({
    code: 'not-readable',
    message: error.message.replace(/\.$/, ''),
    hint: 'Check quotes, colons and how far the lines are set in.',
    ...at(error.pos[0]),
  }));
  if (problems.length > 0) return { ok: false, problems };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return refused(error instanceof Error ? error.message : 'the file expands without end');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused('the file holds no fields');
  const locate: Locate = (path, of) => {
    const offset = (of === 'key' ? keyOffset(document, path) : undefined) ?? offsetOf(document, path);
    return offset === undefined ? {} : at(offset);
  };
  return { ok: true, value, locate };
}

function refused(message: string): { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const hint =
    'Write the fields as JSON, as YAML, or between two lines of --- before Markdown; `offprint init` shows one.';
  return { ok: false, problems: [{ code: 'not-readable', message, hint, line: 1, column: 1 }] };
}

/** The front matter, the body, and the lines before each. */
function frontMatterOf(source: string) {
  const lines = source.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return {
    front: lines.slice(1, end).join('\n'),
    skipped: 1,
    body: { lines: lines.slice(end + 1), skipped: end + 1 },
  };
}

function withBody(
  value: object,
  body: { readonly lines: readonly string[]; readonly skipped: number } | undefined,
  locate: Locate,
): FileRead {
  const written = body && sectionsOfMarkdown(body.lines, body.skipped);
  if (written && !written.ok) return written;
  const fields = written ? { ...value, ...written.fields } : value;
  const find: Locate = (path, of) => written?.locate(path) ?? locate(path, of);
  const parsed = FileBriefing.safeParse(fields);
  if (parsed.success) return { ok: true, file: parsed.data, locate: find };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, find)) };
}

type Issue = NonNullable<ReturnType<typeof FileBriefing.safeParse>['error']>['issues'][number];

function problemsOf(issue: Issue, locate: Locate): FileProblem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      message: `there is no field ${JSON.stringify([...path, key].join('.'))}`,
      hint: 'Check its spelling; `offprint init` lists the fields.',
      ...locate([...path, key], 'key'),
    }));
  // Of a choice, what is wrong with the variant that the value resembles is what helps.
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.find((errors) =>
      errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
    );
    if (inner)
      return inner.flatMap((error) => problemsOf({ ...error, path: [...path, ...error.path] }, locate));
    const variants = issue.errors.flatMap((errors) => errors.map(({ message }) => message));
    return [wrong(path, variants.join(', or '), locate)];
  }
  return [wrong(path, issue.message, locate)];
}

function wrong(path: readonly (string | number)[], message: string, locate: Locate): FileProblem {
  const name = path.join('.');
  return {
    code: 'wrong-value',
    message: name === '' ? message : `${name}: ${message}`,
    hint: 'Give it the form that `offprint init` shows.',
    ...locate(path),
  };
}

/** Where the name of a field stands. */
function keyOffset(document: Document, path: readonly (string | number)[]): number | undefined {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const key = parent.items
    .map((pair) => pair.key)
    .find((node) => isScalar(node) && node.value === path.at(-1));
  return isScalar(key) ? key.range?.[0] : undefined;
}

/** Where a value stands, or the nearest one around it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return undefined;
}

export type TemplateRead =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A template file of one's own, in JSON or YAML. */
export function readTemplateFile(text: string): TemplateRead {
  const opened = fieldsOf(text, 0);
  if (!opened.ok) return opened;
  const parsed = Template.safeParse(opened.value);
  if (parsed.success) return { ok: true, template: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, opened.locate)) };
}
