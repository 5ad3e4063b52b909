/** Nothing leaves the machine, and nothing on a page can run, call home or get at the system. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import { closeDisplay, dropFiles, forget, networkRequests, openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let server: Server;
let address: string;
let received = 0;
beforeAll(async () => {
  server = createServer((_request, response) => {
    received += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  window = await openWindow();
  await dropFiles(window.page, [{ name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
  await new Promise((resolve) => server.close(resolve));
});

describe('the window', () => {
  test('is sandboxed, isolated and without Node', async () => {
    const preferences = await window.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    const seen = await window.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    );
    expect(seen).toEqual([]);
    expect(await window.page.evaluate(() => location.href)).toMatch(/^offprint:\/\/app\//);
  });

  test('offers the page the calls of the contract and nothing of the message bus', async () => {
    const shape = await window.page.evaluate(() =>
      Object.keys((globalThis as unknown as { offprint: object }).offprint),
    );
    expect(shape).toEqual(['call', 'on', 'offer']);
  });

  test('refuses calls that do not fit the contract', async () => {
    const answer = await window.page.evaluate(() => {
      const bridge = (
        globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
      ).offprint;
      return bridge.call['articles.get']?.({ id: '../../etc/passwd', extra: true });
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });
});

describe('pages', () => {
  test('inline scripts, inline styles, eval and connections are refused by the policy', async () => {
    const outcome = await window.page.evaluate(async (address) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      try {
        script.text = 'globalThis.ran = true';
        document.body.append(script);
      } catch {
        violations.push('trusted-types');
      }
      document.body
        .insertAdjacentElement('beforeend', document.createElement('p'))
        ?.setAttribute('style', 'color: red');
      const image = new Image();
      image.src = `${address}image.png`;
      document.body.append(image);
      const fetched = await fetch(`${address}fetch`).then(
        () => 'fetched',
        () => 'refused',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { violations, fetched, ran: 'ran' in globalThis };
    }, address);
    expect(outcome.ran).toBe(false);
    expect(outcome.fetched).toBe('refused');
    expect(outcome.violations).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'style-src-attr']));
  });

  test('permissions are denied', async () => {
    const states = await window.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const found: string[] = [];
      for (const name of names) found.push((await navigator.permissions.query({ name })).state);
      const read = await navigator.clipboard.readText().then(
        () => 'read',
        () => 'denied',
      );
      return [...found, read];
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });

  test('a scheme address can not leave its folder, and only pictures are served from the assets', async () => {
    const statuses = await window.app.evaluate(async ({ net }) => {
      const addresses = [
        'offprint://app/index.html',
        'offprint://app/../main/index.js',
        'offprint://app/%2e%2e/main/index.js',
        'offprint://app/..%2fmain%2findex.js',
        'offprint://asset/../library.db',
        `offprint://asset/${'0'.repeat(64)}`,
        'offprint://elsewhere/index.html',
      ];
      const found: number[] = [];
      for (const address of addresses) found.push((await net.fetch(address)).status);
      return found;
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
  });
});

describe('the network', () => {
  test('nothing has asked for it so far, except what the tests above tried', async () => {
    // Navigations, pop-ups, images and fetches were refused before they became requests.
    expect(received).toBe(0);
    expect(await networkRequests(window.page)).toBe(0);
  });

  test('a request of the session itself is refused, counted and shown', async () => {
    const outcome = await window.app.evaluate(
      ({ session }, address) => session.defaultSession.fetch(address).then(() => 'reached', String),
      address,
    );
    expect(outcome).not.toBe('reached');
    expect(received).toBe(0);
    expect(await networkRequests(window.page)).toBe(1);
    await window.page.getByText('1 network request, refused').waitFor();
  });

  test('another session is closed in the same way', async () => {
    const outcome = await window.app.evaluate(
      ({ session }, address) =>
        session
          .fromPartition('another')
          .fetch(address)
          .then(() => 'reached', String),
      address,
    );
    expect(outcome).not.toBe('reached');
    expect(received).toBe(0);
    expect(await networkRequests(window.page)).toBe(2);
  });
});

test('the address of a link is shown and copied, never opened', async () => {
  const html = `<html><head><title>Two Links</title></head><body><article><h1>Two Links in a Row</h1>
    <p>The harbour office keeps a <a href="https://harbour.example/tides?day=1">table of the tides</a> for anybody who asks, day and night.</p>
    <p>It has done so since the old pier was built, and the clerk who began it is still remembered in the town for his handwriting.</p>
    </article></body></html>`;
  await dropFiles(window.page, [{ name: 'links.html', type: 'text/html', bytes: Buffer.from(html) }]);
  await window.page.getByRole('heading', { level: 1, name: 'Two Links in a Row' }).waitFor();
  const before = await networkRequests(window.page);
  await window.page.getByRole('link', { name: 'table of the tides' }).click();
  const card = window.page.getByRole('dialog', { name: 'Address of the link' });
  await expect.poll(() => card.innerText()).toContain('https://harbour.example/tides?day=1');
  await card.getByRole('button', { name: 'Copy address' }).click();
  await window.page.getByText('Copied').waitFor();
  await expect
    .poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('https://harbour.example/tides?day=1');
  expect(await networkRequests(window.page)).toBe(before);
});

test("the library's process may die: the window says so at most once and goes on with a new one", async () => {
  const killed = await window.app.evaluate(({ app }) => {
    const library = app.getAppMetrics().find((metric) => metric.name === 'Offprint Library');
    return library !== undefined && process.kill(library.pid, 'SIGKILL');
  });
  expect(killed).toBe(true);
  await dropFiles(window.page, [
    {
      name: 'other.txt',
      type: 'text/plain',
      bytes: Buffer.from(copiedPage().text.replace('Ferry Talks', 'Boat Talks')),
    },
  ]);
  const arrived = window.page.getByRole('heading', {
    level: 1,
    name: HEADLINE.replace('Ferry Talks', 'Boat Talks'),
  });
  await arrived.or(window.page.getByText('other.txt was not imported.')).first().waitFor();
  await window.page.getByRole('searchbox').fill('regatta');
  await window.page.locator('.row-snippet mark').first().waitFor();
  await window.page.getByRole('searchbox').fill('');
});

// Last: after a navigation that never ends, the driver of these tests waits for it.
test('the page stays where it is: no navigation, no window, no frame from elsewhere', async () => {
  const before = await window.page.evaluate(() => location.href);
  await window.page.evaluate((address) => {
    open(address);
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    location.href = address;
  }, address);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await window.page.evaluate(() => location.href)).toBe(before);
  expect(await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
