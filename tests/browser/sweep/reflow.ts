import type { Page } from 'playwright-core';

/** A narrow telephone, and a screen of 1280 pixels at 200 %. */
const widths = [320, 640];

/** Pages that must be moved sideways to be read, with what sticks out. */
export async function checkReflow(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await page.evaluate(sticksOut)).map((what) => `${width} px: ${what}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

function sticksOut(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width, height } = element.getBoundingClientRect();
    return right > root.clientWidth + 1 && width > 1 && height > 1;
  });
  const outer = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [`${root.scrollWidth} pixels wide`, ...outer.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
}
