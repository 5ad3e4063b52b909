import type { ReactNode } from 'react';
import type { Inline, Mark } from '@offprint/model';
import { languageAttributes } from './language.ts';
import { Address } from './Address.tsx';
import { useHyphenate } from './hyphenation.ts';
import { NoteReference } from './NoteReference.tsx';

/** What stands in a line, as elements. Text stays text: nothing of it is ever read as HTML. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  // The inlines of a block never change places: an article's version is immutable.
  // oxlint-disable-next-line react/no-array-index-key
  return inlines.map((inline, i) => <OneInline key={i} inline={inline} />);
}

function OneInline({ inline }: { inline: Inline }): ReactNode {
  const hyphenate = useHyphenate();
  if (inline.type === 'br') return <br />;
  if (inline.type === 'noteRef') return <NoteReference noteId={inline.noteId} />;
  return (inline.marks ?? []).reduceRight<ReactNode>(
    (inner, mark) => wrap(mark, inner),
    hyphenate?.(inline.text) ?? inline.text,
  );
}

function wrap(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'em':
      return <em>{inner}</em>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'sub':
      return <sub>{inner}</sub>;
    case 'sup':
      return <sup>{inner}</sup>;
    case 'code':
      return <code dir="ltr">{inner}</code>;
    case 'smallcaps':
      return <span className="small-caps">{inner}</span>;
    case 'link':
      return <Address href={mark.href}>{inner}</Address>;
    case 'lang':
      return <bdi {...languageAttributes(mark.lang)}>{inner}</bdi>;
    case 'abbr':
      return <abbr title={mark.expansion}>{inner}</abbr>;
  }
}
