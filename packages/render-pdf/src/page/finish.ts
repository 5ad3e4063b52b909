/** The second pass: page numbers where they are referred to, running heads, folios, markings. */
import type { Briefing } from '@offprint/model';
import { setText, type Setting } from '../inline/set.ts';
import type { SetLine } from '../inline/line.ts';
import type { TextStyle } from '../inline/style.ts';
import type { Artifact, StructureElement, Tag } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { Frame, ReferenceFrame, RowFrame } from './frame.ts';
import type { PageGeometry } from './geometry.ts';
import { pageLabel } from './page-label.ts';
import type { Page, Paginated } from './paginate.ts';

/** A page with nothing left to find out. */
export interface FinishedPage {
  readonly number: number;
  readonly geometry: PageGeometry;
  readonly frames: readonly Frame[];
}

export interface RunningStyles {
  readonly head: TextStyle;
  readonly folio: TextStyle;
  readonly marking: TextStyle;
}

export interface FinishOptions {
  readonly briefing: Briefing;
  readonly setting: Setting;
  readonly styles: RunningStyles;
  /** What stands beside the folio: the briefing's title. */
  readonly footer: string;
  /** A title page has no running head and no folio, only the marking. */
  readonly titlePage: boolean;
  /** The briefing is read from the right. */
  readonly mirrored: boolean;
  /** The marking is read once, in the head of the first page. */
  readonly markingTag: StructureElement | undefined;
}

/** Pages one by one, each forgotten when the next is asked for: those before the text, with the contents, last. */
export function* finishPages(paginated: Paginated, options: FinishOptions): Generator<FinishedPage> {
  const finisher = new Finisher(options, paginated);
  for (const page of paginated.pages) yield finisher.finish(page);
}

const MARKING_PAD = pt(4);
const LEADER_GAP = pt(5);

/** Room for one line of a running head or foot. */
interface Band {
  readonly left: Pt;
  readonly right: Pt;
  readonly y: Pt;
  /** The words end at the right instead of beginning at the left. */
  readonly atRight: boolean;
}

class Finisher {
  readonly #options: FinishOptions;
  readonly #paginated: Paginated;

  constructor(options: FinishOptions, paginated: Paginated) {
    this.#options = options;
    this.#paginated = paginated;
  }

  finish(page: Page): FinishedPage {
    const body = page.frames.flatMap((frame) => this.#resolve(frame));
    return {
      number: page.number,
      geometry: page.geometry,
      frames: [...this.#head(page), ...body, ...this.#foot(page)],
    };
  }

  #line(text: string, style: TextStyle): SetLine | undefined {
    const { language } = this.#options.briefing;
    const onMissing = (): void => {}; // every text here is printed elsewhere, too, where it is reported
    const set = (align: 'start' | 'end'): SetLine | undefined => {
      const options = { measure: pt(Infinity), align, direction: 'auto', onMissing } as const;
      return setText([{ text, style, language }], this.#options.setting, options)[0];
    };
    const line = set('start');
    return line?.width === Infinity ? set('end') : line; // what is read from the right ends at the left
  }

  #resolve(frame: RowFrame): Frame[] {
    if (frame.kind !== 'reference') return [frame];
    const place = this.#paginated.anchors.get(frame.anchor);
    const number = place && this.#line(this.#label(place.page), frame.style);
    if (!number) return [];
    const x = frame.mirrored ? frame.x : pt(frame.x - number.width);
    return [
      ...this.#leader(frame, frame.mirrored ? pt(x + number.width) : x),
      { kind: 'line', x, y: frame.y, line: number, tag: frame.tag },
    ];
  }

  /** Dots that stand in the same columns on every line, as many as there is room for. */
  #leader(frame: ReferenceFrame, numberX: Pt): Frame[] {
    const dot = this.#line('.', frame.style);
    if (!dot) return [];
    const step = frame.style.size * 0.62;
    // Counted from the outer end, so that dots stand under dots.
    const [near, far] = [Math.abs(frame.x - numberX), Math.abs(frame.x - frame.leaderFrom)];
    const first = Math.ceil((near + LEADER_GAP) / step);
    const last = Math.floor((far - LEADER_GAP) / step);
    const dots: Frame[] = [];
    for (let i = last; i >= first; i--)
      dots.push({
        kind: 'line',
        x: pt(frame.x + (frame.mirrored ? i - 0.35 : -i) * step),
        y: frame.y,
        line: dot,
        tag: 'layout',
      });
    return dots;
  }

