import type { Page } from 'playwright-core';

/** Of a page in a browser that runs no script: forms that cannot be sent, fields that say nothing, buttons that do nothing. */
export async function checkWithoutScript(page: Page): Promise<string[]> {
  return (await page.evaluate(lookAtForms)).map((what) => `without JavaScript: ${what}`);
}

function lookAtForms(): string[] {
  const say = (element: Element) => element.outerHTML.slice(0, 160);
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const forms = [...document.forms].filter((form) => !form.hasAttribute('method') || !form.hasAttribute('action'));
  const toFillIn = [...document.querySelectorAll('input, select, textarea')].filter((field) => !field.matches('[type=submit], [type=button], [readonly], :disabled') && (isShown(field) || field.matches('[type=hidden]')));
  const fields = toFillIn.filter((field) => !field.hasAttribute('name'));
  const homeless = toFillIn.filter((field) => (field as HTMLInputElement).form === null);
  const dead = [...document.querySelectorAll('button')].filter((button) => {
    if (!isShown(button) || button.disabled) return false;
    const opens = button.hasAttribute('popovertarget') || button.hasAttribute('command');
    return !opens && !(button.type === 'submit' && button.form !== null);
  });
  const links = [...document.querySelectorAll('a')].filter((link) => isShown(link) && !link.getAttribute('href'));
  const heading = document.querySelector('h1');
  return [
    ...(heading?.textContent?.trim() ? [] : ['the page has no heading']),
    ...forms.map((form) => `a form without method or action: ${say(form)}`),
    ...fields.map((field) => `a field without a name: ${say(field)}`),
    ...homeless.map((field) => `a field in no form: ${say(field)}`),
    ...dead.map((button) => `a button that does nothing: ${say(button)}`),
    ...links.map((link) => `a link to nowhere: ${say(link)}`),
  ];
}
