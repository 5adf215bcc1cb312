import type Mail from 'nodemailer/lib/mailer/index.js';
import type { MailAddress, OutgoingMail } from './mail-transport.ts';

const addressOf = ({ name, email }: MailAddress) => ({ name, address: email });

/** The same outbox row is the same message at every attempt: a mail client that gets it twice can tell. */
export function composeMessage(mail: OutgoingMail, from: MailAddress): Mail.Options {
  return {
    from: addressOf(from),
    to: addressOf(mail.to),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${from.email.split('@')[1] ?? 'localhost'}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Text comes from people: it may not name files or addresses to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
