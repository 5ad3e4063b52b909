/** Messages in parts (RFC 2045, RFC 2046): headers and decoded bodies, without a mail program's guesses. */

export interface MimePart {
  /** Header fields, names in lower case, folded lines joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

const LF = 10;
const CR = 13;

/** Headers and the bytes after the first empty line. */
export function readHeaders(bytes: Uint8Array): MimePart {
  let end = 0;
  let next = 0;
  for (let at = 0; at <= bytes.length; at = next) {
    let line = bytes.indexOf(LF, at);
    if (line < 0) line = bytes.length;
    next = line + 1;
    end = at;
    if (line === at || (line === at + 1 && bytes[at] === CR)) break;
    if (line === bytes.length) {
      end = next = bytes.length;
      break;
    }
  }
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, end));
  const headers = new Map<string, string>();
  for (const field of text.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, field.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(Math.min(next, bytes.length)) };
}

/** A parameter of a structured field: `charset` of `text/html; charset="utf-8"`. */
export function parameter(field: string | undefined, name: string): string | undefined {
  const match = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^;\s]+))`, 'i').exec(field ?? '');
  return match?.[1] ?? match?.[2];
}

/** The parts between the boundary's lines; what stands before the first and after the last is no part. */
export function partsOf(body: Uint8Array, boundary: string, limit: number): Uint8Array[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Uint8Array[] = [];
  let start = -1;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== LF) continue;
    if (start >= 0) {
      const end = bytes[at - 2] === CR ? at - 2 : at - 1; // the line's end belongs to the boundary
      parts.push(bytes.subarray(start, Math.max(start, end)));
    }
    const after = at + mark.length;
    if (bytes[after] === 0x2d && bytes[after + 1] === 0x2d) return parts;
    const line = bytes.indexOf(LF, after);
    start = line < 0 ? bytes.length : line + 1;
    if (parts.length > limit) return parts;
  }
  if (start >= 0 && start < bytes.length) parts.push(bytes.subarray(start)); // the last line is missing
  return parts;
}

/** The body as it was before it was made fit for mail (RFC 2045, section 6). */
export function decodedBody({ headers, body }: MimePart): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64')
    return new Uint8Array(Buffer.from(Buffer.from(body).toString('latin1'), 'base64'));
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
}

function quotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const soft = body[at + 1] === LF ? 1 : body[at + 1] === CR && body[at + 2] === LF ? 2 : 0;
    const hex = String.fromCharCode(body[at + 1] ?? 0, body[at + 2] ?? 0);
    if (soft > 0) at += soft;
    else if (/^[0-9a-f]{2}$/i.test(hex)) {
      out[length++] = Number.parseInt(hex, 16);
      at += 2;
    } else out[length++] = byte;
  }
  return out.slice(0, length);
}
