import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { SessionLine } from './load-profile.server.ts';
import { profileMessages } from './messages.ts';

export function SessionList({ sessions }: { sessions: readonly SessionLine[] }) {
  const t = useMessages(profileMessages);
  return (
    <div className="grid gap-4">
      <ul className="grid">
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <SubmitButton tone="secondary" name="intent" value="end_others">
            {t.endOthers}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

function OneSession({ session }: { session: SessionLine }) {
  const t = useMessages(profileMessages);
  const f = useFormat();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
      <div>
        <p>
          {session.browser ? t.browserOn(session.browser) : t.unknownBrowser} {session.isHere ? <Tag tone="accent">{t.here}</Tag> : null}
        </p>
        <p className="text-sm text-muted">{t.lastSeen({ time: f.dateTime(session.lastSeenAt) })}</p>
      </div>
      {session.isHere ? null : (
        <Form method="post">
          <input type="hidden" name="sessionId" value={session.id} />
          <SubmitButton tone="secondary" size="sm" name="intent" value="end_session">
            {t.end}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
