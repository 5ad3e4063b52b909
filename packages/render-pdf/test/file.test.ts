import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { offprintOf, renderBriefing } from '../src/index.ts';
import { article, briefing, env, longText, render, sha256 } from './fixtures.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;
const made = article({ blocks: longText(12) });

describe('the file', () => {
  test('is the same, byte for byte, from run to run, in another time zone and another locale', async () => {
    const here = await render(briefing([made]), [made]);
    const program = fileURLToPath(new URL('./render-elsewhere.ts', import.meta.url));
    const elsewhere = execFileSync(
      process.execPath,
      ['--experimental-strip-types', '--no-warnings', program],
      {
        env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      },
    );
    expect(elsewhere.trim()).toBe(sha256(here.bytes));
  });

  test('has an identifier made from all of its content', async () => {
    const other = { ...made, deck: [{ type: 'text' as const, text: 'Another deck' }] };
    const id = (raw: string): string | undefined => /\/ID \[<([0-9a-f]{32})>/.exec(raw)?.[1];
    const [a, b] = [await render(briefing([made]), [made]), await render(briefing([other]), [other])];
    expect(id(a.pdf.raw)).toBeDefined();
    expect(id(a.pdf.raw)).not.toBe(id(b.pdf.raw));
  });

  test('embeds a subset of every font it uses', async () => {
    const { pdf } = await render(briefing([made], { marking: 'TLP:GREEN' }), [made]);
    expect(pdf.fonts.size).toBeGreaterThanOrEqual(5);
    for (const [name, embedded] of pdf.fonts) {
      expect.soft(embedded, name).toBe(true);
      expect.soft(name).toMatch(/^[A-Z]{6}\+/);
    }
  });

  test('says the same in Info and in XMP, whatever stands in the title', async () => {
    const title = 'AT&T <b>"Fusão"</b> — Ereván’s day';
    const { pdf } = await render(briefing([made], { title }), [made]);
    expect(pdf.info).toMatchObject({
      Title: title,
      Author: 'Research desk',
      Producer: 'Offprint 0.1.0',
      CreationDate: 'D:20260304101500Z',
      ModDate: 'D:20260304101500Z',
    });
    expect(pdf.xmp).toContain('AT&amp;T &lt;b&gt;&quot;Fusão&quot;&lt;/b&gt; — Ereván’s day');
    expect(pdf.xmp).toContain('<xmp:CreateDate>2026-03-04T10:15:00Z</xmp:CreateDate>');
    expect(pdf.xmp).toContain('<pdf:Producer>Offprint 0.1.0</pdf:Producer>');
    expect(pdf.raw).toContain('/DisplayDocTitle true');
    expect(pdf.raw).toMatch(/\/Lang \(en\)/);
  });

  test('claims the conformance that it has, and no other', async () => {
    const { pdf } = await render(briefing([made]), [made]);
    expect(pdf.xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).not.toContain('pdfxid');
    const print = await render(briefing([made]), [made], 'print');
    expect(print.pdf.xmp).not.toMatch(/pdfaid|pdfuaid/);
  });

  test('has bookmarks for sections, articles and sources', async () => {
    const sections = [
      { heading: 'Ports', items: [{ articleId: made.id, version: 1, mode: 'full' as const }] },
    ];
    const { pdf } = await render(briefing([made], { sections }), [made]);
    expect(pdf.outline.map((entry) => entry.title)).toEqual(['Ports', 'Sources']);
    expect(pdf.outline[0]?.items.map((entry) => entry.title)).toEqual(['Dredging will end four months late']);
  });
});

describe('rendering is refused', () => {
  test('when an article of the briefing was not given', async () => {
    const result = await renderBriefing({ briefing: briefing([made]), articles: [], profile: 'screen' }, env);
    expect(result).toMatchObject({ ok: false, error: { code: 'missing-article' } });
  });

  test('when a font that every page needs is not there', async () => {
    const fonts = { face: () => undefined };
    const request = { briefing: briefing([made]), articles: [made], profile: 'screen' } as const;
    expect(await renderBriefing(request, { ...env, fonts })).toMatchObject({
      ok: false,
      error: { code: 'missing-font' },
    });
  });

  test('when the build time is not a UTC instant', async () => {
    const request = { briefing: briefing([made]), articles: [made], profile: 'screen' } as const;
    const result = await renderBriefing(request, { ...env, buildTime: '4 March 2026' });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-build-time' } });
  });
});

describe('an offprint', () => {
  test('has no title page of its own unless a title is given', async () => {
    const plain = await render(offprintOf([made], { asOf }), [made]);
    const titled = await render(offprintOf([made], { asOf, title: 'For the minister' }), [made]);
    expect(titled.pages).toBe(plain.pages + 1);
  });
});
