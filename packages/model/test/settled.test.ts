import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Text } from '../src/text.ts';

/** What the short way of checking a text must come to. */
function isText(text: string): boolean {
  return text !== '' && text.normalize('NFC') === text && !/\p{Cc}|\p{Surrogate}/u.test(text);
}

test('any text of up to three characters is refused exactly when it is not in normal form or has a control', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0x2fff }),
    fc.integer({ min: 0x3000, max: 0xffff }),
    fc.constantFrom(0x301, 0x327, 0x64b, 0x653, 0x3099, 0x11a8, 0x5bc, 0x65, 0x627, 0x438, 0x304b, 0xac00),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 3 }), (units) => {
      const text = String.fromCharCode(...units);
      expect(Text.safeParse(text).success).toBe(isText(text));
    }),
    { numRuns: 5000 },
  );
});
