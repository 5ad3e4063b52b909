/**
 * Step `decode`: bytes to characters, strictly. Bytes that are no characters are an error and never U+FFFD,
 * for a replacement character would be a letter that nobody wrote.
 */
import { analyse } from 'chardet';
import { done, refuse, type Outcome, type Run } from '../run.ts';
import { isPlausible } from './plausible.ts';

const SAMPLE = 64 * 1024; // bytes that detection looks at
const MIN_CONFIDENCE = 20; // percent, of chardet

/**
 * A byte-order mark decides; then UTF-8 where the bytes are valid UTF-8 beyond ASCII, which chance does not
 * produce; then what the file declares; then what statistics find.
 */
export function decode(bytes: Uint8Array, declared: string | undefined, run: Run): Outcome<string> {
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = decodeStrict(bytes, mark);
    return text === undefined
      ? badEncoding(`its byte-order mark says ${mark}, and its bytes are not`)
      : done(text);
  }
  const utf8 = decodeStrict(bytes, 'utf-8');
  const legacy = declared && declared.toLowerCase() !== 'utf-8' ? declared : undefined;
  if (utf8 !== undefined) {
    // UTF-16 without a mark and ISO-2022-JP are ASCII bytes to UTF-8.
    if (legacy && isSevenBit(utf8) && /^iso-2022/i.test(legacy)) return fallBack(bytes, [legacy], utf8);
    if (legacy && !isSevenBit(utf8))
      run.warnings.push({
        code: 'encoding-overruled',
        message: `The page declares ${legacy}, but it is written in UTF-8.`,
      });
    return done(utf8);
  }
  if (legacy) {
    const text = decodeStrict(bytes, legacy);
    if (text !== undefined) return done(text);
  }
  if (declared || isDamagedUtf8(bytes))
    return badEncoding(`${declared ?? 'UTF-8'} is what it is written in, and some bytes are not`);
  return guess(bytes, run);
}

function fallBack(bytes: Uint8Array, encodings: readonly string[], text: string): Outcome<string> {
  for (const encoding of encodings) {
    const decoded = decodeStrict(bytes, encoding);
    if (decoded !== undefined) return done(decoded);
  }
  return done(text);
}

function guess(bytes: Uint8Array, run: Run): Outcome<string> {
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < MIN_CONFIDENCE || /^utf/i.test(name)) continue;
    const text = decodeStrict(bytes, name === 'ISO-8859-1' ? 'windows-1252' : name);
    if (text === undefined || !isPlausible(text)) continue;
    run.warnings.push({
      code: 'encoding-guessed',
      message: `The file does not say how it is encoded; it was read as ${name}.`,
    });
    return done(text);
  }
  return badEncoding('its bytes are no UTF-8, and no other encoding fits');
}

function badEncoding(why: string): Outcome<never> {
  return refuse(
    'bad-encoding',
    `the file can not be read as text: ${why}`,
    'Save the page again, or save the text as UTF-8.',
  );
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The text, or `undefined` when a byte is none of the encoding's, or when the encoding is not known. */
function decodeStrict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSevenBit(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[^\u0000-\u007f]/.test(text);
}

/**
 * UTF-8 with some bytes broken: more well-formed sequences of several bytes than broken ones. A text in
 * another encoding forms almost none by chance.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  const end = Math.min(bytes.byteLength, SAMPLE);
  for (let i = 0; i < end;) {
    const lead = bytes[i] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    const tail = bytes.subarray(i + 1, i + length);
    const isWhole = length > 0 && tail.length === length - 1 && tail.every((b) => (b & 0xc0) === 0x80);
    if (isWhole && length > 1) whole++;
    if (!isWhole) broken++;
    i += isWhole ? length : 1;
  }
  return whole > broken;
}
