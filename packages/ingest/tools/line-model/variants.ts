/** Pages made of others, so that the line model learns what articles look like rather than what their sites do. */
import type { Line } from '../../src/forms/text/line.ts';
import type { Part } from '../../src/forms/text/model/chain.ts';

/** A copied page with the parts that its gold allows each line. */
export interface LabelledText {
  readonly id: string;
  readonly site: string;
  /** The collection it is from. */
  readonly set: string;
  readonly lines: readonly Line[];
  readonly allowed: readonly (readonly Part[])[];
}

const CUT_MIN = 5; // lines of body
const CUT_BEFORE = 3; // lines kept above the article
const CUT_AFTER = 5; // lines kept below it
const CUT_REACH = 12; // lines above the body that may be of the article
/** What sites put between paragraphs. */
const INSERTED = [
  'Read more: What we know so far',
  'Lesen Sie auch: Was wir wissen',
  'Lire aussi',
  'Advertisement',
];

/**
 * The articles as somebody copies them who selects little more, with a prompt between their paragraphs: an article
 * need not be a small part of a long page, nor end at the first prompt.
 */
export function cuts(texts: readonly LabelledText[]): LabelledText[] {
  return texts.flatMap((text) => {
    const bodies = text.allowed.flatMap((parts, i) => (parts.includes('body') ? [i] : []));
    return bodies.length < CUT_MIN ? [] : [cutOut(text, bodies)];
  });
}

function cutOut(text: LabelledText, bodies: readonly number[]): LabelledText {
  const first = text.allowed.findIndex((parts) => !parts.includes('before') || parts.includes('headline'));
  const start = Math.max(0, (bodies[0] ?? 0) - CUT_REACH, first - CUT_BEFORE);
  const end = (bodies.at(-1) ?? 0) + CUT_AFTER + 1;
  const middle = (bodies[Math.floor(bodies.length / 2)] ?? 0) - start;
  const prompt: Line = { text: INSERTED[bodies.length % INSERTED.length] ?? '', blanksBefore: 0 };
  const inserted: readonly Part[] = ['beside'];
  return {
    ...text,
    id: `${text.id} (cut)`,
    lines: copies(text.lines.slice(start, end)).toSpliced(middle, 0, prompt),
    allowed: text.allowed.slice(start, end).toSpliced(middle, 0, inserted),
  };
}

/** Each article between what stands before and after the article of another site's page. */
export function graftings(texts: readonly LabelledText[]): LabelledText[] {
  return texts.flatMap((text, i) => {
    const others = texts.filter(({ set, site }) => set === text.set && site !== text.site);
    // A step through the others that depends on nothing but the order: the same pages give the same pairs.
    const other = others[(i * GRAFT_STEP) % Math.max(1, others.length)];
    return other ? [grafted(text, other)] : [];
  });
}

const GRAFT_STEP = 37; // a prime that divides no collection we have into few rounds
const FRONT = 4; // lines above the body taken for front matter where the headline is not known

function grafted(text: LabelledText, around: LabelledText): LabelledText {
  const own = articleOf(text.allowed);
  const place = articleOf(around.allowed);
  const before = around.lines.slice(0, place.start);
  const after = around.lines.slice(place.end);
  return {
    ...text,
    id: `${text.id} (in ${around.id})`,
    lines: copies([...before, ...text.lines.slice(own.start, own.end), ...after]),
    allowed: [
      ...before.map((): Part[] => ['before']),
      ...text.allowed.slice(own.start, own.end),
      ...after.map((): Part[] => ['after']),
    ],
  };
}

function articleOf(allowed: LabelledText['allowed']): { start: number; end: number } {
  const headline = allowed.findIndex((parts) => parts.length === 1 && parts[0] === 'headline');
  const body = allowed.findIndex((parts) => parts.includes('body'));
  return {
    start: headline >= 0 ? headline : Math.max(0, body - FRONT),
    end: allowed.findLastIndex((parts) => parts.includes('body')) + 1,
  };
}

/** What the steps write into a line must not be shared. */
function copies(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line }));
}
