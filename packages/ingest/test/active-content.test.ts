/**
 * Markup made to run, of the kinds that have been published. Each says `pwn` where it would run. None of it may reach
 * the model, whose links lead to http, https, mailto and tel only, by whichever form it comes.
 */
import { walkBlocks, type Article } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { pageOf, SENTENCES } from './pages.ts';
import { articlesOf, itemsOf, paragraphs } from './run.ts';
import { zipOf } from './zip-bytes.ts';

const VECTORS: Readonly<Record<string, string>> = {
  'a script': '<script>pwn()</script>',
  'a script that is not closed': '<p>x</p><scr<script>ipt>pwn()</scr</script>ipt>',
  'a script with a slash in its tag': '<script/src="//x/pwn.js"></script>',
  'an event handler': '<p onclick="pwn()">text here</p><img src=x onerror=pwn()><body onload=pwn()>',
  'a handler behind odd white space': '<img\u000csrc=x\u000conerror=pwn()><img/src/onerror=pwn()>',
  'a handler on an unknown element': '<xss onfocus=pwn() tabindex=1 autofocus>text here</xss>',
  'a javascript address': '<a href="javascript:pwn()">a link here</a>',
  'a javascript address in odd letters': '<a href="JaVaScRiPt:pwn()">a link here</a>',
  'a javascript address behind controls':
    '<a href="\u0001 javascript:pwn()">a link here</a><a href="&#14; javascript:pwn()">another</a>',
  'a javascript address with breaks in it':
    '<a href="java&#10;script:pwn()">a link</a><a href="java\tscript&colon;pwn()">another</a><a href="jav&#x0D;ascript:pwn()">x</a>',
  'a javascript address in references':
    '<a href="&#106;&#97;vascript:pwn()">a link</a><a href="&#x6a&#x61vascript:pwn()">another</a><a href="&#0000106avascript:pwn()">x</a>',
  'other addresses that run':
    '<a href="vbscript:pwn()">a</a><a href="data:text/html,<script>pwn()</script>">b</a><a href="data:text/html;base64,cHdu">c</a><a href="blob:pwn">d</a><a href="file:///etc/pwn">e</a><a href="view-source:pwn">f</a>',
  'a picture that is a document':
    '<img src="data:image/svg+xml,<svg onload=pwn()>"><img src="javascript:pwn()" srcset="javascript:pwn() 2x" data-src="javascript:pwn()">',
  SVG: '<svg onload=pwn()><script>pwn()</script><a xlink:href="javascript:pwn()"><text>pwn</text></a><animate onbegin=pwn() attributeName=href values=javascript:pwn() /><foreignObject><iframe srcdoc="pwn"></iframe></foreignObject></svg>',
  'an SVG use of data': '<svg><use href="data:image/svg+xml,<svg id=x><script>pwn</script></svg>#x"/></svg>',
  MathML:
    '<math href="javascript:pwn()"><mtext>pwn</mtext><maction actiontype="statusline" xlink:href="javascript:pwn()">pwn</maction></math>',
  'MathML that changes meaning':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwn()&gt;"></table></mtext></math>',
  'a frame with a document':
    '<iframe srcdoc="<script>pwn()</script>"></iframe><iframe src="javascript:pwn()"></iframe><frameset onload=pwn()></frameset>',
  objects:
    '<object data="javascript:pwn()"></object><embed src="javascript:pwn()"><applet code=pwn></applet><object type="text/x-scriptlet" data="//x/pwn"></object>',
  'a refresh':
    '<meta http-equiv="refresh" content="0;url=javascript:pwn()"><meta http-equiv="refresh" content="0;url=data:text/html,pwn">',
  'a base': '<base href="javascript:pwn()//"><a href="/x">a link here</a>',
  'a base of data': '<base href="data:text/html,pwn"><a href="x">a link here</a><img src="p.jpg">',
  'a style':
    '<style>@import "javascript:pwn()"; body{background:url("javascript:pwn()");x:expression(pwn())}</style><p style="background:url(javascript:pwn());width:expression(pwn());-moz-binding:url(pwn)">text here</p><link rel=stylesheet href="javascript:pwn()">',
  'a template':
    '<template><script>pwn()</script><p>pwn</p></template><template shadowrootmode=open><img src=x onerror=pwn()></template>',
  'a noscript that changes meaning': '<noscript><p title="</noscript><img src=x onerror=pwn()>"></noscript>',
  'a comment that changes meaning': '<!--><img src=x onerror=pwn()>--><!-- --!><img src=x onerror=pwn()>-->',
  'a text area and a title':
    '<textarea><img title="</textarea><img src=x onerror=pwn()>"></textarea><title><img title="</title><img src=x onerror=pwn()>"></title>',
  'foreign content in a list': '<svg></p><style><a id="</style><img src=1 onerror=pwn()>"></a></style></svg>',
  forms:
    '<form action="javascript:pwn()"><button formaction="javascript:pwn()">pwn</button><input type=image src=x onerror=pwn()><isindex action=javascript:pwn()></form>',
  'names that hide properties':
    '<form id=body><input name=parentNode><img name=childNodes></form><img name=querySelector><a id=location href="javascript:pwn()">x</a><form name=createElement></form>',
  media:
    '<video><source onerror=pwn()></video><audio src=x onerror=pwn()></audio><video poster=javascript:pwn()></video>',
  'a details element':
    '<details open ontoggle=pwn()>text here</details><marquee onstart=pwn()>text here</marquee>',
  'XML in a page':
    '<?xml-stylesheet href="javascript:pwn()"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">pwn()</x:script>',
  CDATA: '<![CDATA[<script>pwn()</script>]]>',
  'a link with a script for its words':
    '<a href="https://example.org/<script>pwn()</script>">a link here</a>',
  metadata:
    '<script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:pwn()","license":"javascript:pwn()","author":{"name":"<script>pwn()</script>","url":"javascript:pwn()"},"image":"javascript:pwn()"}</script><link rel=canonical href="javascript:pwn()"><meta property="og:url" content="javascript:pwn()"><meta property="og:image" content="javascript:pwn()">',
};

