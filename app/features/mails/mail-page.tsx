import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Card } from '#app/ui/section.tsx';
import type { OpenedMail } from './open-mail.server.ts';
import { MailStateTag } from './mail-state-tag.tsx';
import { mailMessages } from './messages.ts';
import { splitLinks } from './split-links.ts';

/** One mail as text, its links to be followed. */
export function MailPage({ home, mail }: { home: string; mail: OpenedMail }) {
  const t = useMessages(mailMessages);
  return (
    <>
      <PageHeader title={<span lang={mail.locale}>{mail.subject}</span>} back={{ to: `${home}/mails`, label: t.back }} />
      <div className="mb-6 grid gap-4">
        <DescriptionList
          items={[
            { term: t.to, detail: `${mail.to_name} <${mail.to_address}>` },
            { term: t.made, detail: <InstantText instant={mail.created_at} /> },
            { term: t.columns.state, detail: <MailStateTag state={mail.state} keeps={mail.keeps} /> },
            { term: t.sent, detail: mail.sent_at && mail.keeps === 'smtp' ? <InstantText instant={mail.sent_at} /> : null },
          ]}
        />
        {mail.failure ? (
          <Notice tone={mail.state === 'waiting' ? 'warn' : 'bad'} title={t.failure}>
            <p>{mail.failure}</p>
            {mail.state === 'waiting' ? <p>{t.retry}</p> : null}
          </Notice>
        ) : null}
      </div>
      <h2 className="sr-only">{t.text}</h2>
      {mail.isBlotted ? <p className="mb-3 text-muted">{t.blotted}</p> : null}
      {mail.emptied_at ? <p className="text-muted">{t.emptied({ at: mail.emptied_at })}</p> : <MailText mail={mail} />}
    </>
  );
}

function MailText({ mail }: { mail: OpenedMail }) {
  return (
    <Card>
      <p lang={mail.locale} className="max-w-prose break-words whitespace-pre-wrap">
        {splitLinks(mail.text).map((part, index) =>
          part.kind === 'link' ? (
            <a key={index} href={part.text} className="link break-all">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
    </Card>
  );
}
