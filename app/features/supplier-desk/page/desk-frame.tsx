import type { ReactNode } from 'react';
import type { Locale } from '#app/platform/messages/locale.ts';
import { MessagesProvider } from '#app/platform/messages/messages-context.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';

/** The frame of a supplier's pages: no navigation, no account, its own language. */
export function DeskFrame({ locale, timeZone, children }: { locale: Locale; timeZone: string; children: ReactNode }) {
  return (
    <MessagesProvider locale={locale} timeZone={timeZone}>
      <PlainShell aside={<LanguageSwitch />}>{children}</PlainShell>
    </MessagesProvider>
  );
}
