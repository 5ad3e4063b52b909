import { Transformer } from '@napi-rs/image';
import { describe, expect, test } from 'vitest';
import { srgbProfile } from '../src/colour/srgb.ts';
import type { Opened, Picture } from '../src/env/picture.ts';
import { openPicture } from '../src/env/pictures.ts';
import { renderBriefing, type Diagnostic, type PrintOptions } from '../src/index.ts';
import { article, briefing, CLEAR_PNG, env, JPEG, sha256, WEBP } from './fixtures.ts';
import { GIF, inkJpeg, pngFile, turnedJpeg } from './picture-files.ts';
import { PdfObjects } from './pdf/objects.ts';
import { Name, type Dictionary } from './pdf/syntax.ts';
import { pressProblems } from './press-check.ts';

const AS_IT_IS = { grey: false, opaque: false };

async function opened(bytes: Uint8Array, needs = AS_IT_IS): Promise<Picture> {
  const result: Opened = await openPicture(bytes, needs);
  if (!result.ok) throw new Error(result.why);
  return result.picture;
}

interface Set {
  readonly bytes: Uint8Array;
  readonly objects: PdfObjects;
  readonly images: readonly Dictionary[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints an article that shows these pictures. */
async function setWith(
  pictures: readonly Uint8Array[],
  profile: 'screen' | 'print' = 'screen',
  print: PrintOptions = {},
): Promise<Set> {
  const blocks = pictures.map((bytes, i) => ({
    type: 'figure' as const,
    id: `f${i}`,
    asset: { sha256: sha256(bytes), mediaType: 'image/png', width: 1, height: 1 },
    alt: { status: 'stated' as const, text: 'A picture' },
  }));
  const made = article({ blocks });
  const assets = new Map(pictures.map((bytes) => [sha256(bytes), bytes]));
  const request = { briefing: briefing([made]), articles: [made], profile, print };
  const result = await renderBriefing(request, { ...env, asset: (hash) => assets.get(hash) });
  if (!result.ok) throw new Error(result.error.message);
  const objects = new PdfObjects(result.bytes);
  const images = [...objects.all()].flatMap(([, value]) =>
    value instanceof Map && objects.name(value.get('Subtype')) === 'Image' ? [value] : [],
  );
  return { bytes: result.bytes, objects, images, diagnostics: result.diagnostics };
}

function spaceOf({ objects }: Set, image: Dictionary | undefined): string {
  const space = objects.resolve(image?.get('ColorSpace'));
  if (space instanceof Name) return space.name;
  const [kind, base] = objects.list(space);
  const name = objects.name(kind) ?? '';
  return name === 'Indexed' ? `Indexed ${objects.name(base) ?? 'ICCBased'}` : name;
}

describe('a picture is opened', () => {
  test('as it is when it is a JPEG, in its place when it lies on its side', async () => {
    expect(await opened(JPEG)).toMatchObject({
      kind: 'jpeg',
      bytes: JPEG,
      channels: 3,
      width: 120,
      height: 80,
    });
    const turned = turnedJpeg(JPEG, 6);
    expect(await opened(turned)).toMatchObject({ kind: 'jpeg', orientation: 6, width: 80, height: 120 });
  });

  test('as it is when its rows are a PNG’s that PDF knows: grey, colours, palette, 1 to 16 bits', async () => {
    const grey = pngFile({ width: 2, height: 1, bits: 16, colourType: 0, rows: [0, 1, 2, 3, 4] });
    expect(await opened(grey)).toMatchObject({ kind: 'png', bits: 16, channels: 1 });
    const places = {
      width: 4,
      height: 1,
      bits: 2,
      colourType: 3,
      palette: [255, 0, 0, 0, 0, 255],
      rows: [0, 0x11],
    };
    expect(await opened(pngFile(places))).toMatchObject({ kind: 'png', bits: 2, channels: 1 });
    const colours = pngFile({ width: 1, height: 2, bits: 8, colourType: 2, rows: [0, 1, 2, 3, 2, 1, 1, 1] });
    expect(await opened(colours)).toMatchObject({ kind: 'png', bits: 8, channels: 3, width: 1, height: 2 });
  });

  test('as pixels otherwise: interlaced, with opacity, 16 bits of it, WebP, GIF, TIFF, BMP', async () => {
    const one = pngFile({
      width: 1,
      height: 1,
      bits: 8,
      colourType: 2,
      interlaced: true,
      rows: [0, 9, 8, 7],
    });
    expect(await opened(one)).toMatchObject({ kind: 'pixels', channels: 3, pixels: Uint8Array.of(9, 8, 7) });
    expect(await opened(CLEAR_PNG)).toMatchObject({ kind: 'pixels', channels: 3 });
    const deep = pngFile({
      width: 1,
      height: 1,
      bits: 16,
      colourType: 6,
      rows: [0, 200, 1, 100, 1, 50, 1, 128, 1],
    });
    expect(await opened(deep)).toMatchObject({
      pixels: Uint8Array.of(200, 100, 50),
      alpha: Uint8Array.of(128),
    });
    expect(await opened(WEBP)).toMatchObject({ kind: 'pixels', width: 120, height: 80 });
    expect(await opened(GIF)).toMatchObject({ kind: 'pixels', pixels: Uint8Array.of(255, 0, 0), width: 1 });
    const red = Transformer.fromRgbaPixels(Uint8Array.of(255, 0, 0, 255), 1, 1);
    for (const bytes of [red.tiffSync(), red.bmpSync()])
      expect(await opened(new Uint8Array(bytes))).toMatchObject({ pixels: Uint8Array.of(255, 0, 0) });
  });

  test('with the profile that is in it, and without one that is not for it', async () => {
    const profile = srgbProfile();
    const segment = Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), profile]);
    const length = Buffer.from([(segment.length + 2) >> 8, (segment.length + 2) & 255]);
    const tagged = Buffer.concat([
      JPEG.subarray(0, 2),
      Buffer.from([0xff, 0xe2]),
      length,
      segment,
      JPEG.subarray(2),
    ]);
    expect((await opened(tagged)).profile).toEqual(profile);
    const wrong = Buffer.from(tagged);
    wrong.write('CMYK', tagged.indexOf('acsp') - 20, 'latin1');
    expect((await opened(wrong)).profile).toBeUndefined();
  });

