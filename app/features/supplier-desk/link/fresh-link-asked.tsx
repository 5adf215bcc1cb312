import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { freshLinkMessages } from './fresh-link-messages.ts';

/** The answer to a request for a fresh link, whatever was found. */
export function FreshLinkAsked() {
  const t = useMessages(freshLinkMessages);
  return <PageHeader title={t.asked} lead={t.askedText} />;
}
