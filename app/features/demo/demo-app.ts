import type { App } from '#app/platform/app.ts';

/** What making demo data needs of the App. */
export type DemoApp = Pick<App, 'db' | 'clock' | 'files'> & { readonly config: Pick<App['config'], 'publicAddress'> };
