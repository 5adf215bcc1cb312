import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { Clock } from '#app/platform/clock/clock.ts';
import { composeMessage } from './compose-message.server.ts';
import type { MailAddress, MailTransport } from './mail-transport.ts';

/** Lays every mail in a folder as an .eml file that any mail program opens. */
export function folderTransport(folder: string, from: MailAddress, clock: Clock): MailTransport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail({ ...composeMessage(mail, from), date: new Date(clock.now()) });
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${mail.id}.eml`);
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
      return { ok: true, left: false };
    },
    async forget(mailId) {
      await rm(path.join(folder, `${mailId}.eml`), { force: true });
    },
    close() {},
  };
}