  #head(page: Page): Frame[] {
    const { geometry, running } = page;
    const tag = page.number === 1 ? this.#options.markingTag : undefined;
    const marking = this.#marking(geometry.right, geometry.headBaseline, tag ?? 'header');
    if (running === undefined || this.#isBare(page)) return marking;
    const band = { left: textLeft(geometry), right: this.#textRight(geometry), y: geometry.headBaseline };
    const words = this.#cutToFit(running, { ...band, atRight: this.#options.mirrored }, 'header');
    return [...words, ...marking];
  }

  #foot(page: Page): Frame[] {
    const { geometry } = page;
    const marking = this.#marking(geometry.right, geometry.footBaseline, 'footer');
    if (this.#isBare(page)) return marking;
    const { styles, footer } = this.#options;
    const folio = this.#line(this.#label(page.number), styles.folio);
    if (!folio) return marking;
    const right = this.#textRight(geometry);
    const left = textLeft(geometry);
    const y = geometry.footBaseline;
    // At the outer side of a sheet that is printed on both; else where lines end.
    const verso = this.#options.briefing.page.duplex && page.number % 2 === 0;
    const atLeft = verso || this.#options.mirrored;
    const taken = folio.width + 18;
    const band = { left: pt(left + (atLeft ? taken : 0)), right: pt(right - (atLeft ? 0 : taken)), y };
    const x = atLeft ? left : pt(right - folio.width);
    return [
      ...this.#cutToFit(footer, { ...band, atRight: atLeft }, 'footer'),
      { kind: 'line', x, y, line: folio, tag: 'footer' },
      ...marking,
    ];
  }

  #label(page: number): string {
    return pageLabel(page, this.#paginated.frontPages);
  }

  /** A page without running words: the title page, or one left white. */
  #isBare(page: Page): boolean {
    return (this.#options.titlePage && page.number === 1) || page.frames.length === 0;
  }

  /** Right end of running heads and folios: the text column's, or less where the marking needs the room. */
  #textRight(geometry: PageGeometry): Pt {
    const text = Math.max(...geometry.columns.map((column) => column.x + column.width));
    const label = this.#markingLine();
    const free = label ? geometry.right - label.width - 2 * MARKING_PAD - 12 : geometry.right;
    return pt(Math.min(text, free));
  }

  #markingLine(): SetLine | undefined {
    const { briefing, styles } = this.#options;
    return briefing.marking && this.#line(briefing.marking, styles.marking);
  }

  #marking(right: Pt, y: Pt, tag: Tag): Frame[] {
    const line = this.#markingLine();
    const label = this.#options.briefing.marking;
    if (!line || !label) return [];
    return [{ kind: 'marking', x: pt(right - MARKING_PAD), y, line, label, tag }];
  }

  /** One line of text; what has no room is cut at a word, with an ellipsis. */
  #cutToFit(text: string, { left, right, y, atRight }: Band, tag: Artifact): Frame[] {
    const style = this.#options.styles.head;
    const words = text.split(' ');
    for (let count = words.length; count > 0; count--) {
      const words1 = words.slice(0, count).join(' ');
      const line = this.#line(count === words.length ? words1 : `${words1} …`, style);
      if (line && line.width <= right - left)
        return [{ kind: 'line', x: atRight ? pt(right - line.width) : left, y, line, tag }];
    }
    return [];
  }
}

function textLeft(geometry: PageGeometry): Pt {
  return pt(Math.min(...geometry.columns.map((column) => column.x)) + ZERO);
}
