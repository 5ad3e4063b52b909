/** Every form of file beside saved pages and copied text, told by its content, with what it states. */
import { gzipSync } from 'node:zlib';
import { inlineText } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { pageOf, png, SENTENCES } from './pages.ts';
import { articlesOf, gist, itemsOf, ofType, paragraphs } from './run.ts';
import { zipOf } from './zip-bytes.ts';

const TITLE = 'Harbour Basin to Be Dredged in May';
const HTML = SENTENCES.map((text) => `<p>${text}</p>`).join('');

type Found = ReturnType<typeof articlesOf>[number];
async function one(bytes: Uint8Array | string): Promise<Found> {
  const [item, ...more] = articlesOf(await itemsOf(bytes, {}, { fileName: 'misleading.txt' }));
  if (!item || more.length > 0) throw new Error(`${more.length + (item ? 1 : 0)} articles`);
  return item;
}
const headline = ({ article }: Found): string =>
  inlineText(article.headlines.find(({ role }) => role === 'main')?.inlines ?? []);

describe('SingleFile', () => {
  it('gives its address and date from the comment', async () => {
    const page = pageOf(TITLE).replace(
      '<html lang="en">',
      '<html lang="en"><!--\n Page saved with SingleFile \n url: https://example.org/news/basin \n saved date: Wed Mar 04 2026 10:15:30 GMT+0100 (Central European Standard Time)\n-->',
    );
    const { article } = await one(page);
    expect(article.provenance).toMatchObject({
      sourceUrl: 'https://example.org/news/basin',
      retrievedAt: { value: '2026-03-04T10:15:30+01:00', precision: 'second' },
    });
    expect(article.provenance.retrievedAt).not.toHaveProperty('inferredFrom');
  });
});

describe('MHTML', () => {
  const picture = Buffer.from(png());
  const html = pageOf(
    TITLE,
    '<figure><img src="https://example.org/p.png" alt="Basin"><figcaption>The basin.</figcaption></figure><figure><img src="cid:two@x"><figcaption>Another view.</figcaption></figure>',
  );
  const quoted = html.replaceAll('=', '=3D').replaceAll('harbour', 'harb=\r\nour');
  const message = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://example.org/news/basin',
    `Subject: ${TITLE}`,
    'Date: Wed, 4 Mar 2026 10:15:30 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Part--1"',
    '',
    '',
    '------Part--1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://example.org/news/basin',
    '',
    quoted,
    '------Part--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/p.png',
    '',
    picture.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '------Part--1',
    'Content-Type: image/png',
    'Content-ID: <two@x>',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(png(200)).toString('base64'),
    '------Part--1--',
    '',
  ].join('\r\n');

  it('is the page at its address, with its pictures and the date of the copy', async () => {
    const item = await one(message);
    expect(paragraphs(item.article)).toEqual(SENTENCES);
    expect(item.article.provenance).toMatchObject({
      sourceUrl: 'https://example.org/news/basin',
      retrievedAt: { value: '2026-03-04T10:15:30Z' },
      snapshot: { format: 'multipart/related' },
    });
    expect(new TextDecoder().decode(item.source.bytes)).toBe(message);
    expect(ofType(item.article, 'figure').map((figure) => figure.asset?.width)).toEqual([128, 200]);
    expect(item.assets).toHaveLength(2);
  });

  it('without a page, or cut off, is an error or what is left', async () => {
    expect(gist(await itemsOf(message.replace('text/html; charset', 'text/css; charset')))).toEqual([
      'damaged',
    ]);
    expect(paragraphs((await one(message.slice(0, message.indexOf('image/png') - 40))).article)).toEqual(
      SENTENCES,
    );
  });
});

