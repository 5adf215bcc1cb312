import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';
import { composeMessage } from './compose-message.server.ts';
import type { MailConfig, MailTransport, SendOutcome } from './mail-transport.ts';
import { returnAddressOf } from './return-address.ts';

const defaultPatienceMs = 20_000;

/** Said of the envelope or the message; everything else is said of the connection. */
const aboutTheMail = new Set<unknown>(['EENVELOPE', 'EMESSAGE']);
const signInFirst = 530;

/**
 * A 5xx answer about this mail is the server's last word (RFC 5321 §4.2.1). Refused credentials, TLS that the server does
 * not offer and everything without an answer concern the server, not the mail: those are tried again.
 */
function outcomeOf(error: unknown): SendOutcome {
  const reason = error instanceof Error ? error.message.slice(0, 500) : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const isFinal = aboutTheMail.has(code) && status >= 500 && status < 600 && status !== signInFirst;
  return { ok: false, kind: isFinal ? 'permanent' : 'temporary', reason };
}

/** Certificates are always checked; a mail server with one of the house's own is named by its authority. */
export function smtpTransport(config: Extract<MailConfig, { kind: 'smtp' }>, patienceMs = defaultPatienceMs): MailTransport {
  const transporter = nodemailer.createTransport({
    host: config.host,
    port: config.port,
    secure: config.secure,
    requireTLS: config.requireTls,
    ...(config.caFile !== null && { tls: { ca: readFileSync(config.caFile) } }),
    ...(config.user !== null && { auth: { user: config.user, pass: config.password ?? '' } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  return {
    async send(mail) {
      try {
        const sender = config.returnAddress === null ? config.from.email : returnAddressOf(config.returnAddress, mail.id);
        await transporter.sendMail({ ...composeMessage(mail, config.from), envelope: { from: sender, to: [mail.to.email] } });
        return { ok: true, left: true };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async forget() {},
    close: () => transporter.close(),
  };
}
