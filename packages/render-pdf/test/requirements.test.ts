/** One test for each thing that a PDF of ours must satisfy, read back from the file itself. */
import { createHash } from 'node:crypto';
import { canonicalJson, TLP_LABELS, type Block } from '@offprint/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderBriefing } from '../src/index.ts';
import { article, briefing, CLEAR_PNG, env, JPEG, longText, paragraph, sha256, text } from './fixtures.ts';
import { countOf, pageText, readPdf, type ReadPdf } from './pdf/read-pdf.ts';
import {
  attribute,
  isNode,
  languageOf,
  nodesOf,
  nodesWith,
  nodeText,
  readTagged,
  type Node,
  type Tagged,
} from './pdf/structure.ts';
import { Name, textOf, type Dictionary, type Reference, type Value } from './pdf/syntax.ts';

const TITLE = 'AT&T <b>"Fusão"</b> — Ереван’s day';

const BLOCKS: Block[] = [
  paragraph('p1', 'The port stays open', { type: 'noteRef', noteId: 'n1' }, ', says ', {
    type: 'text',
    text: 'the survey',
    marks: [{ type: 'link', href: 'https://www.example.org/survey?a=1&b=2' }],
  }),
  { type: 'heading', id: 'h2', level: 2, inlines: [text('What was dredged')] },
  { type: 'heading', id: 'h3', level: 3, inlines: [text('In spring')] },
  {
    type: 'list',
    id: 'l1',
    ordered: true,
    items: [{ blocks: [paragraph('l1a', 'one thing')] }, { blocks: [paragraph('l1b', 'another')] }],
  },
  paragraph('p2', text('שלום עולם', { type: 'lang', lang: 'he' }), ' they said.'),
  {
    type: 'figure',
    id: 'f1',
    asset: { sha256: sha256(JPEG), mediaType: 'image/jpeg', width: 120, height: 80 },
    alt: { status: 'stated', text: 'A quay & two <dredgers>' },
    caption: [text('The quay.')],
    credit: 'Maria Santos',
  },
  {
    type: 'figure',
    id: 'f2',
    asset: { sha256: sha256(CLEAR_PNG), mediaType: 'image/png', width: 120, height: 80 },
    alt: { status: 'unknown' },
  },
  {
    type: 'figure',
    id: 'f3',
    asset: { sha256: sha256(JPEG), mediaType: 'image/jpeg', width: 120, height: 80 },
    alt: { status: 'decorative' },
  },
  {
    type: 'table',
    id: 't1',
    headRows: 1,
    rows: [
      {
        cells: [
          { inlines: [text('Point')], header: 'col' },
          { inlines: [text('Metres')], colspan: 2 },
        ],
      },
      {
        cells: [
          { inlines: [text('Bar')], header: 'row', rowspan: 2 },
          { inlines: [text('9')] },
          { inlines: [] },
        ],
      },
      { cells: [{ inlines: [text('8')] }, { inlines: [text('7')] }] },
    ],
  },
  ...longText(20),
  { type: 'note', id: 'n1', blocks: [paragraph('n1p', 'With one exception.')] },
];

const made = article({ blocks: BLOCKS });
const request = briefing([made], {
  title: TITLE,
  marking: 'TLP:AMBER+STRICT',
  sections: [{ heading: 'Ports', items: [{ articleId: made.id, version: 1, mode: 'full' }] }],
});

interface File {
  readonly bytes: Uint8Array;
  readonly tagged: Tagged;
  readonly pdf: ReadPdf;
}

async function file(profile: 'screen' | 'print'): Promise<File> {
  const result = await renderBriefing({ briefing: request, articles: [made], profile }, env);
  if (!result.ok) throw new Error(result.error.message);
  return { bytes: result.bytes, tagged: readTagged(result.bytes), pdf: await readPdf(result.bytes) };
}

let screen: File;
let print: File;
beforeAll(async () => {
  [screen, print] = [await file('screen'), await file('print')];
});

