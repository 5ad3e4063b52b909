/** Files that are one text: feeds, news objects, exports, Markdown, our own article. */
import { plainFile, type SeedFile } from './file.ts';
import { HTML, PAGE, SENTENCES, TITLE, URL_OF_PAGE } from './text.ts';

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Orchard News</title><language>en-gb</language><copyright>© Orchard News</copyright><item><title>${TITLE}</title><link>${URL_OF_PAGE}</link><dc:creator>Una Garvie</dc:creator><pubDate>Wed, 04 Mar 2026 10:15:00 +0100</pubDate><category>Trees</category><description>Short.</description><content:encoded><![CDATA[${HTML}]]></content:encoded></item><item><title>Only a summary</title><link>https://example.org/b</link><description>&lt;b&gt;In&lt;/b&gt; brief</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/"><title>Orchard News</title><entry><title type="html">${TITLE}</title><link rel="self" href="self"/><link href="${URL_OF_PAGE}"/><author><name>Una Garvie</name></author><published>2026-03-04T10:15:00Z</published><updated>2026-03-05T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML.replaceAll(/<img([^>]*)>/g, '<img$1/>')}</div></content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Orchard News</title></channel><item rdf:about="${URL_OF_PAGE}"><title>${TITLE}</title><link>${URL_OF_PAGE}</link><description>${SENTENCES.join(' ')}</description></item></rdf:RDF>`;
const NITF = `<?xml version="1.0"?><nitf><head><title>x</title><docdata><date.issue norm="20260304T101500+0100"/><doc-id id-string="n-1"/><doc.copyright holder="Orchard News" year="2026"/></docdata><pubdata name="Orchard News" edition.name="Late" position.section="A"/></head><body><body.head><hedline><hl1>${TITLE}</hl1><hl2>A slow tree</hl2></hedline><byline>By <person>Una Garvie</person></byline><dateline><location>ORCHARD</location></dateline></body.head><body.content><block>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}<media media-type="image"><media-reference source="https://example.org/p.jpg" alternate-text="A lane"/><media-caption><p>The lane.</p></media-caption><media-producer>Ole Vik</media-producer></media><hl2>A heading</hl2><bq><block><p>It is slow.</p></block></bq><table><tr><th>Year</th></tr><tr><td>2026</td></tr></table></block></body.content></body></nitf>`;

const NINJS_1 = {
  uri: 'urn:a',
  type: 'text',
  versioncreated: '2026-03-04T10:15:00Z',
  headline: TITLE,
  byline: 'By Una Garvie',
  body_html: HTML,
  copyrightholder: 'Orchard News',
  language: 'en',
  associations: {
    main: {
      type: 'picture',
      description_text: 'The lane.',
      renditions: { big: { href: 'https://example.org/p.jpg', width: 900 } },
    },
  },
};
const NINJS_3 = [1, 2].map((n) => ({
  uri: `https://example.org/${n}`,
  standard: { name: 'ninjs', version: '3.0' },
  headlines: [{ role: 'main', value: TITLE }],
  bodies: [
    { contentType: 'text/plain', value: SENTENCES.join('\n') },
    { contentType: 'text/html', value: HTML },
  ],
  contentCreated: '2026-03-04T10:15:00+01:00',
  usageTerms: 'For members',
  infoSources: [{ name: 'Orchard News' }],
  subjects: [{ name: 'Trees' }],
}));
const LINKED_DATA = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', name: 'x' },
    {
      '@type': 'OpinionNewsArticle',
      headline: TITLE,
      articleBody: SENTENCES.join('\n\n'),
      author: [{ '@type': 'Person', name: 'Una Garvie' }],
      publisher: { name: 'Orchard News' },
      datePublished: '2026-03-04',
      image: { '@type': 'ImageObject', url: 'https://example.org/p.jpg', caption: 'The lane.' },
      isAccessibleForFree: false,
    },
  ],
};
const WALLABAG = [
  {
    id: 1,
    title: TITLE,
    url: URL_OF_PAGE,
    content: HTML,
    is_archived: 1,
    is_starred: 0,
    tags: ['trees'],
    annotations: [{ quote: 'pear trees', text: 'which?', created_at: '2026-03-05T10:00:00+0000' }],
    created_at: '2026-03-04T10:15:00+0000',
    published_at: '2026-03-03T00:00:00+0000',
    published_by: ['Una Garvie'],
    language: 'en',
  },
];
const POCKET_CSV = `title,url,time_added,cursor,tags,status\n"A ""quoted"", title",${URL_OF_PAGE},1700000000,,trees|lanes,unread\n,https://example.org/b,1700000001,,,archive\n`;
const POCKET_PAGE = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${URL_OF_PAGE}" time_added="1700000000" tags="trees,lanes">${TITLE}</a></li></ul><h1>Read Archive</h1><ul><li><a href="https://example.org/b" time_added="1" tags="">b</a></li></ul></body></html>`;
const INSTAPAPER = `URL,Title,Selection,Folder,Timestamp,Tags\n${URL_OF_PAGE},A,"marked words",Trees,1700000000,"[""x"",""y""]"\nhttps://example.org/b,B,,Starred,1700000000,\n`;
const READWISE = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,${URL_OF_PAGE},01,"['trees', 'lanes']",2026-03-04 10:15:00+00:00,0.5,later,True\n`;
const MARKDOWN = `---\ntitle: "${TITLE}"\nauthor: [Una Garvie, Ole Vik]\ndate: 2026-03-04\nurl: ${URL_OF_PAGE}\ntags: trees, lanes\n---\n\n${SENTENCES.join('\n\n')}\n\n## A heading\n\n- pear\n- *quince*\n\n> A tree is slow.\n\n| Year | Trees |\n| --- | --- |\n| 2026 | 40 |\n\nA claim.[^1] And [a link](https://example.org/x).\n\n\`\`\`\ncode\n\`\`\`\n\n[^1]: The note.\n`;
const COPIED = `Home\nNews\n\n${TITLE}\n\nBy Una Garvie\nMarch 4, 2026\n\n${SENTENCES.join('\n\n')}\n\nRead more\nShare\n© 2026 Orchard News\n`;

export const DOCUMENTS: readonly SeedFile[] = [
  plainFile('rss', RSS),
  plainFile('atom', ATOM),
  plainFile('rdf', RDF),
  plainFile('nitf', NITF),
  plainFile('ninjs-1', NINJS_1),
  plainFile('ninjs-3', NINJS_3),
  plainFile('linked-data', LINKED_DATA),
  plainFile('wallabag', WALLABAG),
  plainFile('pocket-csv', POCKET_CSV),
  plainFile('pocket-page', POCKET_PAGE),
  plainFile('instapaper', INSTAPAPER),
  plainFile('readwise', READWISE),
  plainFile('markdown', MARKDOWN),
  plainFile('copied-text', COPIED),
  plainFile(
    'singlefile',
    PAGE.replace(
      '<html lang="en">',
      `<html lang="en"><!--\n Page saved with SingleFile \n url: ${URL_OF_PAGE} \n saved date: Wed Mar 04 2026 10:15:30 GMT+0100 (CET)\n-->`,
    ),
  ),
];