  test('on white paper and in grey when a press asks for it', async () => {
    const half = pngFile({ width: 1, height: 1, bits: 8, colourType: 6, rows: [0, 255, 0, 0, 128] });
    const paper = await opened(half, { grey: false, opaque: true });
    expect(paper).toMatchObject({ pixels: Uint8Array.of(255, 127, 127) });
    expect(paper).not.toHaveProperty('alpha');
    const grey = pngFile({ width: 1, height: 1, bits: 8, colourType: 2, rows: [0, 0, 255, 0] });
    expect(await opened(grey, { grey: true, opaque: true })).toMatchObject({
      channels: 1,
      pixels: Uint8Array.of(220),
    });
  });

  test('never when it is broken, cut off or larger than anything', async () => {
    const whole = pngFile({ width: 1, height: 1, bits: 8, colourType: 0, rows: [0, 7] });
    const spoilt = whole.slice();
    spoilt[45] = (spoilt[45] ?? 0) ^ 255;
    const vast = pngFile({ width: 60_000, height: 60_000, bits: 1, colourType: 0, rows: [0] });
    const shortRows = pngFile({ width: 9, height: 9, bits: 8, colourType: 0, rows: [0, 7] });
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(), 'unreadable'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unreadable'],
      [JPEG.subarray(0, 40), 'unreadable'],
      [Uint8Array.of(0xff, 0xd8, 0xff), 'unreadable'],
      [whole.subarray(0, 50), 'unreadable'],
      [spoilt, 'unreadable'],
      [shortRows, 'unreadable'],
      [vast, 'too-large'],
      [GIF.subarray(0, 20), 'unreadable'],
      [WEBP.subarray(0, 60), 'unreadable'],
    ];
    for (const [i, [bytes, why]] of cases.entries())
      expect(await openPicture(bytes, AS_IT_IS), `case ${i}`).toEqual({ ok: false, why });
  });
});

