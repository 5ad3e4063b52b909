/**
 * The body of a briefing file in Markdown: headings begin sections, `[[…]]` on a line of its own names what is
 * printed, paragraphs under it are its summary, quoted paragraphs the staff's comment. List items before the first
 * heading are key points.
 *
 *     - Grain exports fell by a third. [@port-strike]
 *
 *     # From the ports
 *
 *     [[port-strike]]
 *     [[file: pages/ferry.html | paragraphs 1 3]]
 *     > The union has not confirmed this.
 *
 *     [[search: grain after:2026-03 | limit 3]]
 */
import type { FileProblem, Locate } from '../problem.ts';
import type { FileItem } from './fields.ts';

type Key = 'summary' | 'comment';

interface Section {
  heading?: string;
  readonly items: FileItem[];
}

export type BodyRead =
  | {
      readonly ok: true;
      readonly fields: { readonly keyPoints?: string[]; readonly sections?: Section[] };
      /** `undefined` for what does not stand in the body. */
      readonly locate: (path: readonly (string | number)[]) => ReturnType<Locate> | undefined;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Whether a text begins with front matter that ends, and something follows it. */
export function isMarkdownBriefing(source: string): boolean {
  return /^---[ \t]*\r?\n/.test(source) && /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(source.slice(3));
}

/** `skipped`: lines of the file before these. */
export function sectionsOfMarkdown(lines: readonly string[], skipped: number): BodyRead {
  const keyPoints: string[] = [];
  const sections: Section[] = [];
  const places = new Map<string, number>();
  const problems: FileProblem[] = [];
  for (const { text, line, kind } of paragraphsOf(withoutComments(lines), skipped)) {
    const section = sections.at(-1);
    const item = section?.items.at(-1);
    const fail = (message: string, hint: string): number =>
      problems.push({ code: 'wrong-value', message, hint, line, column: 1 });
    if (kind === 'heading') {
      places.set(`sections.${sections.length}`, line);
      sections.push({ heading: text, items: [] });
    } else if (kind === 'item') {
      const current = section ?? { items: [] };
      if (!section) sections.push(current);
      const made = itemOf(text);
      if (typeof made === 'string')
        fail(made, 'Write [[ID]], [[file: PATH]] or [[search: WORDS]], then | and its options.');
      else {
        places.set(`sections.${sections.length - 1}.items.${current.items.length}`, line);
        current.items.push(made);
      }
    } else if (kind === 'point' && sections.length === 0) {
      places.set(`keyPoints.${keyPoints.length}`, line);
      keyPoints.push(text);
    } else if (item) add(item, kind === 'quote' ? 'comment' : 'summary', text);
    else fail('these words belong to no item', 'Put [[ID]] before them, or write key points as a list.');
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    fields: {
      ...(keyPoints.length > 0 && { keyPoints }),
      ...(sections.length > 0 && { sections }),
    },
    locate: (path) => {
      for (let length = path.length; length > 0; length--) {
        const line = places.get(path.slice(0, length).join('.'));
        if (line !== undefined) return { line, column: 1 };
      }
      return undefined;
    },
  };
}

interface Paragraph {
  readonly kind: 'heading' | 'item' | 'point' | 'quote' | 'text';
  readonly text: string;
  readonly line: number;
}

const STARTS: readonly (readonly [Paragraph['kind'], RegExp])[] = [
  ['heading', /^#{1,6}\s+(.*?)\s*#*$/],
  ['item', /^\[\[(.*)\]\]$/],
  ['point', /^(?:[-*+]|\d+[.)])\s+(.*)$/],
  ['quote', /^>\s?(.*)$/],
];

/** Lines joined to paragraphs; a heading, an item and a point begin one of their own. */
function* paragraphsOf(lines: readonly string[], skipped: number): Generator<Paragraph> {
  let open: { kind: Paragraph['kind']; text: string; line: number } | undefined;
  for (const [i, raw] of [...lines, ''].entries()) {
    const line = raw.trim();
    const [kind, text] = kindOf(line);
    const goesOn =
      open &&
      text !== '' &&
      (kind === 'text'
        ? open.kind !== 'heading' && open.kind !== 'item'
        : kind === 'quote' && open.kind === 'quote');
    if (open && goesOn) {
      open.text += ` ${text}`;
      continue;
    }
    if (open) yield open;
    open = text === '' ? undefined : { kind, text, line: skipped + i + 1 };
  }
}

function kindOf(line: string): [Paragraph['kind'], string] {
  for (const [kind, form] of STARTS) {
    const match = form.exec(line);
    if (match) return [kind, match[1] ?? ''];
  }
  return ['text', line];
}

/** HTML comments blanked, lines kept so that places stay true. */
function withoutComments(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replaceAll(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replaceAll(/[^\n]+/g, ''))
    .split('\n');
}

/** The item that `[[…]]` names, or what is wrong with it. */
function itemOf(text: string): FileItem | string {
  const [what = '', ...options] = text.split('|').map((part) => part.trim());
  const item: FileItem = what.startsWith('file:')
    ? { file: what.slice(5).trim() }
    : what.startsWith('search:')
      ? { search: what.slice(7).trim() }
      : { article: what };
  if (Object.values(item).includes('')) return `[[${text}]] names nothing`;
  for (const option of options) {
    const [name = '', ...values] = option.split(/\s+/);
    if (name === 'paragraphs' && values.every((value) => /^[1-9]\d*$/.test(value)))
      item.paragraphs = values.map(Number);
    else if (name === 'blocks' && values.length > 0) item.blocks = values;
    else if (name === 'limit' && /^[1-9]\d*$/.test(values[0] ?? '')) item.limit = Number(values[0]);
    else if (name === 'by' && values.length > 0) item.commentBy = values.join(' ');
    else if (name === 'summary' || name === 'full') item.mode = name;
    else return `[[${text}]] has an option that is not known: ${option}`;
  }
  return item;
}

function add(item: FileItem, key: Key, text: string): void {
  const before = item[key];
  item[key] = [...(before === undefined ? [] : typeof before === 'string' ? [before] : before), text];
}
