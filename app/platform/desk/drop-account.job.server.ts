import { z } from 'zod';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { done, installationChain, mutateInstallation, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeListMembershipsOfAccount } from '#db/queries/company-member.ts';
import { unsafeFindDeskAccount } from '#db/queries/desk-account.ts';
import { unsafeDeleteDeskAccount } from '#db/queries/delete-desk-account.ts';
import { accountDeletedMail } from './account-deleted.mail.ts';
import { deskTimeZone } from './desk-time-zone.ts';

export const dropAccountKind = 'desk.drop-account';

const payload = z.object({
  accountId: z.string(),
  /** That the owner asked for it, so that a mail confirms it: in which language, and which companies nobody speaks for any more. */
  asked: z.object({ locale: z.enum(locales), left: z.array(z.string()) }).nullable(),
});
export type AccountToDrop = z.output<typeof payload>;

/** An account goes when it speaks for no company any more. Until then it does nothing; run twice, nothing the second time. */
export const dropAccountJob = defineJob({
  kind: dropAccountKind,
  payload,
  async run(app: Pick<App, 'db' | 'clock' | 'jobs' | 'mail'>, { payload: { accountId, asked } }) {
    const dropped = await mutateInstallation<{ mails: string[] }, 'stays'>(app, { kind: 'supplier', invitationId: accountId, name: null }, async (tx, { now }) => {
      const account = await unsafeFindDeskAccount(tx, accountId);
      if (!account || (await unsafeListMembershipsOfAccount(tx, accountId)).length > 0) return refused('stays');
      const { name, email } = account;
      const mails = await unsafeDeleteDeskAccount(tx, { chainId: installationChain, accountId, email });
      if (asked) {
        const mail = accountDeletedMail({ name, email, left: asked.left }, formatFor(asked.locale, deskTimeZone));
        await enqueueMail(tx, { key: `desk-deleted:${accountId}`, kind: 'desk-deleted', organisationId: null, supplierId: null, to: { name, email }, locale: asked.locale, now, ...mail });
      }
      return done({ mails }, [{ type: 'desk_account.deleted', subject: { kind: 'desk_account', id: accountId }, data: {} }]);
    });
    if (dropped.ok) for (const mailId of dropped.value.mails) await app.mail.forget(mailId);
  },
});
