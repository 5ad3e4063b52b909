// PDFKit marks what it keeps to itself by an underscore; that is what is looked at here.
/* oxlint-disable eslint/no-underscore-dangle, import/no-named-as-default */
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';

interface Private {
  _root: { data: Record<string, unknown> };
  _id: Uint8Array;
  _write: unknown;
  _finalize: unknown;
  endMetadata: unknown;
  endMarkings: unknown;
  _offset: number;
  _offsets: unknown[];
  page: Record<string, unknown> & { dictionary: { data: Record<string, unknown> } };
}

describe('PDFKit still keeps in the same places', () => {
  const options = { autoFirstPage: false, font: null } as unknown as PDFKit.PDFDocumentOptions;
  const doc = new PDFDocument(options);
  const inside = doc as unknown as Private;
  doc.addPage({ size: [100, 100], margin: 0 });

  test('its catalogue, identifier and writing methods', () => {
    expect(inside._root.data['Type']).toBe('Catalog');
    expect(inside._id).toBeInstanceOf(Uint8Array);
    expect(inside._write).toBeTypeOf('function');
    expect(inside._finalize).toBeTypeOf('function');
    expect(inside.endMetadata).toBeTypeOf('function');
    expect(inside.endMarkings).toBeTypeOf('function');
  });

  test('the offsets of its objects, by their numbers from 1', () => {
    const { data } = inside._root;
    expect(data['Pages']).toMatchObject({ id: 1 });
    expect(data['Names']).toMatchObject({ id: 2, data: {} });
    expect(inside._offsets.length).toBeGreaterThan(2);
    expect(inside._offset).toBeTypeOf('number');
  });

  test('a page’s dictionary and resources', () => {
    expect(inside.page.dictionary.data['Type']).toBe('Page');
    expect(inside.page['fonts']).toEqual({});
    expect(inside.page['xobjects']).toEqual({});
    expect(inside.page['annotations']).toEqual([]);
  });
});
