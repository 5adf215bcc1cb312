import type { Page } from 'playwright-core';

/**
 * Sets the answers on the page that answers for many, by keyboard: a digit per question in the order of the page, then Enter for
 * what would change. Saves when every level would be settled; a group that stays open is an error of who answers.
 */
export async function answerForMany(page: Page, digits: string): Promise<void> {
  await page.getByText('Keys 1–9 choose an answer').waitFor();
  await page.locator('input[name="answer-it"]').last().focus();
  for (const digit of digits) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'What would change' });
  await preview.waitFor();
  const said = await preview.innerText();
  if (!said.includes('After this every level is settled.')) throw new Error(`${page.url()}\n${digits}\n${said}`);
  await preview.getByRole('button', { name: /^Save for / }).click();
  await page.getByText(/^Answers saved for /).first().waitFor();
}

/** The groups of the triage page that a person sees, with what is proposed. */
export async function proposedGroups(page: Page): Promise<{ name: string; outcome: string }[]> {
  const buttons = await page.getByRole('button', { name: /^(Not a supplier|No relevant dependency|To classify): / }).all();
  const labels = await Promise.all(buttons.map((button) => button.getAttribute('aria-label')));
  return labels.map((label) => {
    const [outcome = '', ...name] = (label ?? '').split(': ');
    return { outcome, name: name.join(': ') };
  });
}

/** Confirms what is proposed for one group. */
export async function confirmGroup(page: Page, outcome: string, name: string): Promise<void> {
  const button = page.getByRole('button', { name: `${outcome}: ${name}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Opens the page that answers for one group; with words, for the part of it whose names hold them, or with spend below an amount. */
export async function openAnswers(page: Page, name: string, part: { words?: string; below?: string } = {}): Promise<void> {
  await page.getByRole('link', { name: `Answer the questions for ${name}`, exact: true }).click();
  await page.getByRole('heading', { name: /^Answer for / }).waitFor();
  if (!part.words && !part.below) return;
  const whole = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByText('Only a part of this group').click();
  if (part.words) await page.getByLabel('Words in the name').fill(part.words);
  if (part.below) await page.getByLabel('Spend a year below').fill(part.below);
  await page.getByRole('button', { name: 'Show this part' }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, whole);
}
