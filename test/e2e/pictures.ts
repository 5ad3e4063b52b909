/**
 * Pictures of the window beside those that were kept: made smaller first, so that the edges of letters may differ by a
 * shade, and counted. The window's own decoder reads them, so that no other is needed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestWindow } from './window.ts';

/** Pictures that are compared with. `npm run pictures` makes them of those that were drawn last; no test ever does. */
export const KEPT = fileURLToPath(new URL('pictures/', import.meta.url));
export const DRAWN = fileURLToPath(new URL('../test-results/views/', import.meta.url));

/** Pictures are compared at this width, in pixels. */
const WIDTH = 480;
/** A channel that differs by more than this, of 255, is seen. */
const SHADE = 12;

/** Which system draws: another one has other faces for the controls, another browser other edges. */
export async function keyOf({ app }: TestWindow): Promise<string> {
  const chromium = await app.evaluate(() => process.versions['chrome']?.split('.')[0]);
  return `${process.platform}-chromium-${chromium}`;
}

export function hasKept(key: string): boolean {
  return existsSync(join(KEPT, key));
}

/** Draws the view, made small, and keeps it where `npm run pictures` finds it. */
export async function draw({ app, page }: TestWindow, key: string, name: string): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  const whole = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const small = await app.evaluate(
    ({ nativeImage }, { base64, width }) =>
      nativeImage
        .createFromBuffer(Buffer.from(base64, 'base64'))
        .resize({ width, quality: 'best' })
        .toPNG()
        .toString('base64'),
    { base64: whole.toString('base64'), width: WIDTH },
  );
  const picture = Buffer.from(small, 'base64');
  mkdirSync(join(DRAWN, key), { recursive: true });
  writeFileSync(join(DRAWN, key, `${name}.png`), picture);
  return picture;
}

/** How much of the picture is seen to differ from the one kept, in per cent; 100 when the sizes do. */
export async function difference(
  { app }: TestWindow,
  key: string,
  name: string,
  drawn: Buffer,
): Promise<number> {
  const kept = readFileSync(join(KEPT, key, `${name}.png`));
  return app.evaluate(
    ({ nativeImage }, { one, other, shade }) => {
      const [a, b] = [one, other].map((base64) =>
        nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap(),
      );
      if (!a || !b || a.length !== b.length) return 100;
      let differ = 0;
      for (let i = 0; i < a.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)) > shade))
          differ++;
      return (differ / (a.length / 4)) * 100;
    },
    { one: kept.toString('base64'), other: drawn.toString('base64'), shade: SHADE },
  );
}