const record = (type: string, uri: string, body: Buffer | string, date = '2026-03-04T10:15:30Z'): Buffer => {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: ${date}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n\r\n'),
  ]);
};
const http = (type: string, body: Buffer | string, extra = ''): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${extra}\r\n`), Buffer.from(body)]);
const chunked = (text: string): string =>
  `8\r\n${text.slice(0, 8)}\r\n${(text.length - 8).toString(16)}\r\n${text.slice(8)}\r\n0\r\n\r\n`;
const PAGE_URL = 'https://example.org/news/basin';
const RECORDS = [
  record('warcinfo', '', 'software: a recorder'),
  record(
    'response',
    PAGE_URL,
    http(
      'text/html; charset=utf-8',
      gzipSync(pageOf(TITLE, '<figure><img src="/p.png"><figcaption>The basin.</figcaption></figure>')),
      'Content-Encoding: gzip\r\n',
    ),
  ),
  record('response', 'https://example.org/p.png', http('image/png', Buffer.from(png()))),
  record('response', 'https://ads.example.org/frame', http('text/html', '<html><body>Buy</body></html>')),
  record(
    'response',
    'https://example.org/news/ferry',
    http('text/html', chunked(pageOf('Ferry Tickets Become Cheaper')), 'Transfer-Encoding: chunked\r\n'),
  ),
];

describe('WARC', () => {
  it('gives each page of a crawl, packed or not, with its picture', async () => {
    for (const file of [Buffer.concat(RECORDS), Buffer.concat(RECORDS.map((part) => gzipSync(part)))]) {
      const items = await itemsOf(new Uint8Array(file));
      expect(gist(items)).toEqual([
        `${PAGE_URL}: ${TITLE}`,
        'https://ads.example.org/frame: skipped',
        'https://example.org/news/ferry: Ferry Tickets Become Cheaper',
      ]);
      const [first] = articlesOf(items);
      expect(first?.article.provenance).toMatchObject({
        sourceUrl: PAGE_URL,
        retrievedAt: { value: '2026-03-04T10:15:30Z' },
      });
      expect(first?.assets).toHaveLength(1);
    }
  });

  it('that breaks off gives what came before, and says so', async () => {
    const file = Buffer.concat(RECORDS);
    const items = await itemsOf(new Uint8Array(file.subarray(0, file.length - 500)));
    expect(gist(items).slice(-1)).toEqual(['damaged']);
    expect(gist(items)[0]).toBe(`${PAGE_URL}: ${TITLE}`);
  });
});

describe('WACZ', () => {
  it('gives the pages that its list names', async () => {
    const items = await itemsOf(
      zipOf([
        { name: 'datapackage.json', bytes: '{"profile":"data-package","wacz_version":"1.1.1"}' },
        {
          name: 'pages/pages.jsonl',
          bytes: `{"format":"json-pages-1.0"}\n{"url":"${PAGE_URL}","ts":"2026-03-04T10:15:30Z"}\n`,
        },
        {
          name: 'archive/data.warc.gz',
          bytes: Buffer.concat(RECORDS.map((part) => gzipSync(part))),
          stored: true,
        },
      ]),
    );
    expect(gist(items)).toEqual([`${PAGE_URL}: ${TITLE}`]);
  });
});

describe('EPUB', () => {
  const chapter = (title: string, body: string): string =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body><a id="start"/><h1>${title}</h1>${body}</body></html>`;
  const OPF = (nav: string): string =>
    `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ports of the North</dc:title><dc:creator>Una Garvie</dc:creator><dc:publisher>Low Holm Press</dc:publisher><dc:date>2025-11</dc:date><dc:language>en</dc:language><dc:rights>© 2025 Una Garvie</dc:rights></metadata><manifest>${nav}<item id="c" href="text/cover.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/><item id="p" href="img/p.png" media-type="image/png"/></manifest><spine toc="ncx"><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  const book = (nav: string, navFile: { name: string; bytes: string }): Uint8Array =>
    zipOf([
      { name: 'mimetype', bytes: 'application/epub+zip', stored: true },
      {
        name: 'META-INF/container.xml',
        bytes: '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
      },
      { name: 'OEBPS/book.opf', bytes: OPF(nav) },
      navFile,
      { name: 'OEBPS/text/cover.xhtml', bytes: chapter('', '<img src="../img/p.png"/>') },
      {
        name: 'OEBPS/text/one.xhtml',
        bytes: chapter(
          '1',
          `${HTML}<figure><img src="../img/p.png" alt="A quay"/></figure><p>A claim.<a epub:type="noteref" href="#fn1">1</a></p><aside epub:type="footnote" id="fn1"><p>A note.</p></aside>`,
        ),
      },
      { name: 'OEBPS/text/two b.xhtml', bytes: chapter('The Second Quay', HTML) },
      { name: 'OEBPS/img/p.png', bytes: png() },
    ]);
  const EPUB3 = book(
    '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
    {
      name: 'OEBPS/nav.xhtml',
      bytes: chapter(
        '',
        '<nav epub:type="toc"><ol><li><a href="text/one.xhtml#start">The First Quay</a></li></ol></nav>',
      ),
    },
  );
  const EPUB2 = book('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>', {
    name: 'OEBPS/toc.ncx',
    bytes:
      '<ncx><navMap><navPoint><navLabel><text>The First Quay</text></navLabel><content src="text/one.xhtml"/></navPoint></navMap></ncx>',
  });

  it.each([
    ['3', EPUB3],
    ['2', EPUB2],
  ])('%s gives its chapters in reading order with the book’s attribution', async (_version, bytes) => {
    const items = await itemsOf(bytes);
    expect(gist(items)).toEqual([
      'OEBPS/text/cover.xhtml: skipped',
      'OEBPS/text/one.xhtml: The First Quay',
      'OEBPS/text/two b.xhtml: The Second Quay',
    ]);
    const [first] = articlesOf(items);
    expect(first?.article).toMatchObject({
      authors: [{ name: 'Una Garvie' }],
      publisher: { name: 'Low Holm Press' },
      datePublished: { value: '2025-11', precision: 'month' },
      isBasedOn: [{ title: 'Ports of the North' }],
      rights: { notice: '© 2025 Una Garvie' },
    });
    expect(first?.assets).toHaveLength(1);
    expect(ofType(first?.article ?? never(), 'note')).toHaveLength(1);
  });

  it('that is protected is refused', async () => {
    const locked = zipOf([
      { name: 'META-INF/container.xml', bytes: '<container/>' },
      {
        name: 'META-INF/encryption.xml',
        bytes:
          '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>',
      },
    ]);
    expect(gist(await itemsOf(locked))).toEqual(['encrypted']);
  });
});

describe('feeds', () => {
  const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Low Holm News</title><language>en-gb</language><copyright>© Low Holm</copyright>
    <item><title>${TITLE} &amp; After</title><link>${PAGE_URL}</link><dc:creator>Una Garvie</dc:creator><pubDate>Wed, 04 Mar 2026 10:15:00 +0100</pubDate><category>Ports</category><description>Short.</description><content:encoded><![CDATA[${HTML}<script>alert(1)</script>]]></content:encoded></item>
    <item><title>Only a Summary</title><link>https://example.org/b</link><description>&lt;b&gt;In&lt;/b&gt; brief</description></item></channel></rss>`;
  const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Low Holm News</title><entry><title type="html">${TITLE}</title><link rel="self" href="https://example.org/self"/><link href="${PAGE_URL}"/><author><name>Una Garvie</name></author><published>2026-03-04T10:15:00Z</published><updated>2026-03-05T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry></feed>`;

  it('RSS: full items are articles, the others keep their address and summary', async () => {
    const items = await itemsOf(RSS);
    expect(gist(items)).toEqual([
      `${TITLE} & After: ${TITLE} & After`,
      'Only a Summary: https://example.org/b',
    ]);
    const [item] = articlesOf(items);
    expect(item?.article).toMatchObject({
      authors: [{ name: 'Una Garvie' }],
      publisher: { name: 'Low Holm News', inferredFrom: 'the title of the feed' },
      datePublished: { value: '2026-03-04T10:15:00+01:00' },
      language: 'en-GB',
      subjects: [{ name: 'Ports' }],
      rights: { notice: '© Low Holm' },
      provenance: { sourceUrl: PAGE_URL },
    });
    expect(paragraphs(item?.article ?? never())).toEqual(SENTENCES);
    expect(items[1]).toMatchObject({
      kind: 'bookmark',
      bookmark: { title: 'Only a Summary', excerpt: 'In brief' },
    });
  });

  it('Atom', async () => {
    const { article } = await one(ATOM);
    expect(paragraphs(article)).toEqual(SENTENCES);
    expect(article).toMatchObject({
      authors: [{ name: 'Una Garvie' }],
      datePublished: { value: '2026-03-04T10:15:00Z' },
      dateModified: { value: '2026-03-05T08:00:00Z' },
      provenance: { sourceUrl: PAGE_URL },
    });
  });
});

describe('news objects', () => {
  it('ninjs 1', async () => {
    const { article } = await one(
      JSON.stringify({
        uri: 'urn:a',
        type: 'text',
        versioncreated: '2026-03-04T10:15:00Z',
        headline: TITLE,
        byline: 'By Una Garvie',
        body_html: HTML,
        copyrightholder: 'Low Holm News',
        language: 'en',
        associations: {
          main: {
            type: 'picture',
            description_text: 'The basin.',
            renditions: { big: { href: 'https://example.org/p.jpg', width: 900 } },
          },
        },
      }),
    );
    expect(paragraphs(article)).toEqual(SENTENCES);
    expect(article).toMatchObject({
      by: 'By Una Garvie',
      authors: [{ name: 'Una Garvie' }],
      rights: { holder: 'Low Holm News' },
    });
    expect(ofType(article, 'figure')[0]).toMatchObject({ sourceUrl: 'https://example.org/p.jpg' });
  });

  it('ninjs 3, one and several', async () => {
    const object = (n: number): object => ({
      uri: `https://example.org/${n}`,
      standard: { name: 'ninjs', version: '3.0' },
      headlines: [{ role: 'main', value: `${TITLE} ${n}` }],
      bodies: [
        { contentType: 'text/plain', value: SENTENCES.join('\n') },
        { contentType: 'text/html', value: HTML },
      ],
      contentCreated: '2026-03-04T10:15:00+01:00',
      usageTerms: 'For members',
      infoSources: [{ name: 'Low Holm News' }],
      subjects: [{ name: 'Ports' }],
    });
    const { article } = await one(JSON.stringify(object(1)));
    expect(paragraphs(article)).toEqual(SENTENCES);
    expect(article).toMatchObject({
      publisher: { name: 'Low Holm News' },
      rights: { usageTerms: 'For members' },
      datePublished: { value: '2026-03-04T10:15:00+01:00' },
      subjects: [{ name: 'Ports' }],
    });
    expect(articlesOf(await itemsOf(JSON.stringify([object(1), object(2)])))).toHaveLength(2);
  });

  it('NITF', async () => {
    const { article } = await one(
      `<?xml version="1.0"?><nitf><head><title>x</title><docdata><date.issue norm="20260304T101500+0100"/><doc-id id-string="nh-1"/><doc.copyright holder="Low Holm News" year="2026"/></docdata><pubdata name="Low Holm News" edition.name="Late" position.section="A"/></head><body><body.head><hedline><hl1>${TITLE}</hl1><hl2>Work begins at night</hl2></hedline><byline>By <person>Una Garvie</person></byline><dateline><location>LOW HOLM</location></dateline></body.head><body.content><block>${HTML}<media media-type="image"><media-reference source="https://example.org/p.jpg" alternate-text="A quay"/><media-caption><p>The quay.</p></media-caption><media-producer>Ole Vik</media-producer></media><hl2>A heading</hl2><bq><block><p>It is a good day.</p></block></bq><table><tr><th>Year</th></tr><tr><td>2026</td></tr></table></block></body.content></body></nitf>`,
    );
    expect(headline({ article } as Found)).toBe(TITLE);
    expect(article).toMatchObject({
      authors: [{ name: 'Una Garvie' }],
      publisher: { name: 'Low Holm News' },
      datePublished: { value: '2026-03-04T10:15:00+01:00' },
      print: { edition: 'Late', section: 'A' },
      rights: { holder: 'Low Holm News', year: 2026 },
      dateline: { text: 'LOW HOLM' },
    });
    expect(article.blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'figure',
      'heading',
      'quote',
      'table',
    ]);
    expect(ofType(article, 'figure')[0]).toMatchObject({ credit: 'Ole Vik', alt: { text: 'A quay' } });
  });

  it('schema.org JSON-LD', async () => {
    const { article } = await one(
      JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'Organization', name: 'x' },
          {
            '@type': 'OpinionNewsArticle',
            headline: TITLE,
            articleBody: SENTENCES.join('\n\n'),
            author: { '@type': 'Person', name: 'Una Garvie' },
            publisher: { name: 'Low Holm News' },
            datePublished: '2026-03-04',
            isAccessibleForFree: false,
          },
        ],
      }),
    );
    expect(paragraphs(article)).toEqual(SENTENCES);
    expect(article).toMatchObject({
      kind: 'opinion',
      authors: [{ name: 'Una Garvie', kind: 'person' }],
      datePublished: { value: '2026-03-04', precision: 'day' },
      accessibleForFree: false,
    });
  });

  it('JSON of no known kind is refused, and deep JSON before it is read', async () => {
    expect(gist(await itemsOf('{"a": 1}'))).toEqual(['not-an-article']);
    expect(gist(await itemsOf('{"a":'.repeat(400) + '1' + '}'.repeat(400)))).toEqual(['too-deep']);
  });
});

