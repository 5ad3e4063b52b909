/** What the briefing names is there: blocks of excerpts, cited articles; key points rest on a source. */
import { staffTexts } from '@offprint/model';
import type { Finding, Rule } from './finding.ts';
import { placeOf } from './items.ts';

export const references: Rule = ({ briefing }, items) => {
  const ids = new Set(items.map(({ article }) => article.id));
  const absent = items.flatMap(({ article, item }) => {
    const known = new Set(article.blocks.map(({ id }) => id));
    return (item.blockIds ?? [])
      .filter((id) => !known.has(id))
      .map((id): Finding => ({
        code: 'block-absent',
        severity: 'error',
        message: `the excerpt names the block ${id}, which version ${article.version} does not have`,
        hint: 'Choose the passages again for this version.',
        place: `${article.id}#${id}`,
      }));
  });
  const texts = staffTexts(briefing);
  const unknown = texts.flatMap(({ path, inlines }) =>
    inlines.flatMap((inline): Finding[] =>
      inline.type !== 'noteRef' || ids.has(inline.noteId)
        ? []
        : [
            {
              code: 'citation-unknown',
              severity: 'error',
              message: `it cites ${inline.noteId}, which is not in the briefing`,
              hint: 'Add the article, or take the citation out.',
              place: placeOf(path),
            },
          ],
    ),
  );
  // ICD 206 asks for a reference wherever a judgement rests on a source.
  const strict = briefing.citationStyle === 'icd206';
  const uncited = texts.flatMap(({ path, inlines }): Finding[] =>
    strict && path[0] === 'keyPoints' && !inlines.some(({ type }) => type === 'noteRef')
      ? [
          {
            code: 'point-uncited',
            severity: 'warning',
            message: 'the key point cites no source',
            hint: 'Put [@ID] of the article that it rests on behind it.',
            place: placeOf(path),
          },
        ]
      : [],
  );
  return [...absent, ...unknown, ...uncited];
};
