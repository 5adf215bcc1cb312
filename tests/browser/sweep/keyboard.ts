import type { Page } from 'playwright-core';

interface Stop {
  /** Place in the list of what can be reached; -1 where the focus is on something else, null where it has left the page. */
  at: number | null;
  problem: string | null;
}

/** Walks the page with the Tab key from its beginning to its end. */
export async function checkKeyboard(page: Page): Promise<string[]> {
  const expected = await page.evaluate(listReachable);
  await page.evaluate(recordStops);
  // A field for a date has several stops of its own.
  const mostPresses = expected.length * 2 + 40;
  let stops: Stop[] = [];
  for (let presses = 0; stops.at(-1)?.at !== null; ) {
    if (presses > mostPresses) return [`the focus does not leave the page after ${presses} presses of Tab`];
    const left = Math.max(1, expected.length - stops.length);
    for (let press = 0; press < left; press += 1) await page.keyboard.press('Tab');
    presses += left;
    stops = await page.evaluate(readStops);
  }
  const reached = new Set(stops.map(({ at }) => at));
  const problems = new Set(stops.flatMap(({ problem }) => problem ?? []));
  return [...problems, ...expected.filter((_, at) => !reached.has(at)).map((what) => `not reached by Tab: ${what}`)];
}

type Recorded = Window & { reachable: HTMLElement[]; stops: Stop[] };

/** What somebody can use, in the order of the page: of a group of radio buttons one stands for all. */
function listReachable(): string[] {
  const groups = new Set<string>();
  const inGroup = (element: Element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || !element.name) return false;
    const group = `${element.form?.id ?? ''} ${[...document.forms].indexOf(element.form as HTMLFormElement)} ${element.name}`;
    if (groups.has(group)) return true;
    groups.add(group);
    return false;
  };
  const candidates = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')];
  const usable = candidates.filter((element) => {
    const isOff = element.matches(':disabled, [inert] *, [tabindex="-1"]') || (element.localName === 'summary' && element.parentElement?.localName !== 'details');
    return !isOff && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !inGroup(element);
  });
  (window as unknown as Recorded).reachable = usable;
  return usable.map((element) => element.outerHTML.slice(0, 120));
}

const readStops = () => (window as unknown as Recorded).stops;

/** After each press: whether whoever looks sees where they are: a ring or a shadow, on the thing itself or on the label around it, not hidden below something else. */
function recordStops(): void {
  const recorded = window as unknown as Recorded;
  recorded.stops = [];
  document.addEventListener('keyup', () => {
    if (recorded.stops.at(-1)?.at !== null) recorded.stops.push(lookAtFocus(recorded.reachable));
  });

  function lookAtFocus(reachable: HTMLElement[]): Stop {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return { at: null, problem: null };
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
    const standsFor = (one: HTMLElement) => one === element || (isRadio && one instanceof HTMLInputElement && one.type === 'radio' && one.name === element.name && one.form === element.form);
    const at = reachable.findIndex(standsFor);
    const shown = [element, element.closest('label'), element.nextElementSibling, element.parentElement].filter((one) => one !== null);
    // The part of a field that a browser draws itself, such as the button of a calendar, has the browser's own ring.
    if (!element.matches(':focus')) return { at, problem: null };
    const hasRing = shown.some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
    const what = element.outerHTML.slice(0, 120);
    if (!hasRing) return { at, problem: `the focus is not seen on ${what}` };
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const above = document.elementFromPoint(x, y);
    const isSeen = above !== null && shown.some((one) => one === above || one.contains(above) || above.contains(one));
    return { at, problem: isSeen ? null : `the focus is hidden on ${what}` };
  }
}
