import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { requestListMessages } from './list-messages.ts';
import type { ListedRequest } from './load-requests.server.ts';
import { requestMessages } from './messages.ts';

const tones: Record<ListedRequest['request_state'], Tone> = { waiting: 'neutral', expired: 'warn', answered: 'info', covered: 'ok', revoked: 'neutral' };

interface Props {
  home: string;
  row: ListedRequest;
  mayReadMails: boolean;
}

export function RequestStateCell({ home, row, mayReadMails }: Props) {
  const t = useMessages(requestMessages);
  const list = useMessages(requestListMessages);
  const format = useFormat();
  const mail = row.failed_at !== null ? list.mail.failed : row.mail_id !== null && row.sent_at === null ? list.mail.waiting : null;
  return (
    <>
      <Tag tone={tones[row.request_state]}>{t.states[row.request_state]}</Tag>
      {row.coverage_state === 'gap_agreed' && row.agreed_on ? <span className="block text-sm text-muted">{list.agreed({ date: format.date(row.agreed_on) })}</span> : null}
      {row.request_state === 'waiting' && row.days_since_call !== null && row.days_since_call <= row.days ? <span className="block text-sm text-muted">{list.lastCall({ n: row.days_since_call })}</span> : null}
      {row.request_state === 'waiting' && row.days_since_reminder !== null ? <span className="block text-sm text-muted">{list.lastReminder({ n: row.days_since_reminder })}</span> : null}
      {mail ? (
        <span className={`block text-sm ${row.failed_at ? 'text-bad' : 'text-muted'}`}>
          {mayReadMails ? (
            <Link to={`${home}/mails/${row.mail_id}`} className="link">
              {mail}
            </Link>
          ) : (
            mail
          )}
        </span>
      ) : null}
    </>
  );
}
