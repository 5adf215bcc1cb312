import { Form, useLocation } from '@remix-run/react';
import { locales, type Locale } from '#app/platform/messages/locale.ts';
import { useFormat } from '#app/platform/messages/messages-context.tsx';
import { buttonClass } from './button.tsx';

/** Each language in its own words, so that who does not read the page finds the way out. */
const names: Record<Locale, string> = { en: 'English', nl: 'Nederlands' };

interface Props {
  className?: string;
}

/** Offers the other languages; keeps the page, and loads it anew with the sentences of that language. */
export function LanguageSwitch({ className = buttonClass('quiet', 'sm') }: Props) {
  const { locale } = useFormat();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="next" value={pathname + search} />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button key={other} name="locale" value={other} lang={other} className={className}>
            {names[other]}
          </button>
        ))}
    </Form>
  );
}
