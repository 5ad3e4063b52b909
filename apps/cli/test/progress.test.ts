import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Console } from '../src/terminal/console.ts';
import { overseenOn, progressFor } from '../src/terminal/progress.ts';

/** A console whose two streams are one screen, as on a terminal. */
function screen(isTTY: boolean): { console: Console; written: () => string } {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24 });
  const chunks: string[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const terminal = stream as unknown as NodeJS.WriteStream;
  return { console: new Console(terminal, terminal, {}), written: () => chunks.join('') };
}

function twoFiles(console: Console): void {
  const progress = progressFor(console, 2);
  for (const name of ['first', 'second']) {
    progress.at(name);
    progress.print(() => console.result(`result of the ${name}`));
    progress.step();
  }
  progress.stop();
}

describe('progress on a terminal', () => {
  it('does not return to a place where results stand meanwhile', () => {
    const { console, written } = screen(true);
    twoFiles(console);
    const [beforeReturn = '', ...more] = written().split('\u001B8');
    expect(more).toHaveLength(1);
    expect(beforeReturn.lastIndexOf('\u001B7')).toBeGreaterThan(
      beforeReturn.lastIndexOf('result of the second'),
    );
  });

  it('clears its line before a result is printed there', () => {
    const { console, written } = screen(true);
    twoFiles(console);
    for (const name of ['first', 'second']) expect(written()).toContain(`\r\u001B[Kresult of the ${name}\n`);
  });
});

it('prints nothing of its own elsewhere', () => {
  const { console, written } = screen(false);
  twoFiles(console);
  expect(written()).toBe('result of the first\nresult of the second\n');
});

describe('work on the whole library', () => {
  const work = (console: Console): string =>
    overseenOn(console, ({ report }) => {
      for (const of of [2, 3]) for (let begun = 0; begun <= of; begun++) report?.(begun, of);
      return 'done';
    });

  it('shows how far each part of it is, and clears the line at the end', () => {
    const { console, written } = screen(true);
    expect(work(console)).toBe('done');
    expect(written()).toContain('2/2');
    expect(written()).toContain('3/3');
    expect(written().split('3/3').at(-1)).toContain('\u001B[');
  });

  it('says nothing where there is no terminal', () => {
    const { console, written } = screen(false);
    expect(work(console)).toBe('done');
    expect(written()).toBe('');
  });
});
