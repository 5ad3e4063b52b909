/**
 * Rivers: word spaces that lie under one another, so that white seems to run down the page. Counted here where a
 * space overlaps one of the line above by half of the narrower of the two or more, four lines or more in a row.
 */

/** Lines that a river runs through at least. */
export const RIVER = 4;
const OVERLAP = 0.5;

interface Word {
  readonly left: number;
  readonly right: number;
}

interface Gap extends Word {
  /** Lines that the white above it runs through, with its own. */
  readonly length: number;
}

export class Rivers {
  count = 0;
  #above: readonly Gap[] = [];

  /** Lines of a paragraph one after the other, `last` with its last. */
  add(line: readonly Word[], last: boolean): void {
    const gaps: Gap[] = [];
    for (const [i, { left: right }] of line.entries()) {
      if (i === 0) continue;
      const left = line[i - 1]?.right ?? 0;
      const length = 1 + Math.max(0, ...this.#over(left, right).map((gap) => gap.length));
      if (length === RIVER) this.count++;
      gaps.push({ left, right, length });
    }
    this.#above = last ? [] : gaps;
  }

  #over(left: number, right: number): readonly Gap[] {
    return this.#above.filter((gap) => {
      const shared = Math.min(gap.right, right) - Math.max(gap.left, left);
      return shared >= OVERLAP * Math.min(gap.right - gap.left, right - left);
    });
  }
}
