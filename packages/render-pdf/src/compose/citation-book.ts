/**
 * Citations in the staff's words: each has a number that leads to its source. With notes at the end it is the
 * number of the source; with notes at the foot each citation is a note of its own, the first of a source in full,
 * later ones short.
 */
import type { Article, Briefing } from '@offprint/model';
import { cite, type Labels } from '@offprint/model/frame';
import type { NoteNumber } from '../inline/run.ts';
import type { FootNote, Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { edged, plain, textRows, type Composing, type Source } from './context.ts';
import { NOTE } from './house-style.ts';
import { withMarker, type MarkerBox } from './marker.ts';
import type { Numbering } from './note-book.ts';
import { sourceAnchor } from './sources.ts';

interface Booked {
  readonly number: number;
  readonly article: Article;
  readonly form: 'note' | 'short';
  readonly back: string;
}

const INDENT = pt(18);

export class CitationBook {
  readonly #sources: readonly Article[];
  readonly #briefing: Briefing;
  readonly #labels: Labels;
  readonly #numbering: Numbering;
  readonly #cited = new Set<Article>();
  readonly #open = new Map<string, Booked>();
  #uses = 0;

  /** `numbering`: of notes at the foot, which articles and citations share. */
  constructor(sources: readonly Article[], briefing: Briefing, labels: Labels, numbering: Numbering) {
    this.#sources = sources;
    this.#briefing = briefing;
    this.#labels = labels;
    this.#numbering = numbering;
  }

  /** The number to print where an article is cited; `undefined` when it is not among the sources. */
  readonly number = (articleId: string): NoteNumber | undefined => {
    const index = this.#sources.findIndex(({ id }) => id === articleId);
    const article = this.#sources[index];
    if (!article) return undefined;
    const back = `citation-${++this.#uses}`;
    if (this.#briefing.notes === 'end')
      return { number: String(index + 1), anchor: sourceAnchor(index + 1), back };
    const number = this.#numbering.next++;
    const anchor = `cited-${number}`;
    this.#open.set(anchor, { number, article, form: this.#cited.has(article) ? 'short' : 'note', back });
    this.#cited.add(article);
    return { number: String(number), anchor, back };
  };

  /** Outlet and number of a source: `The Daily Example (Source 2)`. */
  readonly nameOf = (articleId: string): string | undefined => {
    const index = this.#sources.findIndex(({ id }) => id === articleId);
    const source = this.#sources[index];
    const number = this.#labels.sourceNumber(index + 1);
    if (!source) return undefined;
    return source.publisher.name === null ? number : `${source.publisher.name} (${number})`;
  };

  /** The rows with the notes that their citations ask for. */
  withFeet(
    rows: readonly Row[],
    room: { readonly measure: Row['height'] },
    parent: StructureElement,
    on: Composing,
  ): Row[] {
    if (this.#open.size === 0) return [...rows];
    const part = parent.add('Sect', { title: this.#labels.notes });
    return rows.map((row): Row => {
      const feet = linkedNames(row).flatMap((name): FootNote[] => {
        const booked = this.#open.get(name);
        if (!booked) return [];
        this.#open.delete(name);
        return [{ rows: this.#note(name, booked, room.measure, part, on) }];
      });
      return feet.length > 0 ? { ...row, notes: [...(row.notes ?? []), ...feet] } : row;
    });
  }

  #note(
    anchor: string,
    { number, article, form, back }: Booked,
    measure: Row['height'],
    part: StructureElement,
    on: Composing,
  ): Row[] {
    const source: Source = {
      place: { articleId: article.id },
      language: article.language,
      direction: 'auto',
    };
    const note = part.add('Note', { id: anchor, lang: article.language });
    const label = note.add('Lbl');
    const tag = note.add('P');
    const rtl = this.#labels.direction === 'rtl';
    const box: MarkerBox = { x: ZERO, measure, indent: INDENT, gap: pt(5), rtl };
    const runs = cite(article, this.#briefing.citationStyle, this.#labels, form).map(({ text, italic }) => ({
      text,
      style: italic ? { ...NOTE, italic: true } : NOTE,
      language: article.language,
    }));
    const options = { style: NOTE, x: rtl ? ZERO : INDENT, measure: pt(measure - INDENT), tag };
    const rows = textRows(runs, { ...source, direction: rtl ? 'rtl' : 'ltr' }, options, on);
    const link = { to: 'anchor', name: back } as const;
    const numeral = plain(`${number}.`, NOTE, source).map((run) =>
      on.profile === 'screen' ? { ...run, link, tag: label.inline('Link') } : run,
    );
    const marked = withMarker(rows, numeral, { style: NOTE, box, tag: label }, source, on);
    return edged(marked, { anchors: [anchor], before: ZERO });
  }
}

function linkedNames(row: Row): string[] {
  return row.frames.flatMap((frame) =>
    frame.kind === 'line'
      ? frame.line.pieces.flatMap(({ link }) => (link?.to === 'anchor' ? [link.name] : []))
      : [],
  );
}