/** Every address in the article, wherever it stands. */
function addresses(article: Article): string[] {
  const found: string[] = [];
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string' && /^(?:href|uri|.*Url|url|license|usageInfo|acquireLicense)$/.test(key))
      found.push(value);
    else if (Array.isArray(value)) for (const one of value as unknown[]) look(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, name);
  };
  look(article, '');
  return found;
}

/** A browser shows these as words, in some forms at least; words run nothing. Their addresses are looked at all the same. */
const WORDS = new Set([
  'a script that is not closed',
  'XML in a page',
  'metadata',
  'a handler behind odd white space',
]);

function expectInert(article: Article, name: string): void {
  for (const address of addresses(article)) expect(address).toMatch(/^(?:https?|mailto|tel|ni):/);
  if (WORDS.has(name)) return;
  const { transformations: _dropped, origins: _origins, ...provenance } = article.provenance;
  const said = JSON.stringify({ ...article, provenance });
  // An address may hold the word when it has become a harmless path of a site.
  expect(said.replaceAll(/"(?:href|sourceUrl)":"https?:[^"]*"/g, '')).not.toMatch(
    /pwn\(|javascript:|vbscript:|onerror/i,
  );
}

const body = (vector: string): string => SENTENCES.map((text) => `<p>${text}</p>`).join(`\n${vector}\n`);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const FORMS: Readonly<Record<string, (vector: string) => Uint8Array | string>> = {
  'a saved page': (vector) =>
    pageOf('A Headline of Some Words', vector, '').replace('</article>', `${body(vector)}</article>`),
  'the head of a page': (vector) => pageOf('A Headline of Some Words', '', vector),
  'a feed': (vector) =>
    `<rss version="2.0"><channel><item><title>A Headline</title><content:encoded>${escape(body(vector))}</content:encoded></item></channel></rss>`,
  ninjs: (vector) =>
    JSON.stringify({ uri: 'javascript:pwn()', headline: 'A Headline', body_html: body(vector) }),
  Markdown: (vector) =>
    `# A Headline\n\n${SENTENCES.join(`\n\n${vector.replaceAll('\n', ' ')}\n\n`)}\n\n[a](javascript:pwn()) ![b](javascript:pwn())\n`,
  'a book': (vector) =>
    zipOf([
      { name: 'META-INF/container.xml', bytes: '<container><rootfile full-path="a.opf"/></container>' },
      {
        name: 'a.opf',
        bytes:
          '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      },
      { name: 'a.xhtml', bytes: `<html><body><h1>A Headline</h1>${body(vector)}</body></html>` },
    ]),
};

describe.each(Object.entries(FORMS))('in %s', (_form, make) => {
  it.each(Object.entries(VECTORS))('%s does not run', async (name, vector) => {
    const items = await itemsOf(make(vector), {}, { sourceUrl: 'https://example.org/news/a' });
    for (const item of items)
      if (item.ok && item.kind === 'article') {
        expectInert(item.article, name);
        expect([...walkBlocks(item.article.blocks)].length).toBeGreaterThan(0);
      }
    expect(items.length).toBeGreaterThan(0);
  });
});

it('the text around them stays', async () => {
  const [item] = articlesOf(await itemsOf(FORMS['a feed']?.(VECTORS['SVG'] ?? '') ?? ''));
  expect(item && paragraphs(item.article)).toEqual(SENTENCES);
});

describe('hostile encodings', () => {
  const page = (charset: string): string =>
    pageOf('A Headline of Some Words').replace('charset="utf-8"', `charset="${charset}"`);
  const code = async (bytes: Uint8Array): Promise<string> => {
    const [item] = await itemsOf(bytes);
    return item?.ok ? item.kind : (item?.error.code ?? 'nothing');
  };

  it('UTF-7 is never decoded: its tags stay text', async () => {
    const items = await itemsOf(page('utf-7').replace('<h1>', '+ADw-script+AD4-pwn()+ADw-/script+AD4-<h1>'));
    for (const { article } of articlesOf(items))
      expect(JSON.stringify(article.blocks)).not.toContain('<script');
  });

  it('a declaration that breaks off declares nothing', async () => {
    const meta = '<meta http-equiv="content-type" content="text/html; charset">';
    expect(
      await code(Buffer.from(pageOf('A Headline of Some Words').replace('<meta charset="utf-8">', meta))),
    ).toBe('article');
  });

  it('UTF-16 without its mark is refused, as any file with zeros in it', async () => {
    expect(await code(Buffer.from(page('utf-16'), 'utf16le'))).toBe('not-text');
  });

  it('UTF-16 that only says so is read as what it is', async () => {
    expect(await code(Buffer.from(page('utf-16')))).toBe('article');
  });

  it('a label that is not true is overruled or refused', async () => {
    expect(await code(Buffer.from(page('shift_jis')))).toBe('article');
    expect(await code(Buffer.from(page('utf-8').replace('harbour', 'h\u00e9bour'), 'latin1'))).toBe(
      'bad-encoding',
    );
    expect(await code(Buffer.from(page('x-user-defined')))).toBe('article');
  });
});

describe('XML', () => {
  const feed = (dtd: string, title: string): string =>
    `<?xml version="1.0"?>${dtd}<rss><channel><item><title>${title}</title><description>x</description></item></channel></rss>`;
  it.each([
    ['that grows without end', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['that reads a file', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['that reads through a parameter', '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.1/"> %a;]>'],
  ])('%s is refused', async (_what, dtd) => {
    expect(await itemsOf(feed(dtd, '&a;'))).toMatchObject([{ ok: false, error: { code: 'unsafe-xml' } }]);
  });

  it('nested ten thousand deep is refused', async () => {
    expect(await itemsOf(feed('', '<a>'.repeat(10_000)))).toMatchObject([
      { ok: false, error: { code: 'too-deep' } },
    ]);
  });
});

describe('time', () => {
  it('has a limit for each article', async () => {
    let at = 0;
    const elapsed = (): number => (at += 20_000);
    expect(await itemsOf(pageOf('A Headline of Some Words'), { elapsed })).toMatchObject([
      { ok: false, error: { code: 'too-slow' } },
    ]);
  });
});
