import { canonicalJson, parseArticle, parseBriefing, type Article, type Briefing } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { renderBriefing } from '../src/index.ts';
import { difference, expectedTexts, readable, textsUnder } from './expected-text.ts';
import { article, briefing, env, JPEG, paragraph, sha256, text } from './fixtures.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { nodesWith, nodeText, readTagged } from './pdf/structure.ts';
import { textOf } from './pdf/syntax.ts';

/** An article that says the same in every field that holds a text. */
function saying(words: string): Article {
  const address = `https://www.example.org/${encodeURIComponent(words)}?a=(1)&b=<2>`.replaceAll(/[<>]/g, '');
  const parsed = parseArticle({
    ...article(),
    headlines: [
      { role: 'kicker', inlines: [text(words)] },
      { role: 'main', inlines: [text(words)] },
      { role: 'short', inlines: [text(words)] },
    ],
    deck: [text(words)],
    by: words,
    authors: [{ name: words, role: words, kind: 'person' }],
    publisher: { name: words, place: words },
    dateline: { text: words },
    section: words,
    blocks: [
      { type: 'heading', id: 'h', level: 2, inlines: [text(words)] },
      paragraph(
        'p',
        text(words, { type: 'link', href: address }),
        text(words, { type: 'abbr', expansion: words }),
      ),
      { type: 'quote', id: 'q', blocks: [paragraph('qp', words)], speaker: { name: words, role: words } },
      { type: 'code', id: 'c', text: words },
      {
        type: 'figure',
        id: 'f',
        asset: { sha256: sha256(JPEG), mediaType: 'image/jpeg', width: 120, height: 80 },
        alt: { status: 'stated', text: words },
        caption: [text(words)],
        credit: words,
      },
      {
        type: 'table',
        id: 't',
        headRows: 1,
        caption: [text(words)],
        rows: [{ cells: [{ inlines: [text(words)] }] }],
      },
      {
        type: 'embed',
        id: 'e',
        provider: words,
        author: words,
        url: address,
        blocks: [paragraph('ep', words)],
      },
      { type: 'note', id: 'n', blocks: [paragraph('np', words)] },
    ],
    rights: { notice: words, holder: words, creditText: words, permitted: article().rights.permitted },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function briefingSaying(words: string, made: Article): Briefing {
  const item = { articleId: made.id, version: 1, mode: 'full' as const };
  const parsed = parseBriefing({
    ...briefing([made]),
    title: words,
    subtitle: words,
    audience: words,
    preparedBy: words,
    distribution: [words],
    keyPoints: [[text(words)]],
    sections: [
      { heading: words, items: [{ ...item, commentary: { author: words, paragraphs: [[text(words)]] } }] },
    ],
    sourceSummary: [[text(words)]],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe('a text in every field', () => {
  test.each([
    ['marks that mean something to XML', 'AT&T <b>said</b> "so" & ]]> more'],
    ['marks that mean something to PDF', '(un)balanced ((( \\ and \\) %comment /Name <<x>> [y]'],
    ['letters with marks that have no form of their own', 'x̄ and q̇ and r̥ stand here'],
    ['a word of 300 letters', 'w'.repeat(300)],
    ['an address', `https://www.example.org/${'path/'.repeat(30)}?q=${'1234567890'.repeat(9)}`],
    ['both directions', 'He said שלום עולם 12 (כך) and السفينة الكبيرة، then'],
    ['spaces, hyphens and joiners of many kinds', 'a\u00a0b\u2009c\u202fd 5\u2011fold \u200bzero'],
  ])('is read as it was written, and leaves the file whole: %s', async (_, words) => {
    const made = saying(words);
    const request = briefingSaying(words, made);
    const result = await renderBriefing({ briefing: request, articles: [made], profile: 'screen' }, env);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const { root, objects } = readTagged(result.bytes);
    const [art] = nodesWith(root, 'Art');
    const said = readable(words);
    const texts = art ? textsUnder(art) : [];
    const expected = expectedTexts(made, request);
    expect(difference(texts.slice(0, expected.length), expected)).toBeUndefined();
    expect(texts.slice(expected.length)).toEqual([`Comment by ${said}`, said]);
    expect(readable(nodeText(nodesWith(root, 'H1')[0] ?? root))).toBe(said);
    expect(nodesWith(root, 'Figure').map((figure) => textOf(figure.dictionary.get('Alt')))).toEqual([words]);
    const [abbreviation] = nodesWith(root, 'Span').filter((span) => span.dictionary.has('E'));
    expect(textOf(abbreviation?.dictionary.get('E'))).toBe(words);
    const names = objects.names(objects.dictionary(objects.catalogue.get('Names')).get('EmbeddedFiles'));
    const stream = objects.stream(objects.dictionary(objects.dictionary(names[0]?.[1]).get('EF')).get('F'));
    expect(Buffer.from(stream?.bytes ?? []).toString('utf8')).toBe(canonicalJson(made));
    const { info, xmp } = await readPdf(result.bytes);
    expect(info).toMatchObject({ Title: words, Author: words });
    const titles = /<dc:title><rdf:Alt><rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? '';
    const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
    expect(titles.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity)).toBe(words);
  });
});
