import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { confirmationMailMessages } from './mail-messages.ts';

interface Written {
  subject: string;
  blocks: MailBlock[];
}

/** What stands on the certificate, as rows. The same in the mail and on the issuer's page. */
export function askedRows(asked: AskedCertificate, f: Format): { label: string; value: string }[] {
  const { facts: t } = bindMessages(confirmationMailMessages, f);
  const rows: [string, string | null][] = [
    [t.scheme, schemeOf(asked.scheme).name[f.locale]],
    [t.level, asked.level],
    [t.holder, asked.holderName],
    [t.kvk, asked.holderKvkNumber],
    [t.number, asked.certificateNumber],
    [t.scope, asked.scopeText],
    [t.from, f.dateLong(asked.validFrom)],
    [t.until, f.dateLong(asked.validUntil)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Asks an issuer about a certificate, by a link that works once. */
export function confirmationMail({ asked, url, until }: { asked: AskedCertificate; url: string; until: CalendarDate }, f: Format): Written {
  const t = bindMessages(confirmationMailMessages, f);
  const { client, asker } = asked;
  return {
    subject: t.subject({ client, holder: asked.holderName }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: asked.issuer }) },
      { kind: 'paragraph', text: t.intro({ client }) },
      { kind: 'facts', rows: askedRows(asked, f) },
      { kind: 'link', label: t.open, url },
      { kind: 'paragraph', text: t.how },
      { kind: 'paragraph', text: t.contact({ client, name: asker.name, email: asker.email }) },
      { kind: 'small', text: t.small({ client, until: f.date(until) }) },
    ],
  };
}

interface Notice {
  issuer: string;
  supplier: string;
  result: ConfirmationResult;
  by: string;
  remark: string | null;
  url: string;
}

/** Tells the member who asked what the issuer said. */
export function confirmationNotice({ remark, url, ...said }: Notice, f: Format): Written {
  const { notice: t } = bindMessages(confirmationMailMessages, f);
  return {
    subject: t.subject(said),
    blocks: [
      { kind: 'paragraph', text: t.said(said) },
      ...(remark ? [{ kind: 'paragraph', text: remark } as const] : []),
      { kind: 'link', label: t.open, url },
      { kind: 'small', text: t.why },
    ],
  };
}
