import { expect, test } from 'vitest';
import { notesAsText } from '../src/shared/notes-as-text.ts';
import type { AnnotationRow } from '../src/shared/annotations.ts';

const row = (
  articleId: string,
  exact: string | undefined,
  body: { value: string; purpose?: string }[],
): AnnotationRow =>
  ({
    headline: `The ${articleId}`,
    spans: [],
    annotation: {
      id: 'n',
      target: { articleId, ...(exact === undefined ? {} : { quote: { exact } }) },
      body,
    },
  }) as unknown as AnnotationRow;

test('notes are given by article, with what they stand on, their labels and the way back', () => {
  const text = notesAsText([
    row('tides', 'High water\nat nine', [
      { value: 'Compare March.', purpose: 'commenting' },
      { value: 'sea', purpose: 'tagging' },
      { value: 'time', purpose: 'tagging' },
    ]),
    row('quay', undefined, [{ value: 'Read again.', purpose: 'commenting' }]),
    row('tides', 'low water', []),
  ]);
  expect(text).toBe(
    [
      '## The tides',
      '<offprint://article/tides>',
      '> High water at nine',
      'Compare March.',
      '*sea, time*',
      '> low water',
      '## The quay',
      '<offprint://article/quay>',
      'Read again.',
    ].join('\n\n'),
  );
});
