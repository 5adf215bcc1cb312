import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { ListedMail, MailsPage } from './load-mails.server.ts';
import { mailStateMessages } from './state-messages.ts';

const tones: Record<ListedMail['state'], Tone> = { sent: 'ok', waiting: 'neutral', failed: 'bad', bounced: 'bad' };

/** Says *sent* only of a mail that left the machine. */
export function MailStateTag({ state, keeps }: { state: ListedMail['state']; keeps: MailsPage['keeps'] }) {
  const t = useMessages(mailStateMessages);
  return <Tag tone={tones[state]}>{state === 'sent' && keeps !== 'smtp' ? t.keptHere : t.states[state]}</Tag>;
}