describe('Markdown', () => {
  const BODY = `${SENTENCES.join('\n\n')}\n\n## A heading\n\n- one\n- *two*\n\n> It is a good day.\n\n| Year | Depth |\n| --- | --- |\n| 2026 | 4 m |\n\nA claim.[^1] And [a link](https://example.org/x), [a bad one](javascript:alert(1)).\n\n[^1]: The note.\n`;
  it('with front matter', async () => {
    const { article } = await one(
      `---\ntitle: "${TITLE}"\nauthor: [Una Garvie, Ole Vik]\ndate: 2026-03-04\nurl: ${PAGE_URL}\ntags: ports, ferries\n---\n\n${BODY}`,
    );
    expect(headline({ article } as Found)).toBe(TITLE);
    expect(article).toMatchObject({
      authors: [{ name: 'Una Garvie' }, { name: 'Ole Vik' }],
      datePublished: { value: '2026-03-04', precision: 'day' },
      subjects: [{ name: 'ports' }, { name: 'ferries' }],
      provenance: { canonicalUrl: PAGE_URL },
    });
    expect(article.blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'list',
      'quote',
      'table',
      'paragraph',
      'note',
    ]);
    expect(JSON.stringify(article.blocks)).not.toContain('javascript');
    expect(JSON.stringify(article.blocks)).toContain('noteRef');
  });

  it('with a heading alone', async () => {
    expect(headline(await one(`# ${TITLE}\n\n${BODY}`))).toBe(TITLE);
  });

  it('is not what copied text is, whatever signs it has', async () => {
    const item = await one(`${TITLE}\n\n${SENTENCES.join('\n\n')}\n\n* * *\n\n1. not a list\n`);
    expect(item.source.mediaType).toBe('text/plain');
  });

  it('with front matter that is no YAML, or grows without end, is refused', async () => {
    expect(gist(await itemsOf(`---\ntitle: [\n---\n\n${BODY}`))).toEqual(['damaged']);
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
    ].join('\n');
    expect(gist(await itemsOf(`---\n${bomb}\n---\n\n${BODY}`))).toEqual(['damaged']);
  });

  it('made to keep a parser busy is refused', async () => {
    expect(gist(await itemsOf(`# T\n\n${'> '.repeat(5000)}x`))).toEqual(['too-deep']);
    expect(gist(await itemsOf(`# T\n\n${'['.repeat(50_000)}`))).toEqual(['too-deep']);
  });
});

function never(): never {
  throw new Error('there is no article');
}
