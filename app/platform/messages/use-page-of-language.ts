import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Locale } from './locale.ts';
import { onlyLocale } from './only-locale.ts';

/**
 * A page whose reader has chosen another language meanwhile, in another tab, or is another person since a sign-in, has no
 * sentences of it. Where it stands it stays as it is, with what was typed; the next address is loaded in that language.
 */
export function usePageOfLanguage(wanted: Locale | undefined): void {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const lastRead = useRef(address);
  useEffect(() => {
    if (!onlyLocale || !wanted || wanted === onlyLocale) lastRead.current = address;
    else if (lastRead.current !== address) window.location.reload();
  }, [address, wanted]);
}
