import type { Locator, Page } from 'playwright-core';

/*
 * What somebody does on a phone, counted, and how long it takes a person: the keystroke-level model of Card, Moran and
 * Newell (1980), with its operators for a touch screen as our design. Machine time is measured, not modelled.
 */
const secondsToDecide = 1.35;
const secondsToTap = 1.1;
const secondsPerKey = 0.28;
/** To find a file in the picker of a phone. */
const secondsToPickFile = 6;
/** To read a page that was not seen before: its heading and what to choose. */
const secondsToRead = 5;

export interface Effort {
  readonly interactions: number;
  /** Of a person, with the machine's own time. */
  readonly seconds: number;
}

export interface Person {
  open(link: string): Promise<void>;
  tap(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  pick(field: Locator, path: string): Promise<void>;
  effort(): Effort;
}

/** Counts from the moment that the mail's link opens. A field that is filled in already costs nothing. */
export function personAt(page: Page): Person {
  let [interactions, human, begun] = [0, 0, 0];
  const spend = (seconds: number) => {
    interactions += 1;
    human += secondsToDecide + seconds;
  };
  return {
    async open(link) {
      begun = Date.now();
      human += secondsToRead;
      await page.goto(link);
    },
    async tap(target) {
      spend(secondsToTap);
      await target.click();
    },
    async type(field, text) {
      spend(secondsToTap + text.length * secondsPerKey);
      await field.fill(text);
    },
    async pick(field, path) {
      spend(secondsToTap + secondsToPickFile);
      await field.setInputFiles(path);
    },
    effort: () => ({ interactions, seconds: human + (Date.now() - begun) / 1000 }),
  };
}
