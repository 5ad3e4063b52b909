/**
 * The smallest parts of the model: text, identifiers, hashes, addresses, language tags.
 *
 * Text is Unicode in Normalization Form C (UAX 15), without control characters and lone surrogates, so that
 * two equal texts are equal bytes, positions count the same code points everywhere, and a text can be written
 * into XML, PDF and JSON without loss.
 */
import { z } from 'zod';
import { fail } from './issue.ts';

// C0 and C1 controls, and surrogates that stand alone. Written as escapes on purpose.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u;
// The same, but a block of code keeps its tabs and line feeds.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE_IN_CODE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u;

/**
 * Letters and marks that are printed and that normalization leaves as they are, whatever stands beside them: Latin,
 * punctuation, Cyrillic, Hebrew and Arabic letters, kana, Han. Nearly all text is made of these alone.
 */
const SETTLED =
  /^[ -~\u00a0-\u02ff\u0400-\u0482\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u2010-\u2027\u3001\u3002\u30a1-\u30fa\u4e00-\u9fff]*$/;

function checkText(unprintable: RegExp) {
  return (ctx: z.core.ParsePayload<string>): void => {
    if (SETTLED.test(ctx.value)) return;
    if (ctx.value.normalize('NFC') !== ctx.value) fail(ctx, 'not-nfc', 'text is not in Normalization Form C');
    if (unprintable.test(ctx.value))
      fail(ctx, 'control-character', 'text holds a control character or a lone surrogate');
  };
}

/** A run of text: NFC, no controls (a line break is its own inline), not empty. Spaces at its ends are kept. */
export const Text = z.string().min(1).check(checkText(UNPRINTABLE));

/** A text that stands alone, such as a name or a notice: as `Text`, without white space at its ends. */
export const Line = Text.check((ctx) => {
  if (ctx.value.trim() !== ctx.value) fail(ctx, 'untrimmed', 'text has white space at an end');
});

/** Text of a code block: NFC, tabs and line feeds kept, may be empty. */
export const CodeText = z.string().check(checkText(UNPRINTABLE_IN_CODE));

/** Identifier of an article, block, note or briefing: 1 to 64 of `a-z A-Z 0-9 _ -`, beginning with a letter or digit. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);

/** SHA-256 as 64 lower-case hexadecimal digits (FIPS 180-4). */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** IANA media type without parameters, lower case, such as `image/jpeg`. */
export const MediaType = z.string().regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/);

/** An absolute `http:` or `https:` address (WHATWG URL). Other schemes can run or leak and are not kept. */
export const WebUrl = z.string().check((ctx) => {
  if (!isAddress(ctx.value, ['http:', 'https:']))
    fail(ctx, 'bad-address', 'not an absolute http or https address');
});

/** What a link may lead to: the web, mail, or a telephone number. */
export const Href = z.string().check((ctx) => {
  if (!isAddress(ctx.value, ['http:', 'https:', 'mailto:', 'tel:']))
    fail(ctx, 'bad-address', 'not an http, https, mailto or tel address');
});

/** An identifier of a thing on the web or in a catalogue (a wikidata address, `urn:…`, `tag:…`). */
export const Uri = z.string().check((ctx) => {
  if (
    !/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(ctx.value) ||
    /^(javascript|data|vbscript|file|blob):/i.test(ctx.value)
  )
    fail(ctx, 'bad-address', 'not a URI that may be kept');
});

function isAddress(value: string, schemes: readonly string[]): boolean {
  if (/[\s<>"]/u.test(value)) return false;
  try {
    return schemes.includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

/**
 * A language: a BCP 47 tag in the canonical form of `Intl.getCanonicalLocales` (`en-GB`, `az-Latn`).
 * A language that is not known is `und`.
 */
export const Language = z.string().check((ctx) => {
  if (canonicalLanguage(ctx.value) !== ctx.value)
    fail(ctx, 'language-not-canonical', `not a canonical BCP 47 language tag: ${JSON.stringify(ctx.value)}`);
});

/** The canonical BCP 47 form of a tag, also of one written with underscores; `undefined` when it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Base direction: `auto` leaves it to the first strong character (UAX 9, rules P2 and P3). */
export const Direction = z.enum(['ltr', 'rtl', 'auto']);
export type Direction = z.infer<typeof Direction>;

/**
 * What a value was concluded from, in words for a reader ("the appeal in the page's first line").
 * Present exactly when the source does not state the value itself: nothing inferred passes for a fact.
 */
export const InferredFrom = Line;
