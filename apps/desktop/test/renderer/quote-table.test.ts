import { expect, test } from 'vitest';
import { quoteTable } from '../../src/renderer/features/inspector/quote-table.ts';
import { articleOf, paragraph } from '../article-fixture.ts';

test('the table of quotations has a line each, and the source under it', () => {
  const words = 'We sail at nine, said Ada Holm.';
  const article = articleOf([paragraph('p', words)], {
    publisher: { name: 'Courier' },
    quotes: [
      {
        id: 'q',
        exact: 'We sail\tat nine',
        prefix: '',
        suffix: '',
        blockId: 'p',
        start: 0,
        end: 15,
        speaker: { name: 'Ada Holm', role: 'harbour master' },
      },
    ] as never,
  });
  const [head, line, , source] = quoteTable(article).split('\n');
  expect(head?.split('\t')).toEqual(['Speaker', 'Role', 'Words', 'How known']);
  expect(line?.split('\t')).toEqual(['Ada Holm', 'harbour master', 'We sail at nine', 'stated']);
  expect(source).toContain('Courier');
});
