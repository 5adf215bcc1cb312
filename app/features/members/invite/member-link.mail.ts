import { renderMail } from '#app/platform/mail/render-mail.ts';
import type { MailText } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages, type Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { memberMessages, type inviteMemberMessages } from '../messages.ts';
import type { Addressee } from './addressee.ts';

interface Props {
  t: Bound<(typeof inviteMemberMessages)['en']>;
  f: Format;
  to: Addressee;
  inviter: string;
  organisation: string;
  /** Calendar date on which the link ends. */
  until: string;
  url: string;
}

/** To a colleague: come in, or choose a new password. */
export function memberLinkMail({ t, f, to, inviter, organisation, until, url }: Props): MailText {
  const { mail } = t;
  const role = bindMessages(memberMessages, f).roles[to.role];
  const isJoin = to.purpose === 'join';
  return renderMail({
    locale: f.locale,
    subject: isJoin ? mail.subject({ organisation }) : mail.resetSubject({ organisation }),
    blocks: [
      { kind: 'paragraph', text: mail.greeting({ name: to.name }) },
      { kind: 'paragraph', text: isJoin ? mail.text({ inviter, organisation, role }) : mail.resetText({ inviter, organisation }) },
      { kind: 'link', label: isJoin ? mail.button : mail.resetButton, url },
      { kind: 'small', text: mail.until({ date: f.dateLong(until) }) },
    ],
  });
}
