import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const pollMs = 1_000;

/** Asks again while the page is looked at; without a script the browser reloads it. */
export function useFreshProgress(isOn: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isOn || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, pollMs);
    const onVisible = () => document.visibilityState === 'visible' && revalidate();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [isOn, state, revalidate]);
}
