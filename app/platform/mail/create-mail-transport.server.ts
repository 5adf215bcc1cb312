import type { Clock } from '#app/platform/clock/clock.ts';
import { folderTransport } from './folder-transport.server.ts';
import type { MailConfig, MailTransport } from './mail-transport.ts';
import { smtpTransport } from './smtp-transport.server.ts';

/** Mails of demo organisations go to the folder, whatever is configured: they never leave this machine. */
export function createMailTransport(config: MailConfig, clock: Clock): MailTransport {
  const folder = folderTransport(config.folder, config.from, clock);
  if (config.kind === 'folder') return folder;
  const smtp = smtpTransport(config);
  return {
    send: (mail) => (mail.isDemo ? folder : smtp).send(mail),
    forget: (mailId) => folder.forget(mailId),
    close: () => smtp.close(),
  };
}
