import type { Page } from 'playwright-core';

/** A firm that manages our servers: administrator rights and secrets, and the service stops without it. */
const answersOfServerManager: [question: RegExp, answer: string | RegExp][] = [
  [/access does it have to our IT/, /^Administrator rights/],
  [/process automation/, 'Nothing'],
  [/people or deliveries come/, /^Nowhere/],
  [/order or process messages/, 'No'],
  [/most sensitive information/, /^What would help someone attack/],
  [/second source/, /^Longer than/],
  [/out of action for a week/, /^The service stops/],
];

/** Ticks the answers on the page of one supplied service; what is implied is not asked, with or without a script. */
export async function answerAsServerManager(page: Page): Promise<void> {
  for (const [question, answer] of answersOfServerManager) {
    await page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  }
}
