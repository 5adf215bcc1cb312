import nodemailer from 'nodemailer';
import { composeMessage } from './compose-message.server.ts';
import type { MailConfig, MailTransport, SendOutcome } from './mail-transport.ts';

const patienceMs = 20_000;

/**
 * A 5xx answer about this mail is the server's last word (RFC 5321 §4.2.1). Refused credentials and everything without
 * an answer concern the server, not the mail: those are tried again.
 */
function outcomeOf(error: unknown): SendOutcome {
  const reason = error instanceof Error ? error.message.slice(0, 500) : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const isFinal = code !== 'EAUTH' && status >= 500 && status < 600;
  return { ok: false, kind: isFinal ? 'permanent' : 'temporary', reason };
}

export function smtpTransport(config: Extract<MailConfig, { kind: 'smtp' }>): MailTransport {
  const transporter = nodemailer.createTransport({
    host: config.host,
    port: config.port,
    secure: config.secure,
    requireTLS: config.requireTls,
    ...(config.user !== null && { auth: { user: config.user, pass: config.password ?? '' } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  return {
    async send(mail) {
      try {
        await transporter.sendMail(composeMessage(mail, config.from));
        return { ok: true, left: true };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async forget() {},
    close: () => transporter.close(),
  };
}
