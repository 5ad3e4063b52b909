/** What is put right by hand: the source card corrected, versions compared and restored, each taken back. By keyboard. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RTL_ARTICLE, RTL_HEADLINE } from './right-to-left.ts';
import { axeViolations, closeDisplay, dropFiles, forget, openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
const give = (headline: string): Promise<void> =>
  dropFiles(window.page, [
    {
      name: 'a.json',
      type: 'application/json',
      bytes: Buffer.from(RTL_ARTICLE.replace(RTL_HEADLINE, headline)),
    },
  ]);
const heading = (name: string) => window.page.getByRole('heading', { level: 1, name });
const panel = () => window.page.getByRole('tabpanel');
const press = (key: string): Promise<void> => window.page.keyboard.press(key);

beforeAll(async () => {
  window = await openWindow();
  await give('Sailing at nine');
  await heading('Sailing at nine').waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

test('the outlet is corrected; the card says by whom and what stood there; undo takes it back', async () => {
  await window.page.getByRole('tab', { name: 'Source' }).click();
  const outlet = panel().locator('.card-field', { hasText: 'Outlet' });
  const before = await outlet.locator('bdi').innerText();
  await panel().getByRole('button', { name: 'Correct…' }).press('Enter');
  await panel().getByRole('textbox', { name: 'Outlet' }).fill('The Corrected Courier');
  expect(await axeViolations(window.page)).toEqual([]);
  await press('Enter');
  await outlet.getByText('The Corrected Courier').waitFor();
  await outlet.getByText('corrected by the user').waitFor();
  await outlet.getByText(`was: ${before}`).waitFor();
  await window.page.locator('#pane-article').focus();
  await press('Control+z');
  await outlet.getByText(before, { exact: true }).waitFor();
});

test('Escape leaves everything as it was, and what can’t be kept says why', async () => {
  const edit = panel().getByRole('button', { name: 'Correct…' });
  await edit.press('Enter');
  await panel().getByRole('textbox', { name: 'Published' }).fill('yesterday');
  await press('Enter');
  await panel().getByRole('alert').waitFor();
  await panel().getByRole('textbox', { name: 'Published' }).press('Escape');
  await edit.waitFor();
});

test('versions are compared and an older one is the newest again', async () => {
  await give('Sailing at ten');
  await heading('Sailing at ten').waitFor();
  await window.page.getByRole('tab', { name: 'Versions' }).click();
  await panel().getByRole('button', { name: 'What has changed' }).first().press('Enter');
  const differences = panel().getByRole('region', { name: 'What has changed' });
  await differences.locator('ins', { hasText: 'ten' }).waitFor();
  await differences.locator('del', { hasText: 'nine' }).waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await panel().getByRole('button', { name: 'Restore' }).last().press('Enter');
  await heading('Sailing at nine').waitFor();
  await window.page.locator('#pane-article').focus();
  await press('Control+z');
  await heading('Sailing at ten').waitFor();
});
