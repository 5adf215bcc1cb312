import { createContext, useContext, type ReactNode } from 'react';
import { bindMessages, type Bound, type Messages } from './define-messages.ts';
import { formatFor, type Format } from './format.ts';
import { fallbackLocale, type Locale } from './locale.ts';
import { onlyLocale } from './only-locale.ts';

const FormatContext = createContext<Format>(formatFor(onlyLocale ?? fallbackLocale, 'UTC'));

/** Gives a tree its language; the locale comes from the root loader, so requests cannot mix. */
export function MessagesProvider({ locale, timeZone, children }: { locale: Locale; timeZone: string; children: ReactNode }) {
  return <FormatContext.Provider value={formatFor(onlyLocale ?? locale, timeZone)}>{children}</FormatContext.Provider>;
}

export function useFormat(): Format {
  return useContext(FormatContext);
}

export function useMessages<T>(messages: Messages<T>): Bound<T> {
  return bindMessages(messages, useFormat());
}
