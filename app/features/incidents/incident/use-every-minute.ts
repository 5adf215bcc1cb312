import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const minuteMs = 60_000;

/** Asks for the page anew each minute while somebody looks at it: clocks run, and others write in the same log. */
export function useEveryMinute(isWanted: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, minuteMs);
    return () => clearInterval(timer);
  }, [isWanted, revalidate]);
}
