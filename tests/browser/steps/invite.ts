import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessibility.ts';

export const contact = { name: 'Sacha de Koker', email: 'sacha@kantelaar.example' };

/** From the page of a classified supplier without a contact to a mail on its way. */
export async function inviteFirstContact(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add a contact with an e-mail address' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(contact.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(contact.email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save contact' }).click();

  await page.getByRole('link', { name: 'Invite to share a certificate' }).click();
  await page.getByRole('radio', { name: contact.name }).check();
  await page.getByLabel('Language of the mail').selectOption({ label: 'English' });
  await page.getByLabel('Contact person').fill('Robin van Oosterzijl');
  await page.getByLabel('Phone').fill('+31 20 555 01 23');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Preview the mail' }).click();
  await page.getByText('asks you about the NIS2 Quality Mark QM30').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await page.getByText(`The mail to ${contact.name} is on its way.`).waitFor();
}
