/// <reference lib="dom" />
/** A real window of the built app, with a library and settings of its own in a temporary folder. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronLaunchOptions, makeWindowFolder } from '@offprint/tools/electron';
import { openDisplay } from '@offprint/tools/display';
import type { AxeResults } from 'axe-core';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { attachWindow, TRY_MS } from './attach.ts';

const DESKTOP = fileURLToPath(new URL('../../apps/desktop', import.meta.url));

/** How long something in the page may take to appear, in milliseconds. */
const WAIT_MS = Number(process.env['OFFPRINT_E2E_WAIT_MS'] ?? 15_000);

export interface TestWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Folder of everything this window writes. */
  readonly dir: string;
  /** What the page wrote to its console as an error, and what it threw. */
  readonly complaints: string[];
  /** Closes the window as a user does and waits until the app has ended. */
  close(): Promise<void>;
}

export interface WindowOptions {
  /** An earlier window's folder, to start the app again as it was left. */
  readonly dir?: string;
  /** Arguments after the app's own, such as files to import. */
  readonly args?: readonly string[];
}

let said = false;
let display: ReturnType<typeof openDisplay> | undefined;

/** Starts the app. Says once in the output which Electron it runs in. */
export async function openWindow(options: WindowOptions = {}): Promise<TestWindow> {
  if (!existsSync(join(DESKTOP, 'out', 'main', 'index.js')))
    throw new Error('apps/desktop is not built: run `npx turbo run build --filter=@offprint/desktop` first.');
  display ??= openDisplay();
  const { env } = await display;
  const dir = options.dir ?? (await makeWindowFolder('offprint-e2e-'));
  const plan = await electronLaunchOptions({
    appPath: DESKTOP,
    userDataDir: join(dir, 'data'),
    env,
    // A screen in memory has no graphics card; Chromium's search for one now and then never ends.
    args: ['--disable-gpu', `--library=${join(dir, 'library')}`, ...(options.args ?? [])],
  });
  if (!said) console.log(plan.description);
  said = true;
  const app = await attachWindow(() => _electron.launch({ ...plan, timeout: TRY_MS }));
  const page = await app.firstWindow();
  page.setDefaultTimeout(WAIT_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.getByRole('navigation', { name: 'Collections' }).or(page.getByRole('toolbar')).first().waitFor();
  return {
    app,
    page,
    dir,
    complaints,
    async close() {
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      await app.evaluate(({ app }) => app.quit()).catch(() => undefined);
      await gone;
    },
  };
}

/** A folder that the system's dialogs give from now on; `shownIn` tells what was shown in its folder. */
export async function offerFolder({ app, dir }: TestWindow): Promise<string> {
  const place = join(dir, 'stick');
  mkdirSync(place);
  chmodSync(place, 0o777); // the window may run as another user
  await app.evaluate(({ dialog, shell }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    shell.showItemInFolder = (shown) => void ((globalThis as { shown?: string }).shown = shown);
  }, place);
  return place;
}

/** What the system was last asked to show in its folder. */
export function shownIn({ app }: TestWindow): Promise<string | undefined> {
  return app.evaluate(() => (globalThis as { shown?: string }).shown);
}

/** Removes what a window has written. */
export function forget(window: Pick<TestWindow, 'dir'> | undefined): void {
  if (window) rmSync(window.dir, { recursive: true, force: true });
}

/** Takes the screen down, after the last window of a test file. */
export async function closeDisplay(): Promise<void> {
  const open = display;
  display = undefined;
  await (await open)?.close();
}

/** A file to be dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Drags files over the window and drops them, as a file manager does. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    const target = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, given);
}

/** Requests to the network that the app has counted, as its About box has them. */
export async function networkRequests(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
    ).offprint;
    const answer = (await bridge.call['app.info']?.({})) as { value: { networkRequests: number } };
    return answer.value.networkRequests;
  });
}

/** The rows of the list that are in the page. */
export function rows(page: Page): Locator {
  return page.locator('#pane-list').getByRole('option');
}

/** The row of an article in the list. */
export function row(page: Page, headline: string | RegExp): Locator {
  return page.locator('#pane-list').getByRole('option', { name: headline });
}

/** Pastes as the system does: an event with the clipboard's forms, at what has the focus. */
export async function paste(page: Page, forms: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((forms) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(forms)) clipboardData.setData(type, value);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, forms);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is now; WCAG 2.2 AA and good practice. */
export async function axeViolations(page: Page): Promise<string[]> {
  // The browser's own debugger runs this, past the page's policy, which lets no script in.
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}
