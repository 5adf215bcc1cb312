import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { App } from '#app/platform/app.ts';
import { cookieName, readCookie, serializeCookie } from '#app/platform/http/cookies.ts';
import type { RequestContext } from '#app/platform/http/request-context.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { digestSecret, isSameCode, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { unsafeListLeftCompanies } from '#db/queries/company.ts';
import { unsafeListMembershipsOfAccount } from '#db/queries/company-member.ts';
import { unsafeFindDeskAccountByEmail } from '#db/queries/desk-account.ts';
import { countDeskCodes, deleteOldDeskCodes, fillDeskCode, findDeskCode, insertDeskCode, spendDeskCodeAttempt, useDeskCode } from '#db/queries/desk-code.ts';
import { deleteFinishedJobs } from '#db/queries/job.ts';
import { newId } from '#db/queries/new-id.ts';
import { foldEmail } from '#db/queries/person.ts';
import { codeAttempts, codeExpiry, codeMinutes, codesPerHour, forgetCodesBefore, hourBefore } from './code-life.ts';
import { comeBack } from './come-back.server.ts';
import { deskCodeMail } from './desk-code.mail.ts';
import { returnHashOf } from './return-hash.server.ts';

const kind = 'desk.mail-code';
const payload = z.object({ codeId: z.string(), email: z.string(), locale: z.enum(locales) });
type Asked = z.output<typeof payload>;

const cookieOf = (http: RequestContext) => cookieName('desk-code', http.app.config.publicAddress);
const saltedDigest = (codeId: string, code: string) => digestSecret(`${codeId} ${code}`);

/**
 * Asks for a code at an address. The same work and the same answer, whether anybody has it: a job finds out. The code
 * works in the browser that asked, and nowhere else.
 */
export async function askForCode(http: RequestContext, asked: Pick<Asked, 'email' | 'locale'>): Promise<void> {
  const { app } = http;
  const secret = newSecret();
  await transact(app.db, async (tx) => {
    const [now, id] = [app.clock.now(), newId()];
    await deleteOldDeskCodes(tx, forgetCodesBefore(now));
    await insertDeskCode(tx, { id, browser_hash: digestSecret(secret), created_at: now, expires_at: codeExpiry(now), attempts_left: codeAttempts });
    await enqueueJob(tx, { kind, key: `${kind} ${id}`, payload: { codeId: id, ...asked } satisfies Asked, organisationId: null, now });
  });
  app.jobs.wake();
  const { publicAddress } = app.config;
  http.setCookie(serializeCookie(cookieOf(http), secret, publicAddress, codeMinutes * 60));
}

/** Mails the code, if the address speaks for a company, or was the last one that did, and has not asked too often. */
export const mailDeskCodeJob = defineJob({
  kind,
  payload,
  async run(app: Pick<App, 'db' | 'clock'>, { payload: { codeId, email, locale } }) {
    await transact(app.db, async (tx) => {
      const now = app.clock.now();
      // What was asked before is not kept: it holds an address.
      await deleteFinishedJobs(tx, kind, now);
      const account = await unsafeFindDeskAccountByEmail(tx, email);
      const speaks = account !== null && (await unsafeListMembershipsOfAccount(tx, account.id)).length > 0;
      if (!speaks && (await unsafeListLeftCompanies(tx, returnHashOf(email))).length === 0) return;
      const to = { name: account?.name ?? email, email: foldEmail(email) };
      if ((await countDeskCodes(tx, to.email, hourBefore(now))) >= codesPerHour) return;
      const code = String(randomInt(100_000_000)).padStart(8, '0');
      if (!(await fillDeskCode(tx, codeId, { account_id: account?.id ?? null, email: to.email, code_hash: saltedDigest(codeId, code) }))) return;
      const words = account?.locale ?? locale;
      const mail = deskCodeMail({ name: to.name, code: `${code.slice(0, 4)} ${code.slice(4)}`, minutes: codeMinutes }, formatFor(words, 'UTC'));
      await enqueueMail(tx, { key: `desk-code:${codeId}`, kind: 'desk-code', organisationId: null, supplierId: null, to, locale: words, now, ...mail });
    });
  },
});

/** The account whose code was typed in the browser that asked for it, else null; each try counts. */
export async function redeemCode(http: RequestContext, request: Request, typed: string): Promise<{ accountId: string } | null> {
  const { app } = http;
  const secret = readCookie(request, cookieOf(http));
  if (!secret) return null;
  const asked = await findDeskCode(app.db.read, digestSecret(secret));
  if (!asked) return null;
  const digits = typed.replace(/\D/g, '');
  const redeemed = await transact(app.db, async (tx) => {
    const now = app.clock.now();
    if (!(await spendDeskCodeAttempt(tx, asked.id, now))) return null;
    const { email, code_hash: codeHash } = (await findDeskCode(tx, asked.browser_hash)) ?? asked;
    if (email === null || codeHash === null || !isSameCode(saltedDigest(asked.id, digits), codeHash)) return null;
    return (await useDeskCode(tx, asked.id, now)) ? { email } : null;
  });
  if (!redeemed) return null;
  http.setCookie(serializeCookie(cookieOf(http), '', app.config.publicAddress, 0));
  await comeBack(app, redeemed.email);
  const account = await unsafeFindDeskAccountByEmail(app.db.read, redeemed.email);
  return account && { accountId: account.id };
}

/** Whether this browser waits for a code. */
export const waitsForCode = (http: RequestContext, request: Request): boolean => readCookie(request, cookieOf(http)) !== null;
