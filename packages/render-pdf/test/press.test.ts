import { describe, expect, test } from 'vitest';
import { conditionProblem } from '../src/index.ts';
import { pressProfile } from '../src/colour/press-profile.ts';
import { srgbProfile } from '../src/colour/srgb.ts';
import { press } from './press-fixtures.ts';
import { PdfObjects } from './pdf/objects.ts';
import { pressProblems } from './press-check.ts';

const MM = 72 / 25.4;

describe('the print profile', () => {
  test('meets every demand of PDF/X-4 that is checked, with and without marks, in colour and in grey', async () => {
    for (const print of [{}, { marks: false }, { colour: 'grey' }] as const) {
      const { bytes } = await press(print);
      expect(pressProblems(bytes), JSON.stringify(print)).toEqual([]);
    }
  });

  test('is checked by something that sees what is wrong', async () => {
    const { bytes } = await press();
    const spoilt = (from: string, to: string): string[] => {
      const raw = Buffer.from(bytes).toString('latin1');
      expect(raw, from).toContain(from);
      expect(from).toHaveLength(to.length);
      return pressProblems(Buffer.from(raw.replace(from, to), 'latin1'));
    };
    expect(spoilt('%PDF-1.6', '%PDF-1.7')).toEqual(['version %PDF-1.7']);
    expect(spoilt('/GTS_PDFX', '/GTS_PDFA')).not.toEqual([]);
    expect(spoilt('<pdf:Trapped>False', '<pdf:Trapped>Truly')).toEqual(['Trapped in Info and in XMP differ']);
    expect(spoilt('/TrimBox', '/TripBox')).not.toEqual([]);
    expect(spoilt('/FontFile2', '/FontFileX')).toEqual(['a font that is not embedded']);
    expect(spoilt('/Overprint', '/Underprin')).not.toEqual([]);
    const screen = await press({}, 'screen');
    expect(pressProblems(screen.bytes)).toEqual(
      expect.arrayContaining(['version %PDF-1.7', 'annotations on a page', 'device RGB by rg']) as string[],
    );
  });

  test('has a bleed of 3 mm around the trimmed page, and room for marks around the bleed', async () => {
    for (const marks of [true, false]) {
      const pdf = new PdfObjects((await press({ marks })).bytes);
      const page = pdf.dictionary(pdf.pages[0]);
      const [media = [], bleed = [], trim = []] = ['MediaBox', 'BleedBox', 'TrimBox'].map((name) =>
        pdf.list(page.get(name)).map(Number),
      );
      const [left = 0, bottom = 0, right = 0, top = 0] = trim;
      expect(right - left).toBeCloseTo(210 * MM, 2);
      expect(top - bottom).toBeCloseTo(297 * MM, 2);
      for (const [i, sign] of [1, 1, -1, -1].entries()) {
        expect((trim[i] ?? 0) - (bleed[i] ?? 0)).toBeCloseTo(sign * 3 * MM, 2);
        expect((bleed[i] ?? 0) - (media[i] ?? 0)).toBeCloseTo(marks ? sign * 9 * MM : 0, 2);
      }
    }
  });

  test('draws crop and registration marks outside the bleed, on every plate, as artifacts', async () => {
    const pdf = new PdfObjects((await press()).bytes);
    const page = pdf.dictionary(pdf.pages[0]);
    const [, , width = 0, height = 0] = pdf.list(page.get('MediaBox')).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(page.get('BleedBox')).map(Number);
    const content = contentOf(pdf, 0);
    const marks =
      /\/Artifact <<\/Type \/Page>> BDC\nq\n\/Registration CS 1 SCN\n([\s\S]*?)Q\nEMC/.exec(content)?.[1] ??
      '';
    const ends = [...marks.matchAll(/(-?[\d.]+) (-?[\d.]+) [ml]\b/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(ends.length).toBeGreaterThanOrEqual(16 + 16);
    for (const [x = 0, y = 0] of ends) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      expect(x < left || x > right || y < bottom || y > top, `${x} ${y}`).toBe(true);
    }
    const spaces = pdf.dictionary(pdf.dictionary(page.get('Resources')).get('ColorSpace'));
    const space = pdf.list(spaces.get('Registration')).slice(0, 3);
    expect(space.map((part) => pdf.name(part))).toEqual(['Separation', 'All', 'DeviceCMYK']);
    // Two marks at each corner lie on the trimmed edges.
    const trim = pdf.list(page.get('TrimBox')).map(Number);
    for (const edge of trim) {
      const on = ends.filter(([x = 0, y = 0]) => Math.abs(x - edge) < 0.01 || Math.abs(y - edge) < 0.01);
      expect(on.length).toBeGreaterThanOrEqual(4);
    }
    expect(contentOf(new PdfObjects((await press({ marks: false })).bytes), 0)).not.toContain('Registration');
  });

  test('prints text and rules in black only, over what lies below, and markings in their own colours', async () => {
    const { bytes, pdf } = await press({}, 'print', { marking: 'TLP:AMBER' });
    const objects = new PdfObjects(bytes);
    const colours = new Set<string>();
    for (let i = 0; i < objects.pages.length; i++)
      for (const [, colour = ''] of contentOf(objects, i).matchAll(/((?:[\d.]+ )+(?:g|G|rg|RG|k|K))\n/g))
        colours.add(colour);
    expect([...colours].sort()).toEqual(['0 0 0 1 k', '0 0.25 1 0 k']);
    expect(contentOf(objects, 0)).toMatch(/\/Overprint gs\n0 0 0 1 k\n/);
    expect(contentOf(objects, 0)).toMatch(/q\n\/Knockout gs\nq\n0 0 0 1 k\n[^\n]+re\nf\nQ\n0 0.25 1 0 k\n/);
    expect(pdf.raw).toContain('/OP true\n/op true\n/OPM 1');
    const grey = new PdfObjects((await press({ colour: 'grey' }, 'print', { marking: 'TLP:AMBER' })).bytes);
    expect(contentOf(grey, 0)).toContain('0 0 0 0 k');
    expect(contentOf(grey, 0)).not.toContain('0 0.25 1 0 k');
  });

  test('has no links and prints the addresses of links instead', async () => {
    const { pdf } = await press();
    expect(pdf.raw).not.toContain('/Annot');
    const text = pdf.pages.flatMap((page) => page.glyphs.map((glyph) => glyph.text)).join('');
    expect(text.replaceAll(/[\s\u00ad]/g, '')).toContain('https://www.example.org/tariffs');
  });

  test('has the same identity for the same content, and another for another', async () => {
    const id = (xmp: string): string => /<xmpMM:DocumentID>(uuid:[0-9a-f-]{36})</.exec(xmp)?.[1] ?? '';
    const [one, same, other] = [await press(), await press(), await press({}, 'print', { title: 'Another' })];
    expect(id(one.pdf.xmp)).not.toBe('');
    expect(id(same.pdf.xmp)).toBe(id(one.pdf.xmp));
    expect(id(other.pdf.xmp)).not.toBe(id(one.pdf.xmp));
    expect(Buffer.from(same.bytes).equals(Buffer.from(one.bytes))).toBe(true);
  });

  test('takes the printer’s own condition', async () => {
    const profile = pressProfile().slice();
    const condition = {
      identifier: 'FOGRA51',
      registry: 'http://www.color.org',
      info: 'PSO Coated',
      profile,
    };
    const { bytes, pdf } = await press({ condition });
    expect(pressProblems(bytes)).toEqual([]);
    expect(pdf.raw).toContain('/OutputConditionIdentifier (FOGRA51)\n');
    expect(pdf.raw).toContain('/RegistryName (http://www.color.org)');
  });
});

describe('a profile for a condition', () => {
  test('is known by its header', () => {
    expect(conditionProblem(pressProfile())).toBeUndefined();
    expect(conditionProblem(srgbProfile())).toBe('not-for-output');
    expect(conditionProblem(new Uint8Array(10))).toBe('no-profile');
    expect(conditionProblem(pressProfile().subarray(0, 5000))).toBe('no-profile');
  });
});

function contentOf(pdf: PdfObjects, page: number): string {
  const contents = pdf.dictionary(pdf.pages[page]).get('Contents');
  return Buffer.from(pdf.stream(contents)?.bytes ?? []).toString('latin1');
}