describe('a picture is put into the file', () => {
  test('once, however often it is shown', async () => {
    expect((await setWith([JPEG, WEBP, JPEG])).images).toHaveLength(2);
  });

  test('in sRGB on screen, by its profile in print, black alone when it is grey', async () => {
    const grey = pngFile({ width: 2, height: 1, bits: 8, colourType: 0, rows: [0, 1, 2] });
    const place = pngFile({ width: 1, height: 1, bits: 8, colourType: 3, palette: [1, 2, 3], rows: [0, 0] });
    const all = [JPEG, WEBP, grey, place];
    const screen = await setWith(all);
    expect(screen.images.map((image) => spaceOf(screen, image))).toEqual([
      'DeviceRGB',
      'DeviceRGB',
      'DeviceGray',
      'Indexed DeviceRGB',
    ]);
    const print = await setWith([...all, CLEAR_PNG], 'print');
    expect(print.images.map((image) => spaceOf(print, image))).toEqual([
      'ICCBased',
      'ICCBased',
      'DeviceGray',
      'Indexed ICCBased',
      'ICCBased',
    ]);
    expect(pressProblems(print.bytes)).toEqual([]);
    const oneInk = await setWith([...all, inkJpeg([1, 0, 0, 0])], 'print', { colour: 'grey' });
    expect(new Set(oneInk.images.map((image) => spaceOf(oneInk, image)))).toEqual(new Set(['DeviceGray']));
  });

  test('in four inks as Adobe stores them, inverted', async () => {
    const cyan = inkJpeg([1, 0, 0, 0]);
    const print = await setWith([cyan], 'print');
    expect(spaceOf(print, print.images[0])).toBe('DeviceCMYK');
    expect(print.images[0]?.get('Decode')).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
    const screen = await setWith([cyan]);
    expect(spaceOf(screen, screen.images[0])).toBe('ICCBased');
    // What the decoder makes of it: much less red than green and blue.
    const grey = await opened(cyan, { grey: true, opaque: true });
    const black = await opened(inkJpeg([0, 0, 0, 1]), { grey: true, opaque: true });
    if (grey.kind !== 'pixels' || black.kind !== 'pixels') throw new Error('not decoded');
    expect(grey.pixels[0]).toBeGreaterThan(150);
    expect(black.pixels[0]).toBeLessThan(40);
  });

  test('upright, whichever way it is stored', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { objects } = await setWith([turnedJpeg(JPEG, orientation)]);
      const pages = objects.pages.map(
        (page) => objects.stream(objects.dictionary(page).get('Contents'))?.bytes ?? [],
      );
      const content = pages.map((bytes) => Buffer.from(bytes).toString('latin1')).join('');
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (
        /q\n([-\d. ]+) cm\n\/I1 Do/.exec(content)?.[1] ?? ''
      )
        .split(' ')
        .map(Number);
      // The corner that is seen at the left top, as a place in PDF's unit square.
      const at = (u: number, v: number): [number, number] => [a * u + c * v + e, b * u + d * v + f];
      const corners = [at(0, 1), at(1, 1), at(1, 0), at(0, 0)]; // stored: left top, right top, right bottom, left bottom
      const left = Math.min(...corners.map(([x]) => x));
      const top = Math.min(...corners.map(([, y]) => y));
      const seen = corners.map(
        ([x, y]) => `${x - left < 1 ? 'left' : 'right'} ${y - top < 1 ? 'top' : 'bottom'}`,
      );
      // CIPA DC-008: where row 0 and column 0 are seen.
      const expected = [
        'left top',
        'right top',
        'right bottom',
        'left bottom',
        'left top',
        'right top',
        'right bottom',
        'left bottom',
      ][orientation - 1];
      expect(seen[0], String(orientation)).toBe(expected);
      const second = orientation >= 5 ? seen[3] : seen[1]; // the other end of the row seen on top or below
      expect(second?.split(' ')[1]).toBe(expected?.split(' ')[1]);
    }
  });
});

describe('a diagnostic with its place', () => {
  test('names a picture too coarse for a press, and only there', async () => {
    const noise = (width: number): Uint8Array =>
      new Uint8Array(
        Transformer.fromRgbaPixels(new Uint8Array(width * 100 * 4).fill(200), width, 100).pngSync(),
      );
    const [coarse, fair, fine] = [noise(600), noise(1000), noise(1600)];
    const found = (await setWith([coarse, fair, fine], 'print')).diagnostics;
    expect(found).toMatchObject([
      { severity: 'error', code: 'picture-resolution', place: { articleId: 'harbour', blockId: 'f0' } },
      { severity: 'warning', code: 'picture-resolution', place: { articleId: 'harbour', blockId: 'f1' } },
    ]);
    expect(found[0]?.message).toContain('600 by 100 pixels is set at 121 pixels an inch');
    expect(found[0]?.values).toEqual({ width: '600', height: '100', resolution: '121', wanted: '150' });
    expect(found[1]?.values).toMatchObject({ width: '1000', wanted: '300' });
    expect((await setWith([coarse])).diagnostics).toEqual([]);
  });

  test('names each picture that can’t be opened', async () => {
    const vast = pngFile({ width: 60_000, height: 60_000, bits: 1, colourType: 0, rows: [0] });
    expect((await setWith([JPEG.subarray(0, 40), vast])).diagnostics).toMatchObject([
      { code: 'picture-unreadable', place: { blockId: 'f0' } },
      { code: 'picture-too-large', place: { blockId: 'f1' } },
    ]);
  });
});
