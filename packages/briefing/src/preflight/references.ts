/** What the briefing names is there: blocks of excerpts, cited articles; key points rest on a source. */
import { staffTexts } from '@offprint/model';
import { found, type Finding, type Rule } from './finding.ts';
import { placeOf } from './items.ts';

export const references: Rule = ({ briefing }, items) => {
  const ids = new Set(items.map(({ article }) => article.id));
  const absent = items.flatMap(({ article, item }) => {
    const known = new Set(article.blocks.map(({ id }) => id));
    return (item.blockIds ?? [])
      .filter((id) => !known.has(id))
      .map((id) =>
        found('error', 'block-absent', `${article.id}#${id}`, {
          block: id,
          version: String(article.version),
        }),
      );
  });
  const texts = staffTexts(briefing);
  const unknown = texts.flatMap(({ path, inlines }) =>
    inlines.flatMap((inline): Finding[] =>
      inline.type !== 'noteRef' || ids.has(inline.noteId)
        ? []
        : [found('error', 'citation-unknown', placeOf(path), { article: inline.noteId })],
    ),
  );
  // ICD 206 asks for a reference wherever a judgement rests on a source.
  const strict = briefing.citationStyle === 'icd206';
  const uncited = texts.flatMap(({ path, inlines }): Finding[] =>
    strict && path[0] === 'keyPoints' && !inlines.some(({ type }) => type === 'noteRef')
      ? [found('warning', 'point-uncited', placeOf(path))]
      : [],
  );
  return [...absent, ...unknown, ...uncited];
};
