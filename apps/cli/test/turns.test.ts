import { describe, expect, test } from 'vitest';
import type { Task } from '../src/brief/perform.ts';
import { Turns } from '../src/brief/turns.ts';

function taskOf(name: string, articles: readonly string[]): Task {
  const text = `title: Briefing\nitems: [${articles.join(', ')}]\n`;
  const options = { format: 'pdf', profile: 'screen', print: {}, overrides: [] } as const;
  return {
    job: { input: { kind: 'file', name, text, folder: '/' }, options },
    output: `/${name}.pdf`,
    makesFolder: false,
  };
}

const outputOf = (task: Task | undefined): string | undefined => task?.output.slice(1, -4);

/** What each thread is given when all take as long. */
function inTurn(tasks: readonly Task[], threads: number): string[][] {
  const turns = new Turns(tasks, threads);
  const given = Array.from({ length: threads }, (): string[] => []);
  for (let i = 0; ; i++) {
    const task = turns.next(i % threads);
    if (!task) return given;
    given[i % threads]?.push(outputOf(task) ?? '');
  }
}

describe('briefings by several threads', () => {
  test('each thread goes on with the articles that it has set', () => {
    const tasks = ['a', 'b', 'b', 'a', 'b', 'a'].map((topic, i) =>
      taskOf(`${topic}${i}`, [`${topic}-1`, `${topic}-${i + 2}`]),
    );
    expect(inTurn(tasks, 2)).toEqual([
      ['a0', 'a3', 'a5'],
      ['b1', 'b2', 'b4'],
    ]);
  });

  test('what a thread begins with is not what another has begun', () => {
    const tasks = [taskOf('first', ['1', '2']), taskOf('like', ['1', '2']), taskOf('other', ['8', '9'])];
    expect(inTurn(tasks, 2)).toEqual([['first', 'like'], ['other']]);
  });

  test('a thread prefers what it knows to what nobody knows', () => {
    const tasks = [taskOf('a', ['1']), taskOf('b', ['2']), taskOf('new', ['3']), taskOf('again', ['1'])];
    expect(inTurn(tasks, 2)).toEqual([
      ['a', 'again'],
      ['b', 'new'],
    ]);
  });

  test('where nothing is in common they are taken in their order', () => {
    const tasks = ['1', '2', '3', '4'].map((name) => taskOf(name, [`article-${name}`]));
    expect(inTurn(tasks, 2)).toEqual([
      ['1', '3'],
      ['2', '4'],
    ]);
  });

  test('one thread keeps the order that was given', () => {
    const tasks = [taskOf('1', ['a']), taskOf('2', ['b']), taskOf('3', ['a'])];
    expect(inTurn(tasks, 1)).toEqual([['1', '2', '3']]);
  });

  test('every briefing is given once, however many there are', () => {
    const tasks = Array.from({ length: 450 }, (_, i) => taskOf(String(i), [`x${i % 7}`, `y${i % 11}`]));
    const given = inTurn(tasks, 3).flat();
    expect(given.sort((a, b) => Number(a) - Number(b))).toEqual(tasks.map(outputOf));
  });
});
