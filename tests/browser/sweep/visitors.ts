import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Locale } from '#app/platform/messages/locale.ts';

interface Visitor {
  url: string;
  cookies: readonly { name: string; value: string }[];
  locale: Locale;
  withScript: boolean;
}

/** One context for each who looks, kept from page to page: their browser knows the scripts already. */
export class Visitors {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  constructor(private readonly browser: Browser) {}

  async open(visitor: Visitor): Promise<Page> {
    const key = JSON.stringify(visitor);
    let context = this.contexts.get(key);
    if (!context) this.contexts.set(key, (context = this.enter(visitor)));
    return (await context).newPage();
  }

  private async enter({ url, cookies, locale, withScript }: Visitor): Promise<BrowserContext> {
    const context = await this.browser.newContext({ locale: locale === 'nl' ? 'nl-NL' : 'en-GB', viewport: { width: 1440, height: 900 }, javaScriptEnabled: withScript });
    context.setDefaultTimeout(60_000);
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
    return context;
  }
}
