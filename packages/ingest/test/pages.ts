/** Pages and pictures that several tests put into archives. */
import { deflateSync } from 'node:zlib';

export const SENTENCES = [
  'The harbour office will dredge the inner basin in May, its director said on Tuesday, after two winters in which the larger ferries ran aground.',
  'Fishermen had asked for the work for years and feared that it would begin in the herring season, when every hour at the quay is needed.',
  'The island council pays a third of the costs, and the rest comes from a fund for small ports that was set up after the storms of last autumn.',
];

/** A saved page with that headline; `more` goes into the article. */
export function pageOf(headline: string, more = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${more}${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</article><footer>About us</footer></body></html>`;
}

/** A PNG of one colour, whose size is at least that of a picture worth keeping. */
export function png(side = 128): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    return out; // the check sum is left zero: ingest reads the header only
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(side * (side + 1)))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
