/** Files that hold files: ZIP, gzip, MHTML, WARC, WACZ, EPUB, Omnivore's export. */
import { gzipSync } from 'node:zlib';
import type { SeedFile } from './file.ts';
import { HTML, PAGE, TITLE, URL_OF_PAGE } from './text.ts';
import { zipOf } from './zip.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAIAAABMXPacAAAAPUlEQVR42u3BAQ0AAADCoPdPbQ43oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD4NQBwAAHjq2oAAAAASUVORK5CYII=',
  'base64',
);

const text = (parts: readonly Uint8Array[], i: number): Buffer => Buffer.from(parts[i] ?? new Uint8Array());

function mhtmlOf(parts: readonly Uint8Array[]): Uint8Array {
  const head = `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${URL_OF_PAGE}\r\nSubject: ${TITLE}\r\nDate: Wed, 4 Mar 2026 10:15:30 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part--1"\r\n\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(
      `${head}------Part--1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${URL_OF_PAGE}\r\n\r\n`,
    ),
    Buffer.from(text(parts, 0).toString('latin1').replaceAll('=', '=3D'), 'latin1'),
    Buffer.from(
      '\r\n------Part--1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/news/p.png\r\n\r\n',
    ),
    Buffer.from(text(parts, 1).toString('base64')),
    Buffer.from('\r\n------Part--1--\r\n'),
  ]);
}

function recordOf(type: string, uri: string, mediaType: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${mediaType}\r\n\r\n`),
    Buffer.from(content),
  ]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2026-03-04T10:15:30Z\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
}

function warcOf(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([
    recordOf('response', URL_OF_PAGE, 'text/html; charset=utf-8', text(parts, 0)),
    recordOf('response', 'https://example.org/news/p.png', 'image/png', text(parts, 1)),
  ]);
}

const CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
const OPF =
  '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Trees</dc:title><dc:creator>Una Garvie</dc:creator><dc:date>2025-11</dc:date><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="p" href="img/p.png" media-type="image/png"/></manifest><spine><itemref idref="a"/></spine></package>';
const chapter = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;
const EPUB = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OEBPS/book.opf': OPF,
  'OEBPS/nav.xhtml': chapter(
    '<nav epub:type="toc"><ol><li><a href="text/one.xhtml#s">One</a></li></ol></nav>',
  ),
  'OEBPS/text/one.xhtml': chapter(
    `<h1 id="s">1</h1>${HTML}<p>A claim.<a epub:type="noteref" href="#fn1">1</a></p><aside epub:type="footnote" id="fn1"><p>A note.</p></aside>`,
  ),
  'OEBPS/img/p.png': PICTURE,
};
const OMNIVORE = {
  'metadata_0_to_2.json': JSON.stringify([
    {
      id: '1',
      slug: 'orchard-lane',
      title: TITLE,
      author: 'Una Garvie',
      url: URL_OF_PAGE,
      state: 'Archived',
      labels: ['trees'],
      savedAt: '2026-03-04T10:15:00.000Z',
      publishedAt: null,
    },
  ]),
  'content/orchard-lane.html': HTML,
  'highlights/orchard-lane.md': '> pear trees\n\nwhich?\n\n> a loaf\n',
};

function zipFile(id: string, entries: Readonly<Record<string, string | Buffer>>): SeedFile {
  const names = Object.keys(entries);
  return {
    id,
    parts: Object.values(entries).map((content) => Buffer.from(content)),
    pack: (parts) => zipOf(names, parts),
  };
}

export const ARCHIVE_FILES: readonly SeedFile[] = [
  zipFile('zip', { 'one.html': PAGE, 'one_files/p.png': PICTURE, 'notes/two.txt': `${TITLE}\n\n${HTML}` }),
  zipFile('epub', EPUB),
  zipFile('omnivore', OMNIVORE),
  { id: 'gzip', parts: [Buffer.from(PAGE)], pack: ([page]) => gzipSync(page ?? '') },
  { id: 'mhtml', parts: [Buffer.from(PAGE), PICTURE], pack: mhtmlOf },
  { id: 'warc', parts: [Buffer.from(PAGE), PICTURE], pack: warcOf },
  { id: 'warc.gz', parts: [Buffer.from(PAGE), PICTURE], pack: (parts) => gzipSync(warcOf(parts)) },
  {
    id: 'wacz',
    parts: [
      Buffer.from('{"profile":"data-package","wacz_version":"1.1.1"}'),
      Buffer.from(`{"format":"json-pages-1.0"}\n{"url":"${URL_OF_PAGE}","ts":"2026-03-04T10:15:30Z"}\n`),
      Buffer.from(PAGE),
      PICTURE,
    ],
    pack: ([packageFile, pages, ...records]) =>
      zipOf(
        ['datapackage.json', 'pages/pages.jsonl', 'archive/data.warc.gz'],
        [packageFile ?? new Uint8Array(), pages ?? new Uint8Array(), gzipSync(warcOf(records))],
      ),
  },
];
