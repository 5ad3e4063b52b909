import type { Article, Block, Briefing } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { offprintOf, renderBriefing } from '../src/index.ts';
import { article, briefing, env, longText, paragraph, text } from './fixtures.ts';
import { isNode, nodesOf, nodesWith, nodeText, readTagged, type Node, type Tagged } from './pdf/structure.ts';
import { textOf } from './pdf/syntax.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;

async function tagged(request: Briefing, articles: readonly Article[]): Promise<Tagged> {
  const result = await renderBriefing({ briefing: request, articles, profile: 'screen' }, env);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return readTagged(result.bytes);
}

async function treeOf(...blocks: Block[]): Promise<Tagged> {
  const made = article({ blocks });
  return tagged(offprintOf([made], { asOf }), [made]);
}

function headings({ root }: Tagged): string[] {
  return [...nodesOf(root)]
    .filter(({ role }) => /^H\d$/.test(role))
    .map((node) => `${node.role} ${nodeText(node).trim()}`);
}

function outline(node: Node): string {
  const kids = node.kids.filter(isNode).map(outline);
  return kids.length === 0 ? node.role : `${node.role}(${kids.join(' ')})`;
}

describe('in the structure tree', () => {
  test('an offprint’s headline is the first heading, and the article’s own follow it', async () => {
    const tree = await treeOf(
      { type: 'heading', id: 'a', level: 2, inlines: [text('Two')] },
      { type: 'heading', id: 'b', level: 3, inlines: [text('Three')] },
      paragraph('p', 'words'),
    );
    expect(headings(tree)).toEqual([
      'H1 Dredging will end four months late',
      'H2 Two',
      'H3 Three',
      'H1 Sources',
    ]);
  });

  test('headings below a section’s stay within six levels', async () => {
    const levels = [2, 3, 4, 5, 6].map((level): Block => {
      return { type: 'heading', id: `h${level}`, level, inlines: [text(`Level ${level}`)] };
    });
    const made = article({ blocks: [...levels, paragraph('p', 'words')] });
    const items = [{ articleId: made.id, version: 1, mode: 'full' as const }];
    const tree = await tagged(briefing([made], { sections: [{ heading: 'Ports', items }] }), [made]);
    expect(headings(tree).slice(3)).toEqual([
      'H2 Ports',
      'H3 Dredging will end four months late',
      'H4 Level 2',
      'H5 Level 3',
      'H6 Level 4',
      'H6 Level 5',
      'H6 Level 6',
      'H2 Sources',
    ]);
  });

  test('an excerpt that begins with a lower heading skips no level', async () => {
    const made = article({
      blocks: [
        { type: 'heading', id: 'a', level: 2, inlines: [text('Two')] },
        { type: 'heading', id: 'b', level: 3, inlines: [text('Three')] },
        paragraph('p', 'words'),
      ],
    });
    const item = { articleId: made.id, version: 1, mode: 'excerpt' as const, blockIds: ['b', 'p'] };
    const tree = await tagged(briefing([made], { sections: [{ items: [item] }] }), [made]);
    expect(headings(tree)).toContain('H3 Three');
  });

  test('a paragraph over several pages is one element', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
    const { root } = await treeOf(paragraph('p', words));
    const [one, ...more] = nodesWith(root, 'P').filter((node) => nodeText(node).includes('word'));
    expect(more).toEqual([]);
    expect(one && nodeText(one).trim()).toBe(`PORTO — ${words}`);
    expect(new Set(one?.kids.map((kid) => (isNode(kid) ? -1 : kid.page))).size).toBeGreaterThan(2);
  });

  test('a link over two lines is one element with an annotation on each', async () => {
    const words =
      'a very long name of a survey that was made of the harbour and of all that lies in it '.repeat(2);
    const href = 'https://www.example.org/';
    const { root } = await treeOf(
      paragraph('p', 'They published ', text(words, { type: 'link', href }), 'today.'),
    );
    const links = nodesWith(root, 'Link').filter((link) => nodeText(link).includes('survey'));
    expect(links).toHaveLength(1);
    expect(nodeText(links[0] as Node).trim()).toBe(words.trim());
    expect(links[0]?.annotations.length).toBeGreaterThan(1);
    for (const annotation of links[0]?.annotations ?? [])
      expect(textOf(annotation.get('Contents'))).toBe(href);
  });

  test('marks make elements: code, other languages, abbreviations, within links too', async () => {
    const link = { type: 'link', href: 'https://www.example.org/' } as const;
    const { root } = await treeOf(
      paragraph(
        'p',
        text('grep', { type: 'code' }),
        ' ',
        text('Straße', { type: 'lang', lang: 'de' }),
        ' ',
        text('IHO', { type: 'abbr', expansion: 'International Hydrographic Organization' }),
        ' ',
        text('the '),
        text('name', link, { type: 'lang', lang: 'pt' }),
        text(' of it', link),
      ),
    );
    const found = nodesWith(root, 'P').find((node) => nodeText(node).includes('grep')) as Node;
    expect(outline(found)).toBe('P(Code Span Span Link(Span))');
    const spans = nodesWith(found, 'Span');
    expect(spans.map((span) => span.lang)).toEqual(['de', undefined, 'pt']);
    expect(textOf(spans[1]?.dictionary.get('E'))).toBe('International Hydrographic Organization');
    expect(nodeText(nodesWith(found, 'Link')[0] as Node)).toBe('name of it');
  });

  test('a quotation holds its words and its speaker, a list the lists within it', async () => {
    const { root } = await treeOf(
      {
        type: 'quote',
        id: 'q',
        blocks: [paragraph('qp', 'A channel is not a bathtub.')],
        speaker: { name: 'Rui Tavares' },
      },
      {
        type: 'list',
        id: 'l',
        ordered: true,
        items: [
          {
            blocks: [
              paragraph('lp', 'outer'),
              { type: 'list', id: 'm', ordered: false, items: [{ blocks: [paragraph('mp', 'inner')] }] },
            ],
          },
        ],
      },
    );
    const [quote] = nodesWith(root, 'BlockQuote');
    expect(quote && outline(quote)).toBe('BlockQuote(P P)');
    const [list] = nodesWith(root, 'L');
    expect(list && outline(list)).toBe('L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))))');
  });

  test('a table’s head is read once, wherever it is set again', async () => {
    const cell = (value: string) => ({ inlines: [text(value)] });
    const rows = Array.from({ length: 200 }, (_, i) => ({
      cells: [cell(`${i + 1}`), cell(`vessel ${i + 1}`)],
    }));
    const { root, pages } = await treeOf({
      type: 'table',
      id: 't',
      headRows: 1,
      rows: [{ cells: [cell('Number'), cell('Name')] }, ...rows],
    });
    expect(nodesWith(root, 'TH').map((node) => nodeText(node))).toEqual(['Number', 'Name']);
    expect(nodesWith(root, 'TR')).toHaveLength(201);
    const again = pages
      .flatMap(({ artifacts }) => artifacts)
      .filter((part) => part.text.includes('NumberName'));
    expect(again.length).toBeGreaterThan(2);
    for (const { type } of again) expect(type).toBe('Pagination');
  });

  test('a table that is all head has a body, which no table may lack', async () => {
    const { root } = await treeOf({
      type: 'table',
      id: 't',
      headRows: 1,
      rows: [{ cells: [{ inlines: [text('A')] }] }],
    });
    const [table] = nodesWith(root, 'Table');
    expect(table && outline(table)).toBe('Table(TBody(TR(TH)))');
  });

  test('what is empty has no element', async () => {
    const { root } = await treeOf(
      paragraph('p', 'words'),
      { type: 'code', id: 'c', text: '' },
      { type: 'rule', id: 'r' },
    );
    for (const node of nodesOf(root))
      if (!['TD', 'TH', 'TR', 'Link'].includes(node.role)) expect(node.kids, node.role).not.toEqual([]);
  });

  test('the contents lead to what they name, articles within their sections', async () => {
    const made = article({ blocks: longText(3) });
    const items = [{ articleId: made.id, version: 1, mode: 'full' as const }];
    const { root } = await tagged(briefing([made], { sections: [{ heading: 'Ports', items }] }), [made]);
    const [contents] = nodesWith(root, 'TOC');
    expect(contents && outline(contents)).toBe(
      'TOC(TOCI(Reference(Link)) TOC(TOCI(Reference(Link))) TOCI(Reference(Link)))',
    );
    expect(nodesWith(root, 'TOCI').map((entry) => nodeText(entry))).toEqual([
      'Ports 2',
      'Dredging will end four months late 2',
      'Sources 3',
    ]);
  });

  test('notes at the foot and at the end are linked both ways, each article’s under its own names', async () => {
    const noted = (id: string): Article =>
      article({
        id,
        blocks: [
          paragraph('p', 'One', { type: 'noteRef', noteId: 'n' }, ' word.'),
          { type: 'note', id: 'n', blocks: [paragraph('np', 'A note.')] },
        ],
      });
    const articles = [noted('a'), noted('b')];
    for (const notes of ['foot', 'end'] as const) {
      const { root } = await tagged(briefing(articles, { notes }), articles);
      const made = nodesWith(root, 'Note');
      expect(new Set(made.map((note) => textOf(note.dictionary.get('ID')))).size).toBe(2);
      const labels = made.flatMap((note) => nodesWith(note, 'Link'));
      const references = nodesWith(root, 'Art').flatMap((art) =>
        nodesWith(art, 'Reference').flatMap((reference) => nodesWith(reference, 'Link')),
      );
      const leads = (links: Node[]): (string | undefined)[] =>
        links.map((link) => textOf(link.annotations[0]?.get('Dest')));
      expect(leads(references)).toEqual(made.map((note) => textOf(note.dictionary.get('ID'))));
      expect(leads(labels)).toEqual(leads(references).map((name) => `${name}-back`));
    }
  });
});
