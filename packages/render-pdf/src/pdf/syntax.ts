/** Values in PDF's own syntax (ISO 32000-1, 7.3), for objects that are written as text. */

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/** A text string: ASCII in parentheses, anything else as UTF-16 with its byte order mark. */
export function textString(text: string): string {
  if (ASCII.test(text)) return byteString(text);
  let hex = '<FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `${hex}>`;
}

/** A string of ASCII characters. */
export function byteString(text: string): string {
  return `(${text.replaceAll(/[\\()]/g, (character) => `\\${character}`).replaceAll('\r', '\\r')})`;
}

/** A number without exponent, to the thousandth of a point: no more than paper can show. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
