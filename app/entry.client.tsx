import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * `RemixBrowser` throws a promise while it decodes what the page brought. If somebody clicks or types in that moment, React 18
 * finds a root that is not ready and gives up making the page live, for good. So it is decoded before React begins.
 */
async function decodeState(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    // Anything else is met again when React renders it, and told there.
    if (thrown instanceof Promise) await thrown;
  }
}

void decodeState().then(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
});