function annotations({ objects }: Tagged): Dictionary[] {
  return objects.pages.flatMap((page) =>
    objects.list(objects.dictionary(page).get('Annots')).map((annotation) => objects.dictionary(annotation)),
  );
}

function dictionaries({ objects }: Tagged): Dictionary[] {
  return [...objects.all()].flatMap(([, value]) => (value instanceof Map ? [value] : []));
}

describe('a PDF must', () => {
  test('state version 1.7 on screen and 1.6 in print, be unencrypted, run nothing, and be identified by its content', () => {
    expect(Buffer.from(screen.bytes).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(Buffer.from(print.bytes).toString('latin1', 0, 8)).toBe('%PDF-1.6');
    for (const { tagged } of [screen, print]) {
      const { objects } = tagged;
      expect(objects.trailer.has('Encrypt')).toBe(false);
      for (const key of ['OpenAction', 'AA', 'AcroForm']) expect(objects.catalogue.has(key), key).toBe(false);
      for (const dictionary of dictionaries(tagged)) {
        expect(dictionary.has('AA')).toBe(false);
        expect(objects.name(dictionary.get('S')) ?? '').not.toMatch(
          /^(?:JavaScript|Launch|GoToR|SubmitForm)$/,
        );
      }
      const [first, second] = objects.list(objects.trailer.get('ID'));
      expect(first).toHaveLength(16);
      expect(second).toEqual(first);
    }
    const id = (tagged: Tagged): Value | undefined =>
      tagged.objects.list(tagged.objects.trailer.get('ID'))[0];
    expect(id(screen.tagged)).not.toEqual(id(print.tagged));
  });

  test('take every date from the build time', () => {
    for (const { bytes, pdf } of [screen, print]) {
      const dates =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\(D:[^)]*\)/g) ?? [];
      expect(dates.length).toBeGreaterThan(1);
      expect(new Set(dates)).toEqual(new Set(['(D:20260304101500Z)']));
      for (const [, date] of pdf.xmp.matchAll(/<xmp:\w*Date>([^<]*)</g))
        expect(date).toBe('2026-03-04T10:15:00Z');
    }
  });

  test('have XMP that is well formed, agrees with Info, and describes the schema of PDF/UA', () => {
    const { pdf } = screen;
    expect(pdf.xmp).toContain('AT&amp;T &lt;b&gt;&quot;Fusão&quot;&lt;/b&gt; — Ереван’s day');
    expect(pdf.info['Title']).toBe(TITLE);
    expect(pdf.xmp).toContain(`<pdf:Producer>${String(pdf.info['Producer'])}</pdf:Producer>`);
    expect(pdf.xmp).toContain(`<xmp:CreatorTool>${String(pdf.info['Creator'])}</xmp:CreatorTool>`);
    expect(pdf.xmp).toContain(`<rdf:li>${String(pdf.info['Author'])}</rdf:li>`);
    expect(pdf.xmp).toMatch(/<pdfaSchema:prefix>pdfuaid<[\s\S]*<pdfaProperty:name>part</);
    const open = [...pdf.xmp.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)];
    const depth: string[] = [];
    for (const [, closing, name = '', empty] of open)
      if (closing) expect(depth.pop()).toBe(name);
      else if (!empty) depth.push(name);
    expect(depth).toEqual([]);
  });

  test('state its title, show it, and state its language and that it is tagged', () => {
    for (const { tagged, pdf } of [screen, print]) {
      const { objects } = tagged;
      expect(pdf.xmp).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">AT&amp;T/);
      expect(objects.dictionary(objects.catalogue.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(
        true,
      );
      expect(textOf(objects.catalogue.get('Lang'))).toBe('en');
      expect(objects.dictionary(objects.catalogue.get('MarkInfo')).get('Marked')).toBe(true);
    }
  });

  test('embed every font, name the characters of every glyph, and never show .notdef', () => {
    for (const { tagged, pdf } of [screen, print]) {
      for (const [name, embedded] of pdf.fonts) expect.soft(embedded, name).toBe(true);
      // A glyph without characters fails in reading the content.
      for (const page of tagged.pages)
        for (const codes of page.codes.values()) expect(codes.has(0)).toBe(false);
      for (const dictionary of dictionaries(tagged))
        expect(tagged.objects.name(dictionary.get('Subtype'))).not.toBe('Type1');
    }
  });

  test('have all that it draws in an element or set apart as an artifact of a stated type', () => {
    for (const { tagged } of [screen, print])
      for (const page of tagged.pages) {
        expect(page.untagged).toEqual([]);
        for (const { type } of page.artifacts) expect(type).toMatch(/^(?:Pagination|Layout|Page)$/);
      }
    const running = screen.tagged.pages[2]?.artifacts ?? [];
    expect(
      running
        .filter(({ subtype }) => subtype === 'Header')
        .map((part) => part.text)
        .join(' '),
    ).toContain('Dredging will end');
    expect(
      running
        .filter(({ subtype }) => subtype === 'Footer')
        .map((part) => part.text)
        .join(' '),
    ).toContain('3');
  });

  test('begin its headings with H1 and skip no level', () => {
    for (const { tagged } of [screen, print]) {
      const levels = [...nodesOf(tagged.root)]
        .flatMap(({ role }) => /^H([1-6])$/.exec(role)?.[1] ?? [])
        .map(Number);
      expect(levels.length).toBeGreaterThan(6);
      let last = 0;
      for (const level of levels) {
        expect(level).toBeLessThanOrEqual(last + 1);
        last = level;
      }
    }
  });

  test('give every figure words for those who do not see it, and the place where it stands', () => {
    for (const { tagged } of [screen, print]) {
      const figures = nodesWith(tagged.root, 'Figure');
      expect(figures.map((figure) => textOf(figure.dictionary.get('Alt')))).toEqual([
        'A quay & two <dredgers>',
        'Picture; its source gives no description.',
      ]);
      for (const figure of figures) {
        const [left, low, right, high] = tagged.objects.list(attribute(tagged, figure, 'BBox')) as number[];
        expect((right ?? 0) - (left ?? 0)).toBeCloseTo(78.55, 1);
        expect((high ?? 0) - (low ?? 0)).toBeCloseTo(52.36, 1);
      }
    }
  });

  test('make lists of items with label and body, and tables regular, with scopes on their heads', () => {
    for (const { tagged } of [screen, print]) {
      for (const list of nodesWith(tagged.root, 'L'))
        for (const item of list.kids) expect(isNode(item) && item.role).toBe('LI');
      for (const item of nodesWith(tagged.root, 'LI'))
        expect(item.kids.map((kid) => isNode(kid) && kid.role)).toEqual(['Lbl', 'LBody']);
      const [table] = nodesWith(tagged.root, 'Table');
      expect(table && nodesWith(table, 'TR').map((row) => rolesOf(row))).toEqual([
        ['TH', 'TH'],
        ['TH', 'TD', 'TD'],
        ['TD', 'TD'],
      ]);
      const heads = table ? nodesWith(table, 'TH') : [];
      const of = (node: Node, name: string): unknown => {
        const value = attribute(tagged, node, name);
        return value instanceof Name ? value.name : value;
      };
      expect(heads.map((head) => [of(head, 'Scope'), of(head, 'ColSpan'), of(head, 'RowSpan')])).toEqual([
        ['Column', undefined, undefined],
        ['Column', 2, undefined],
        ['Row', undefined, 2],
      ]);
    }
  });

  test('give notes identifiers of their own, and on screen link them both ways', () => {
    const { tagged } = screen;
    const { objects } = tagged;
    const notes = nodesWith(tagged.root, 'Note');
    const ids = notes.map((note) => textOf(note.dictionary.get('ID')));
    expect(ids).toHaveLength(1);
    const tree = objects.dictionary(objects.catalogue.get('StructTreeRoot')).get('IDTree');
    expect(objects.names(tree).map(([id, node]) => [id, (node as Reference).id])).toEqual(
      notes.map((note) => [textOf(note.dictionary.get('ID')), note.id]),
    );
    const there = nodesWith(tagged.root, 'Reference').flatMap((node) => nodesWith(node, 'Link'));
    const back = notes.flatMap((note) => nodesWith(note, 'Lbl').flatMap((label) => nodesWith(label, 'Link')));
    const leads = (link: Node | undefined): string | undefined => textOf(link?.annotations[0]?.get('Dest'));
    const places = new Map(objects.names(objects.dictionary(objects.catalogue.get('Names')).get('Dests')));
    for (const name of [leads(there.at(-1)), leads(back[0])]) expect(places.has(name ?? '')).toBe(true);
    expect(leads(back[0])).not.toBe(leads(there.at(-1)));
  });

  test('make links of element and annotation, with contents, printed, in the order of the structure', () => {
    const { tagged } = screen;
    const { objects } = tagged;
    const all = annotations(tagged);
    expect(all.length).toBeGreaterThan(4);
    const linked = nodesWith(tagged.root, 'Link').flatMap((link) => link.annotations);
    expect(new Set(linked)).toEqual(new Set(all));
    for (const annotation of all) {
      expect(objects.name(annotation.get('Subtype'))).toBe('Link');
      expect(textOf(annotation.get('Contents'))).toMatch(/\S/);
      expect(annotation.get('F')).toBe(4);
    }
    for (const page of objects.pages) expect(objects.name(objects.dictionary(page).get('Tabs'))).toBe('S');
    const places = objects.names(objects.dictionary(objects.catalogue.get('Names')).get('Dests'));
    const names = places.map(([name]) => name);
    expect(names).toEqual([...names].sort());
    for (const annotation of all) {
      const to = textOf(annotation.get('Dest'));
      if (to !== undefined) expect(names).toContain(to);
    }
  });

  test('enclose the articles and the briefing as its sources, with their check sums', () => {
    const { objects } = screen.tagged;
    const names = objects.names(objects.dictionary(objects.catalogue.get('Names')).get('EmbeddedFiles'));
    expect(names.map(([name]) => name)).toEqual(['article-harbour-1.json', 'briefing.json']);
    expect(objects.list(objects.catalogue.get('AF'))).toHaveLength(2);
    for (const [i, [name, value]] of names.entries()) {
      const specification = objects.dictionary(value);
      expect(textOf(specification.get('F'))).toBe(name);
      expect(textOf(specification.get('UF'))).toBe(name);
      expect(objects.name(specification.get('AFRelationship'))).toBe('Source');
      const stream = objects.stream(objects.dictionary(specification.get('EF')).get('F'));
      const content = Buffer.from(stream?.bytes ?? []);
      expect(content.toString('utf8')).toBe(canonicalJson(i === 0 ? made : request));
      expect(objects.name(stream?.dictionary.get('Subtype'))).toBe('application/json');
      const params = objects.dictionary(stream?.dictionary.get('Params'));
      expect(params.get('Size')).toBe(content.length);
      const sum = params.get('CheckSum');
      expect(sum).toHaveLength(16);
      expect(Buffer.from(sum as Uint8Array)).toEqual(createHash('md5').update(content).digest());
    }
    expect(print.tagged.objects.catalogue.has('AF')).toBe(false);
  });

  test('declare on screen what its red, green and blue mean, and use no other colours of a device', () => {
    const { objects, pages } = screen.tagged;
    const [intent] = objects.list(objects.catalogue.get('OutputIntents'));
    const profile = objects.stream(objects.dictionary(intent).get('DestOutputProfile'));
    expect(objects.name(objects.dictionary(intent).get('S'))).toBe('GTS_PDFA1');
    expect(profile?.dictionary.get('N')).toBe(3);
    expect(Buffer.from(profile?.bytes ?? []).toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    for (const { colours } of pages) for (const colour of colours) expect(colour).toMatch(/ (?:g|G|rg|RG)$/);
  });

  test('have in print its trimmed page within a bleed of 3 mm, and nothing to click on', () => {
    const { objects } = print.tagged;
    expect(annotations(print.tagged)).toEqual([]);
    expect(nodesWith(print.tagged.root, 'Link')).toEqual([]);
    for (const page of objects.pages) {
      const box = (name: string): number[] => objects.list(objects.dictionary(page).get(name)) as number[];
      const [bleed, trim] = [box('BleedBox'), box('TrimBox')];
      for (let i = 0; i < 2; i++) {
        expect((trim[i] ?? 0) - (bleed[i] ?? 0)).toBeCloseTo((3 * 72) / 25.4, 2);
        expect((bleed[i + 2] ?? 0) - (trim[i + 2] ?? 0)).toBeCloseTo((3 * 72) / 25.4, 2);
      }
    }
    const body = nodeText(print.tagged.root).replaceAll(/\s/g, '');
    expect(body).toContain('https://www.example.org/survey?a=1&b=2');
  });

  test('set text in black alone in print', () => {
    for (const { colours } of print.tagged.pages)
      for (const colour of colours)
        expect(colour).toMatch(/^(?:0 0 0 1 [kK]|0 0\.25 1 0 k|Registration CS|1 SCN)$/);
  });

  test('carry with every item its citation, rights notice and day of retrieval', () => {
    for (const { tagged } of [screen, print]) {
      const sources = nodesWith(tagged.root, 'Sect').find(
        (part) => textOf(part.dictionary.get('T')) === 'Sources',
      );
      const said = sources ? nodeText(sources) : '';
      for (const words of [
        'Ines Duarte',
        'The Coastal Gazette',
        '© 2026 The Coastal Gazette',
        '4 March 2026, 10:15 UTC',
      ])
        expect(said).toContain(words);
      expect(
        nodesWith(tagged.root, 'Caption')
          .map((caption) => nodeText(caption))
          .join(' '),
      ).toContain('Maria Santos');
    }
  });

  test('show the marking exactly, in head and foot of every page, in 12 points or more, and have it read once', () => {
    expect(TLP_LABELS).toContain('TLP:AMBER+STRICT');
    for (const { pdf, tagged } of [screen, print]) {
      for (const page of pdf.pages) {
        const labels = page.glyphs.filter((glyph) => glyph.text === 'TLP:AMBER+STRICT');
        expect(labels).toHaveLength(2);
        for (const label of labels) expect(label.size).toBeGreaterThanOrEqual(12);
      }
      expect(countOf(nodeText(tagged.root), 'TLP:AMBER+STRICT')).toBe(1);
    }
  });

  test('say what is in another language or runs the other way, in the order in which it is read', () => {
    const { tagged } = screen;
    const hebrew = nodesWith(tagged.root, 'Span').find((span) => nodeText(span).trim() === 'שלום עולם');
    expect(hebrew && languageOf(hebrew, tagged)).toBe('he');
    const around =
      hebrew?.parent && nodesWith(tagged.root, 'P').find((p) => nodeText(p).includes('they said'));
    expect(around && nodeText(around).replaceAll(/\s+/g, ' ').trim()).toBe('שלום עולם they said.');
  });

  test('be the same from one run to the next', async () => {
    const again = await renderBriefing({ briefing: request, articles: [made], profile: 'screen' }, env);
    expect(again.ok && sha256(again.bytes)).toBe(sha256(screen.bytes));
  });

  test('keep an element one that goes on over lines, columns and pages', () => {
    const over = nodesWith(screen.tagged.root, 'P').filter(
      (p) => new Set(p.kids.flatMap((kid) => (isNode(kid) ? [] : [kid.page]))).size > 1,
    );
    expect(over.length).toBeGreaterThan(0);
    for (const paragraph of over) expect(nodeText(paragraph)).toMatch(/^(?:Paragraph \d+:|PORTO)/);
    expect(pageText(screen.pdf.pages[2] as ReadPdf['pages'][number])).not.toBe('');
  });
});

function rolesOf(node: Node): string[] {
  return node.kids.flatMap((kid) => (isNode(kid) ? [kid.role] : []));
}
