/// <reference lib="dom" />
import { expect } from 'vitest';
import type { TestWindow } from './window.ts';

/** Chooses a theme in the window's menu, and waits until it is on. */
export async function setTheme({ app, page }: TestWindow, theme: string): Promise<void> {
  await app.evaluate(({ Menu }, theme) => {
    const view = Menu.getApplicationMenu()?.items.find((item) => item.label === '&View');
    const themes = view?.submenu?.items.find((item) => item.label === 'Theme');
    themes?.submenu?.items.find((item) => item.label.toLowerCase().endsWith(theme))?.click();
  }, theme);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
}
