import { daysBefore, defaultMailKeepDays, jobKeepDays, linkKeepDays } from '#app/domain/retention/policy.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteExpiredSessions } from '#db/queries/session.ts';
import { deleteOldJobs, emptyOldMails, forgetOldLinks, unsafeListMailPolicies } from '#db/queries/sweep.ts';

type Sweeper = Pick<App, 'db' | 'clock' | 'mail'>;
const mailsPerStep = 500;

/** What of the past is of no more use: texts of old mails, digests of links that ran out, sessions, finished work. */
export async function sweepOld(app: Sweeper): Promise<number> {
  let mails = 0;
  for (const { organisationId, keepDays } of await unsafeListMailPolicies(app.db.read)) {
    for (let step = mailsPerStep; step === mailsPerStep; mails += step) step = await sweepOrganisation(app, organisationId, keepDays ?? defaultMailKeepDays);
  }
  for (let step = mailsPerStep; step === mailsPerStep; mails += step) step = await sweepInstallation(app);
  return mails;
}

async function sweepOrganisation(app: Sweeper, organisationId: string, keepDays: number): Promise<number> {
  const scope = unsafeOrganisationScope({ organisationId, actor: { kind: 'system', job: 'retention.sweep' } });
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const mails = await emptyOldMails(tx, scope, { before: daysBefore(now, keepDays), now, limit: mailsPerStep });
    const links = await forgetOldLinks(tx, scope, daysBefore(now, linkKeepDays));
    if (mails.length + links === 0) return refused('nothing');
    return done(mails, [{ type: 'retention.swept', subject: { kind: 'organisation', id: organisationId }, data: { mails: mails.length, links, keepDays } }]);
  });
  if (!outcome.ok) return 0;
  for (const mailId of outcome.value) await app.mail.forget(mailId);
  return outcome.value.length;
}

/** What belongs to no organisation needs no witness: mails of the installation, sessions, jobs. */
async function sweepInstallation(app: Sweeper): Promise<number> {
  const now = app.clock.now();
  const mails = await transact(app.db, async (tx) => {
    await deleteExpiredSessions(tx, now);
    await deleteOldJobs(tx, daysBefore(now, jobKeepDays));
    return emptyOldMails(tx, null, { before: daysBefore(now, defaultMailKeepDays), now, limit: mailsPerStep });
  });
  for (const mailId of mails) await app.mail.forget(mailId);
  return mails.length;
}
