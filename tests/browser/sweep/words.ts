import type { Page } from 'playwright-core';
import type { Locale } from '#app/platform/messages/locale.ts';

/** The page says which language it speaks, speaks no other, and every gap in a sentence is filled. */
export async function checkWords(page: Page, locale: Locale, foreign: ReadonlySet<string>): Promise<string[]> {
  const { lang, title, text } = await page.evaluate(readText);
  const others = [...foreign].filter((sentence) => holds(text, sentence));
  const unfilled = /.{0,40}(\bundefined\b|\bNaN\b|Invalid Date|\[object |\$\{).{0,40}/.exec(`${title}\n${text}`);
  return [
    ...(lang === locale ? [] : [`the page says that it speaks ${lang}, not ${locale}`]),
    ...others.map((sentence) => `another language on a page in ${locale}: ${sentence}`),
    ...(unfilled ? [`a gap that nothing fills: ${unfilled[0]}`] : []),
  ];
}

/** As whole words: a sentence may begin as a longer one does. */
function holds(text: string, sentence: string): boolean {
  const at = text.indexOf(sentence);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + sentence.length] ?? ' ');
}

/** All that is read or heard, hidden menus too; not what says of itself that it is in another language. The title of a page may be that of a mail. */
function readText(): { lang: string; title: string; text: string } {
  const { lang } = document.documentElement;
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    if (!(node instanceof Element)) return;
    if (node.matches(`script, style, template, [lang]:not([lang|=${lang}]), [translate=no]`)) return;
    const isBlock = getComputedStyle(node).display !== 'inline';
    if (isBlock) parts.push('\n');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (node.hasAttribute(name)) parts.push('\n', node.getAttribute(name) ?? '', '\n');
    for (const child of node.childNodes) walk(child);
    if (isBlock) parts.push('\n');
  };
  walk(document.body);
  return { lang, title: document.title, text: parts.join('').replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\s]*/g, '\n') };
}
