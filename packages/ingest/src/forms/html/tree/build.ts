/** HTML as a tree. The parser closes what a page leaves open; comments are left out. */
import { Parser } from 'htmlparser2';
import { TreeDocument, TreeElement, TreeText } from './nodes.ts';

export function parseTree(html: string): TreeDocument {
  const document = new TreeDocument();
  let open: TreeElement = document;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = new TreeElement(name, attributes);
        open.insertBefore(element, null);
        open = element;
      },
      ontext(text) {
        // A reference to a character begins a new piece; neighbours are one text.
        const last = open.lastChild;
        if (last instanceof TreeText) last.textContent += text;
        else open.insertBefore(new TreeText(text), null);
      },
      onclosetag() {
        open = open.parentNode ?? document;
      },
    },
    { lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.end(html);
  return document;
}
