import { describe, expect, test } from 'vitest';
import { fileNameFor } from '../src/library-process/file-name.ts';
import { pictureType } from '../src/library-process/picture-type.ts';
import { CHANNELS } from '../src/shared/channels.ts';
import { COMMAND_NAMES, COMMANDS, commandOf, keysForPeople, type Stroke } from '../src/shared/commands.ts';
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
    const keys = COMMAND_NAMES.flatMap((name) => COMMANDS[name].keys as readonly string[]);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('are printed as people know them', () => {
    expect(keysForPeople('CmdOrCtrl+Shift+L', false)).toBe('Ctrl+Shift+L');
    expect(keysForPeople('CmdOrCtrl+Shift+L', true)).toBe('⇧⌘L');
  });
});

describe('file names', () => {
  test.each([
    ['Tides: high/low?', 'Tides high low.pdf'],
    ['...', 'Article.pdf'],
    ['  .hidden. ', 'hidden.pdf'],
    ['Ağrı — Այբ', 'Ağrı — Այբ.pdf'],
  ])('%s', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });
  test('long headlines are cut between words', () => {
    const name = fileNameFor('word '.repeat(40));
    expect(name.length).toBeLessThanOrEqual(84);
    expect(name).toMatch(/word\.pdf$/);
    expect(fileNameFor('x'.repeat(300)).length).toBe(84);
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
