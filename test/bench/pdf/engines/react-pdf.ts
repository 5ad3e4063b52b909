/** react-pdf: justified text with its own hyphenation and best-fit line breaking. */
import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement } from 'react';
import { frameOf, type Manuscript } from '../manuscript.ts';
import { FONT, TITLE_SIZE } from './engine.ts';

export async function setWithReactPdf(manuscript: Manuscript): Promise<Uint8Array> {
  const { size, leading } = manuscript;
  const { left, right, top, bottom } = frameOf(manuscript);
  Font.register({
    family: 'Serif',
    fonts: [
      { src: FONT.regular, fontWeight: 400 },
      { src: FONT.bold, fontWeight: 600 },
    ],
  });
  const page = {
    fontFamily: 'Serif',
    fontSize: size,
    lineHeight: leading / size,
    paddingLeft: left,
    paddingRight: right,
    paddingTop: top,
    paddingBottom: bottom - 1,
  };
  const title = { fontSize: TITLE_SIZE, fontWeight: 600, lineHeight: 1.2 };
  const justified = { textAlign: 'justify' } as const;
  const pages = manuscript.chapters.map((chapter, i) =>
    createElement(
      Page,
      { key: i, size: 'A4', style: page },
      ...(chapter.title === '' ? [] : [createElement(Text, { key: 'title', style: title }, chapter.title)]),
      ...chapter.paragraphs.map((text, p) => createElement(Text, { key: p, style: justified }, text)),
    ),
  );
  return new Uint8Array(await renderToBuffer(createElement(Document, null, ...pages)));
}
