import { daysBefore, defaultMailKeepDays, evidenceCutOff } from '#app/domain/retention/policy.ts';
import type { Changes } from '#app/domain/audit/event-shape.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { countExpiredFiles, listExpiredFiles } from '#db/queries/expired-evidence.ts';
import { getOrganisation, updateOrganisation } from '#db/queries/organisation.ts';
import { countOldMails } from '#db/queries/sweep.ts';
import type { RetentionAnswers } from './retention.form.ts';

export interface Policy {
  evidenceKeepYears: number | null;
  mailKeepDays: number;
}

const shownFiles = 20;

/** The policy is about suppliers of every unit. */
export function requireWhole({ scope }: MemberContext): void {
  if (scope.unitIds !== null) throw new AppError('forbidden', 'the policy is about all units');
}

export const policyInForce = ({ organisation }: MemberContext): Policy => ({ evidenceKeepYears: organisation.evidence_keep_years, mailKeepDays: organisation.mail_keep_days ?? defaultMailKeepDays });

/** What a policy would remove tonight, without removing it. */
export async function previewRetention({ db, scope, today, now }: MemberContext, policy: Policy) {
  const before = policy.evidenceKeepYears === null ? null : evidenceCutOff(today, policy.evidenceKeepYears);
  const none = { files: 0, bytes: 0 };
  const [count, files, mails] = await Promise.all([
    before ? countExpiredFiles(db, scope, before) : none,
    before ? listExpiredFiles(db, scope, before, shownFiles) : [],
    countOldMails(db, scope, daysBefore(now, policy.mailKeepDays)),
  ]);
  return { policy, before, ...count, first: files.map(({ id, name, holder, endedOn }) => ({ id, name, holder, endedOn })), mails };
}
export type RetentionPreview = Awaited<ReturnType<typeof previewRetention>>;

/** Saves what differs; what is the same leaves no witness. */
export async function saveRetention(ctx: MemberContext, answers: RetentionAnswers): Promise<void> {
  await mutate<null, 'unchanged'>(ctx.app, ctx.scope, async (tx) => {
    const before = await getOrganisation(tx, ctx.scope);
    const patch = { evidence_keep_years: answers.evidenceKeepYears ?? null, mail_keep_days: answers.mailKeepDays };
    const changed = (Object.keys(patch) as (keyof typeof patch)[]).filter((field) => before[field] !== patch[field]);
    if (changed.length === 0) return refused('unchanged');
    await updateOrganisation(tx, ctx.scope, patch);
    const changes: Changes = Object.fromEntries(changed.map((field) => [field, { from: before[field], to: patch[field] }]));
    return done(null, [{ type: 'organisation.changed', subject: { kind: 'organisation', id: ctx.scope.organisationId }, data: { changes } }]);
  });
}
