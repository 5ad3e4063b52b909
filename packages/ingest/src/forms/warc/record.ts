/** Records of a WARC file (ISO 28500, WARC 1.1), and the HTTP responses in them. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome } from '../../run.ts';
import { readHeaders, type MimePart } from '../mhtml/mime.ts';

export interface WarcRecord extends MimePart {
  readonly type: string;
  readonly uri: string;
}

const END = Buffer.from('\r\n\r\n');
const VERSION = /^WARC\/[01]\.\d+\r?\n/;

/** Record by record. One that breaks off is given as a problem, and nothing comes after it. */
export function* warcRecords(file: Uint8Array): Generator<Outcome<WarcRecord>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  while (at < bytes.length) {
    while (at < bytes.length && (bytes[at] === 10 || bytes[at] === 13)) at++;
    if (at >= bytes.length) return;
    const version = VERSION.exec(bytes.toString('latin1', at, at + 20));
    if (!version) return yield damaged('a record does not begin where the one before it ends');
    const ending = bytes.indexOf(END, at);
    if (ending < 0) return yield damaged('a record has no end of its headers');
    const start = ending + END.length;
    const { headers } = readHeaders(bytes.subarray(at + version[0].length, start));
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) return yield damaged('a record states no length');
    if (start + length > bytes.length) return yield damaged('the last record breaks off');
    yield done({
      headers,
      body: bytes.subarray(start, start + length),
      type: (headers.get('warc-type') ?? '').toLowerCase(),
      uri: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    });
    at = start + length;
  }
}

function damaged(why: string): Outcome<never> {
  return refuse('damaged', `the web archive is damaged: ${why}`, 'Download or record it again.');
}

export interface HttpResponse {
  readonly status: number;
  /** `content-type` without parameters, in lower case. */
  readonly mediaType: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Body without chunks and packing, at most that many bytes. */
  readonly content: (limit: number) => Outcome<Uint8Array>;
}

/** The response in a record of type `response`; a `resource` is the body alone. */
export function responseOf(record: WarcRecord): HttpResponse | undefined {
  if (record.type === 'resource') {
    const { headers, body } = record;
    return { status: 200, mediaType: mediaType(headers), headers, content: () => done(body) };
  }
  const line = /^HTTP\/\d(?:\.\d)?\s+(\d{3})[^\n]*\n/.exec(
    Buffer.from(record.body.subarray(0, 512)).toString('latin1'),
  );
  if (!line) return undefined;
  const { headers, body } = readHeaders(record.body.subarray(line[0].length));
  return {
    status: Number(line[1]),
    mediaType: mediaType(headers),
    headers,
    content: (limit) => unpack(headers, body, limit),
  };
}

function mediaType(headers: ReadonlyMap<string, string>): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function unpack(headers: ReadonlyMap<string, string>, raw: Uint8Array, limit: number): Outcome<Uint8Array> {
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const body = isChunked ? (dechunk(raw) ?? raw) : raw; // some tools keep the header and undo the chunks
  const encoding = (headers.get('content-encoding') ?? '').toLowerCase().trim();
  const options = { maxOutputLength: Math.min(limit, 0x7fffffff) };
  try {
    if (/gzip/.test(encoding) && body[0] === 0x1f) return done(gunzipSync(body, options));
    if (encoding === 'deflate') return done(inflateSync(body, options));
    if (encoding === 'br') return done(brotliDecompressSync(body, options));
  } catch (error) {
    const isBomb = error instanceof RangeError;
    return isBomb
      ? refuse(
          'expands-too-far',
          'a response unpacks to more than any page has',
          'Leave it out of the archive.',
        )
      : refuse(
          'damaged',
          `a response can not be unpacked: ${plainLine(String(error))}`,
          'Record the page again.',
        );
  }
  if (encoding === 'zstd')
    return refuse('unknown-form', 'a response is packed with zstd', 'Save the page as HTML.');
  return body.byteLength <= limit
    ? done(body)
    : refuse('too-large', `a response has more than ${limit} bytes`, 'No page is that large.');
}

/** Chunks joined (RFC 9112, section 7.1); `undefined` when the body is not in chunks. */
function dechunk(body: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf(10, at);
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;|\r|$)/i.exec(
      Buffer.from(body.subarray(at, Math.max(at, line))).toString('latin1'),
    )?.[1];
    if (line < 0 || size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) return new Uint8Array(Buffer.concat(chunks));
    chunks.push(body.subarray(line + 1, line + 1 + length));
    at = line + 1 + length + 2;
  }
  return chunks.length > 0 ? new Uint8Array(Buffer.concat(chunks)) : undefined;
}
