/** What a bench found: tables on standard output, everything as JSON in a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OUT = new URL('out/', import.meta.url);

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export class Report {
  readonly #name: string;
  readonly #parts: (Table | string)[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  table(table: Table): void {
    this.#parts.push(table);
    const cells = [table.columns, ...table.rows].map((row) => row.map(shown));
    const widths = table.columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
    console.log(`\n${table.title}`);
    for (const row of cells)
      console.log(
        row
          .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
          .join('  ')
          .trimEnd(),
      );
  }

  /** Something to know about the figures, such as what was left out. */
  note(text: string): void {
    this.#parts.push(text);
    console.log(`\n${text}`);
  }

  /** Writes test/bench/out/NAME.json. */
  save(): void {
    mkdirSync(OUT, { recursive: true });
    const file = new URL(`${this.#name}.json`, OUT);
    writeFileSync(file, `${JSON.stringify({ bench: this.#name, parts: this.#parts }, undefined, 1)}\n`);
    console.log(`\nwritten to ${fileURLToPath(file)}`);
  }
}

function shown(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  if (Number.isNaN(cell)) return '–';
  if (Math.abs(cell) >= 100) return cell.toFixed(0);
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(Math.abs(cell) >= 10 ? 1 : 2);
}
