import type { Page } from 'playwright-core';

/** An A4 sheet between its margins, in pixels of CSS. */
const sheet = { width: 718, height: 1000 };

/** Navigation on paper, and what paper cuts off. */
export async function checkPrint(page: Page): Promise<string[]> {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(lookAtSheet);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: 900 });
  return found.map((what) => `on paper: ${what}`);
}

function lookAtSheet(): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().height > 1;
  const say = (element: Element) => element.outerHTML.slice(0, 160);
  const all = [...document.body.querySelectorAll('*')].filter(isShown);
  const navigation = all.filter((element) => element.matches('nav, [role=navigation]'));
  const width = document.documentElement.clientWidth;
  const outside = document.documentElement.scrollWidth > width ? all.filter((element) => element.getBoundingClientRect().right > width + 1) : [];
  const cut = all.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isText = element.matches('input, textarea, select, progress, svg, svg *');
    const isForEars = getComputedStyle(element).clipPath !== 'none';
    return !isText && !isForEars && ((overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1));
  });
  const stuck = all.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position));
  return [
    ...navigation.map((element) => `navigation: ${say(element)}`),
    ...outside.slice(0, 5).map((element) => `beside the sheet: ${say(element)}`),
    ...cut.slice(0, 5).map((element) => `cut off: ${say(element)}`),
    ...stuck.slice(0, 5).map((element) => `stays in its place on every sheet: ${say(element)}`),
  ];
}
