/** What users install: packaged by the same command, started by itself, from a file to a printed page. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { giveToWindow, makeWindowFolder } from '@offprint/tools/electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAPTION, COPIED_PAGE, HEADLINE, PARAGRAPHS, PUBLISHER } from './copied-page.ts';
import { openPackaged, type PackagedWindow } from './packaged-window.ts';
import { occurrences, pdfText, squeeze } from './pdf-text.ts';

const DESKTOP = fileURLToPath(new URL('../../apps/desktop', import.meta.url));
const FOLDER = join(DESKTOP, 'dist', 'linux-unpacked');
const PROGRAM = join(FOLDER, 'offprint');

// electron-builder's unpacked folder of this system; the others are made on theirs.
const linux = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!linux)('the packaged app', () => {
  let dir: string;
  let window: PackagedWindow;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(DESKTOP, 'tools', 'package.ts'), '--target', 'dir'], {
      stdio: 'pipe',
    });
    dir = await makeWindowFolder('offprint-packaged-');
    mkdirSync(join(dir, 'data'));
    const file = join(dir, 'page.txt');
    copyFileSync(COPIED_PAGE, file);
    await giveToWindow(dir);
    window = await openPackaged(PROGRAM, dir, [file]);
  });
  afterAll(async () => {
    await window?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test('holds the app in its archive alone, with the fuses set', async () => {
    expect(existsSync(join(FOLDER, 'resources', 'app.asar'))).toBe(true);
    expect(existsSync(join(FOLDER, 'resources', 'app'))).toBe(false);
    const fuses = await getCurrentFuseWire(PROGRAM);
    const state = (fuse: FuseV1Options): boolean => fuses[fuse] === FuseState.ENABLE;
    expect(state(FuseV1Options.RunAsNode)).toBe(false);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(true);
  });

  test('takes in the file that it was opened with, and shows every paragraph', async () => {
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    await expect.poll(() => window.page.locator('article .body > p').allInnerTexts()).toEqual(PARAGRAPHS);
  });

  test('prints it, through the dialog of the system', async () => {
    const target = join(dir, 'data', 'printed.pdf');
    await window.page.getByRole('button', { name: 'Export PDF' }).click();
    await window.page.getByRole('button', { name: 'Export…' }).click();
    await window.answerDialog('Export PDF', target);
    await window.page.getByText('printed.pdf saved').waitFor();
    const text = squeeze(await pdfText(readFileSync(target)));
    for (const part of [...PARAGRAPHS, CAPTION])
      expect([part, occurrences(text, squeeze(part))]).toEqual([part, 1]);
    expect(text.toLowerCase()).toContain(squeeze(PUBLISHER).toLowerCase());
  });

  test('sets a briefing beside its form: the thread, the worker and their programs are in the archive', async () => {
    await window.page.locator('#pane-list').focus();
    await window.page.keyboard.press('b');
    await window.page.locator('.templates button').first().click();
    await window.page.locator('.composer .outline').waitFor();
    const preview = window.page.locator('.preview');
    await expect.poll(() => preview.getAttribute('data-drawn'), { timeout: 30_000 }).not.toBe('0');
    await expect.poll(() => window.page.locator('.preview-count').innerText()).toMatch(/^Page 1 of \d+$/);
    await window.page.getByRole('button', { name: 'Close the briefing' }).click();
  });

  test('names the licences of what is in it', async () => {
    const names = await window.page.evaluate(async () => {
      const bridge = (
        globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
      ).offprint;
      const answer = (await bridge.call['app.licences']?.({})) as {
        value: { name: string; text?: string }[];
      };
      return answer.value.filter(({ text }) => text !== undefined).map(({ name }) => name);
    });
    expect(names).toEqual(expect.arrayContaining(['Electron', 'react', 'libsql']));
  });
});
