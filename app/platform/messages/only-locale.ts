import type { Locale } from './locale.ts';

declare global {
  interface ImportMeta {
    /** Written in by the build of what the browser gets: see scripts/bundle. */
    readonly onlyLocale?: Locale;
  }
}

/** The one language whose sentences this script has; null where it has both: on the server, and in development. */
export const onlyLocale: Locale | null = import.meta.onlyLocale ?? null;
