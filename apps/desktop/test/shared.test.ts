import { describe, expect, test } from 'vitest';
import { fileNameFor } from '../src/library-process/file-name.ts';
import { pictureType } from '../src/library-process/picture-type.ts';
import { CHANNELS } from '../src/shared/channels.ts';
import {
  acceleratorOf,
  COMMAND_NAMES,
  commandOf,
  keysOf,
  keysForPeople,
  type Stroke,
} from '../src/shared/commands.ts';
import { contract } from '../src/shared/ipc.ts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('the contract and the list that the preload script is made from name the same calls', () => {
  expect(Object.keys(contract).toSorted((a, b) => a.localeCompare(b))).toEqual(
    CHANNELS.toSorted((a, b) => a.localeCompare(b)),
  );
});

describe('keys', () => {
  test('letters are commands, but not while somebody types', () => {
    expect(commandOf(stroke('j'), false, false)).toBe('next');
    expect(commandOf(stroke('j'), true, false)).toBeUndefined();
    expect(commandOf(stroke('Delete'), true, false)).toBeUndefined();
  });
  test('combinations hold while typing; ⌘ stands for Ctrl on a Mac', () => {
    expect(commandOf(stroke('e', { ctrlKey: true }), true, false)).toBe('export');
    expect(commandOf(stroke('e', { metaKey: true }), true, true)).toBe('export');
    expect(commandOf(stroke('e', { ctrlKey: true }), true, true)).toBeUndefined();
  });
  test('? is ? on whatever keyboard, Space and Shift+Space are two', () => {
    expect(commandOf(stroke('?', { shiftKey: true }), false, false)).toBe('shortcuts');
    expect(commandOf(stroke('?'), false, false)).toBe('shortcuts');
    expect(commandOf(stroke(' '), false, false)).toBe('pageDown');
    expect(commandOf(stroke(' ', { shiftKey: true }), false, false)).toBe('pageUp');
    expect(commandOf(stroke('J', { shiftKey: true }), false, false)).toBeUndefined();
  });
  test('no two commands have one key', () => {
    for (const mac of [false, true]) {
      const keys = COMMAND_NAMES.flatMap((name) => keysOf(name, mac, {}));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  test("the user's own keys take the place of the usual ones", () => {
    const own = { export: ['CmdOrCtrl+Alt+X'] };
    expect(commandOf(stroke('e', { ctrlKey: true }), false, false, own)).toBeUndefined();
    expect(commandOf(stroke('x', { ctrlKey: true, altKey: true }), true, false, own)).toBe('export');
    // A letter given to a command that has a combination still means itself while somebody types.
    expect(commandOf(stroke('x'), true, false, { export: ['X'] })).toBeUndefined();
    expect(commandOf(stroke('x'), false, false, { export: ['X'] })).toBe('export');
  });
  test('what is pressed is written as the registry writes it', () => {
    for (const [pressed, keys] of [
      [stroke('j'), 'J'],
      [stroke('J', { shiftKey: true }), 'Shift+J'],
      [stroke('?', { shiftKey: true }), '?'],
      [stroke(' ', { shiftKey: true }), 'Shift+Space'],
      [stroke('ArrowLeft', { altKey: true }), 'Alt+Left'],
      [stroke('F6', { ctrlKey: true }), 'CmdOrCtrl+F6'],
    ] as const) {
      expect(acceleratorOf(pressed, false)).toBe(keys);
      expect(commandOf(pressed, false, false, { about: [keys] }) ?? 'none').not.toBe('none');
    }
    expect(acceleratorOf(stroke('Shift', { shiftKey: true }), false)).toBeUndefined();
  });
  test('are printed as people know them', () => {
    expect(keysForPeople('CmdOrCtrl+Shift+L', false)).toBe('Ctrl+Shift+L');
    expect(keysForPeople('CmdOrCtrl+Shift+L', true)).toBe('⇧⌘L');
  });
});

describe('file names', () => {
  test.each([
    ['Tides: high/low?', 'Tides high low'],
    ['...', 'Article'],
    ['  .hidden. ', 'hidden'],
    ['Ağrı — Այբ', 'Ağrı — Այբ'],
  ])('%s', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });
  test('long headlines are cut between words', () => {
    const name = fileNameFor('word '.repeat(40));
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/word$/);
    expect(fileNameFor('x'.repeat(300)).length).toBe(80);
  });
});

test('a picture is known by its first bytes; SVG and HTML are none', () => {
  const ascii = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(pictureType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('image/png');
  expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(pictureType(ascii('RIFF1234WEBP'))).toBe('image/webp');
  expect(pictureType(ascii('1234ftypavif'))).toBe('image/avif');
  expect(pictureType(ascii('GIF89a'))).toBe('image/gif');
  for (const other of ['<svg xmlns', '<!doctype html>', ''])
    expect(pictureType(ascii(other))).toBeUndefined();
});
