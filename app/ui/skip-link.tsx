import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

/** First stop of the keyboard: past the navigation, to `#content`. */
export function SkipLink() {
  const t = useMessages(uiMessages);
  return (
    <a href="#content" className="sr-only z-30 bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2">
      {t.skipToContent}
    </a>
  );
}
