import { expect, test } from 'vitest';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

test('clicks before the page is live do not keep it from coming alive', async () => {
  const { app, url } = served();
  const scope = await insertOrganisation(app.db, { slug: 'ongeduld' });
  const { cookie } = await addSignedInMember(app, scope, { role: 'procurement' });
  const page = await newVisitor();
  await page.context().addCookies([{ name: cookie.name, value: cookie.value, url }]);
  // As on a slow telephone: there is a while between seeing a page and its scripts.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.addInitScript(() => setInterval(() => document.body?.dispatchEvent(new MouseEvent('click', { bubbles: true })), 1));
  await page.goto(`${url}/o/ongeduld/help`);
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const asked = async () => {
    await page.keyboard.press('?');
    return list.count();
  };
  await expect.poll(asked, { timeout: 20_000, interval: 200 }).toBe(1);
});
