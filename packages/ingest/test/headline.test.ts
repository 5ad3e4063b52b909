/** The headline of a saved page, where its metadata and its print do not say the same. */
import { inlineText } from '@offprint/model';
import { expect, it } from 'vitest';
import { expectArticle, ingestText } from './run.ts';

const BODY = [
  'The tram to the mill will stop at the weir again from Monday, the town said, four years after the bridge was closed to all traffic.',
  'Drivers had asked for the stop, since the walk from the market is long, steep and badly lit on winter evenings, as every child knows.',
  'A shelter, two lamps and a clock are to follow in May, paid for by the mill, which hopes for visitors and has ordered a new wheel.',
].map((text) => `<p>${text}</p>`);

async function headlinesOf(stated: { linked?: string; graph?: string; title: string }, h1: string) {
  const { linked, graph, title } = stated;
  const data = linked && JSON.stringify({ '@type': 'NewsArticle', headline: linked });
  const html = `<!doctype html><html lang="en"><head><title>${title}</title>
    ${graph ? `<meta property="og:title" content="${graph}">` : ''}
    ${data ? `<script type="application/ld+json">${data}</script>` : ''}</head>
    <body><article><h1>${h1}</h1><p class="standfirst">A short ride that the town had missed for years.</p>
    ${BODY.join('')}</article></body></html>`;
  const { article } = expectArticle(await ingestText(html));
  return {
    ...Object.fromEntries(article.headlines.map(({ role, inlines }) => [role, inlineText(inlines)])),
    deck: inlineText(article.deck ?? []),
  };
}

const DECK = 'A short ride that the town had missed for years.';

it('takes the headline of JSON-LD, keeps another printed one as the alternative, and finds the deck below it', async () => {
  const printed = 'After four quiet years, children cheer at the weir';
  const stated = { linked: 'Trams stop at the mill again', graph: printed, title: printed };
  expect(await headlinesOf(stated, printed)).toEqual({
    main: 'Trams stop at the mill again',
    alternative: printed,
    deck: DECK,
  });
});

it('takes the printed headline where JSON-LD only repeats the title element and Open Graph agrees with the print', async () => {
  const stated = {
    linked: 'Weir tram stop opening date',
    graph: 'Children cheer as trams return',
    title: 'Weir tram stop opening date',
  };
  expect(await headlinesOf(stated, 'Children cheer as trams return')).toEqual({
    main: 'Children cheer as trams return',
    deck: DECK,
  });
});

it('counts a kicker to the headline where the metadata does, and parts it where it does not', async () => {
  const h1 = '<span class="kicker">Trams</span> <span>The weir has its stop again</span>';
  const whole = 'Trams: The weir has its stop again';
  expect(await headlinesOf({ linked: whole, title: whole }, h1)).toEqual({ main: whole, deck: DECK });
  const bare = 'The weir has its stop again';
  expect(await headlinesOf({ linked: bare, title: bare }, h1)).toEqual({
    main: bare,
    kicker: 'Trams',
    deck: DECK,
  });
});

it('decodes letters with marks that JSON-LD escapes twice', async () => {
  const stated = { linked: 'K&uuml;hle Stra&szlig;en im Caf&eacute;', title: 'x' };
  expect(await headlinesOf(stated, 'Etwas ganz anderes')).toMatchObject({ main: 'Kühle Straßen im Café' });
});

it('takes the printed variant where another statement has it, not where the title element alone does', async () => {
  const linked = 'The mill tram stops at the weir again from Monday on';
  const printed = 'The mill tram stops at the weir again from next Monday on';
  expect(await headlinesOf({ linked, graph: printed, title: 'Trams' }, printed)).toEqual({
    main: printed,
    deck: DECK,
  });
  const others = [
    { graph: linked, title: `${printed} - The Weir Post` },
    { linked, graph: linked, title: linked },
  ];
  for (const stated of others)
    expect(await headlinesOf(stated, printed)).toEqual({ main: linked, alternative: printed, deck: DECK });
});

it('takes the printed headline where JSON-LD and Open Graph name two others', async () => {
  const stated = {
    linked: 'Weir tram stop opening date',
    graph: 'What the town waited four years for',
    title: 'Weir tram stop opening date',
  };
  expect(await headlinesOf(stated, 'Children cheer as trams return')).toEqual({
    main: 'Children cheer as trams return',
    deck: DECK,
  });
});

it('believes no h2 that leads to the page itself, and no h1 in a breadcrumb against an h2', async () => {
  const graph = 'Children cheer as trams return';
  const linked = 'Weir tram stop opening date';
  const stated = { linked, graph, title: linked };
  const promo = `${linked}</h1><h2><a href="/a">${graph}</a></h2><h1 hidden>`;
  expect(await headlinesOf(stated, promo)).toMatchObject({ main: linked });
  const breadcrumb = `</h1><nav><ul><li><h1>Trams: ${graph}</h1></li></ul></nav><h2>${graph}</h2><h1 hidden>`;
  expect(await headlinesOf({ linked: `Trams: ${graph}`, graph, title: linked }, breadcrumb)).toMatchObject({
    main: graph,
  });
});
