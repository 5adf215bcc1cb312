import { expect, test } from 'vitest';
import { agree, classify, openRegister, registerSupplier } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const served = withServedApp({ now: '2026-03-14T09:30:00.000Z' });
const { newVisitor } = withBrowser();

/** Some months of history, and a member who may read it. */
async function homeOf(options: Parameters<typeof newVisitor>[0] = {}) {
  const { app, url } = served();
  const register = await openRegister(app.db);
  for (const month of ['2025-11', '2025-12', '2026-01', '2026-02']) {
    const now = `${month}-10T10:00:00.000Z`;
    const of = await registerSupplier(register, now);
    await classify(register, of, now, { dependency: 'some', incidentImpact: 'standstill', it: 'connected' });
    if (month === '2026-01') await agree(register, of.supplierId, now, '2026-09-01');
  }
  const { cookie } = await addSignedInMember(app, register.scope, { role: 'viewer' });
  const page = await newVisitor(options);
  await page.context().addCookies([{ ...cookie, url }]);
  return { page, address: `${url}/o/org-${register.scope.organisationId}` };
}

const scriptsOf = (page: Awaited<ReturnType<typeof newVisitor>>) => page.evaluate(() => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('stacked-columns')).length);

// Any breach of the policy on styles, and any other console error, fails the test: see visitors.ts.
test.each(['light', 'dark'] as const)('the course of the year is drawn when it comes into view, in the colours of the %s theme', async (colorScheme) => {
  const { page, address } = await homeOf({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(address);
  const box = page.locator('[data-chart]');
  expect(await scriptsOf(page)).toBe(0);
  const heightBefore = (await box.boundingBox())?.height;
  await box.scrollIntoViewIfNeeded();
  await page.locator('[data-chart="drawn"] svg .recharts-bar-rectangle').first().waitFor();
  expect((await box.boundingBox())?.height).toBe(heightBefore);
  const fills = await page.locator('.recharts-bar-rectangle path').evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
  expect(new Set(fills)).toEqual(new Set(colorScheme === 'light' ? ['rgb(200, 56, 47)', 'rgb(224, 166, 60)'] : ['rgb(224, 102, 93)', 'rgb(199, 144, 56)']));
  await page.locator('.recharts-surface').first().hover();
  await page.locator('.recharts-tooltip-wrapper').getByText('Gap, date agreed').waitFor();
});

test('who reads by ear or without a script has the table', async () => {
  const { page, address } = await homeOf({ javaScriptEnabled: false });
  await page.goto(address);
  expect(await page.locator('[data-chart]').isVisible()).toBe(false);
  expect(await page.locator('[data-chart]').getAttribute('aria-hidden')).toBe('true');
  expect(await page.getByRole('table', { name: 'The last twelve months' }).getByRole('row').count()).toBe(6);
});
