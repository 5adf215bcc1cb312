import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { reminderPolicyMessages } from './messages.ts';

/** The way from the settings to the reminders. */
export function ReminderDoor({ path }: { path: string }) {
  const t = useMessages(reminderPolicyMessages);
  return (
    <Section title={t.title} lead={t.door}>
      <Link className="link" to={`${path}/settings/reminders`}>
        {t.title}
      </Link>
    </Section>
  );
}
