import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../src/renderer/theme/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme, from the first block whose selector names it. */
function tokens(theme: string): Record<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2), 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of text and ground that the style sheets use. */
const PAIRS = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'selected'],
  ['ink', 'found'],
  ['ink', 'mark-amber'],
  ['ink', 'mark-green'],
  ['ink', 'mark-blue'],
  ['ink', 'mark-rose'],
  ['secondary', 'paper'],
  ['secondary', 'surface'],
  ['secondary', 'selected'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'selected'],
  ['paper', 'ink'], // toasts
  ['paper', 'accent'], // the main button
] as const;

test('black on white has the contrast of 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

describe.each(['light', 'sepia', 'dark', 'system'])('theme %s', (theme) => {
  test.each(PAIRS)('%s on %s is at least 4.5 : 1', (front, back) => {
    const { [front]: a = '', [back]: b = '' } = tokens(theme);
    expect([a, b]).toEqual([expect.stringMatching(/^#/), expect.stringMatching(/^#/)]);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(['contrast'])('high contrast', (theme) => {
  test.each(PAIRS)('%s on %s is at least 7 : 1', (front, back) => {
    const { [front]: a = '', [back]: b = '' } = tokens(theme);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(7);
  });
});

test("the system's dark choice has the colours of the dark theme", () => {
  expect(tokens('system')).toEqual(tokens('dark'));
});
