import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { confirmationMail } from '../confirmation/confirmation.mail.ts';
import { roundMailMessages } from './mail-messages.ts';

interface Written {
  subject: string;
  blocks: MailBlock[];
}

/** Asks an issuer about several certificates at once: one link to a page from which each is answered by itself. About one, it is the mail about one. */
export function roundMail({ asked, url, until }: { asked: readonly AskedCertificate[]; url: string; until: CalendarDate }, f: Format): Written {
  const [first] = asked as [AskedCertificate, ...AskedCertificate[]];
  if (asked.length === 1) return confirmationMail({ asked: first, url, until }, f);
  const t = bindMessages(roundMailMessages, f);
  const { client, asker, issuer } = first;
  return {
    subject: t.subject({ client, n: asked.length }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: issuer }) },
      { kind: 'paragraph', text: t.intro({ client, n: asked.length }) },
      { kind: 'list', items: asked.map((one) => t.certificate({ holder: one.holderName, level: one.level, number: one.certificateNumber, until: f.date(one.validUntil) })) },
      { kind: 'link', label: t.open, url },
      { kind: 'paragraph', text: t.how },
      { kind: 'paragraph', text: t.contact({ client, name: asker.name, email: asker.email }) },
      { kind: 'small', text: t.small({ client, until: f.date(until) }) },
    ],
  };
}

interface Told {
  issuer: string;
  results: readonly ConfirmationResult[];
  url: string;
}

/** Tells the member who asked that everything in one mail has been answered. */
export function roundNotice({ issuer, results, url }: Told, f: Format): Written {
  const { notice: t } = bindMessages(roundMailMessages, f);
  const of = (result: ConfirmationResult) => results.filter((one) => one === result).length;
  const rows = (['confirmed', 'denied', 'unknown'] as const).map((result) => ({ label: t.results[result], value: f.number(of(result)) }));
  return {
    subject: t.subject({ issuer, n: results.length }),
    blocks: [
      { kind: 'paragraph', text: t.said({ issuer, n: results.length }) },
      { kind: 'facts', rows },
      { kind: 'link', label: t.open, url },
      { kind: 'small', text: t.why },
    ],
  };
}
