import { useNavigate } from '@remix-run/react';
import { useCallback, type MouseEvent } from 'react';

/**
 * For plain links that stand in a list by the dozen, where a `Link` each costs the server more than its cell: an ordinary
 * click goes to the address without loading the document anew, any other is left to the browser.
 */
export function useFollowInApp() {
  const navigate = useNavigate();
  return useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const { pathname, search, hash } = event.currentTarget;
      navigate(pathname + search + hash);
    },
    [navigate],
  );
}
