import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Way } from '#app/domain/way/compose.ts';
import { changedSteps, promisedStep, wayProblems, wayStepsOf, type WaySteps } from '#app/domain/way/steps.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertAgreedDate } from '#db/queries/agreed-date.ts';
import { recordCertificateSteps } from '#db/queries/certificate-step.ts';
import { newId } from '#db/queries/new-id.ts';
import { loadWay, type WayDay } from './load-way.server.ts';

export interface WayReport {
  /** Every step as it is said to be now. */
  steps: WaySteps;
  auditBody: string | null;
}

/** Who says it: the supplier itself, or a member for it. */
export type Reporter = { source: 'supplier'; reportedBy: string } | { source: 'member'; reportedBy: string | null; memberId: string };

interface Moment extends WayDay {
  now: Instant;
}

export type WayOutcome =
  | { ok: true; events: OrganisationAuditEvent[]; promisedOn: string | null; id: string }
  | { ok: false; problem: { kind: 'same' } | { kind: 'wrong'; wrong: ReturnType<typeof wayProblems> } };

/**
 * Writes down how far a supplier says it is. Call it in the transaction that witnesses it. The day of the certificate becomes
 * the agreed date of coverage, as an answer by the request's page does; steps of which nothing new was said stay as they are.
 */
export async function recordWay(tx: Tx, scope: OrganisationScope | SupplierScope, supplierId: string, report: WayReport, by: Reporter, moment: Moment): Promise<WayOutcome> {
  const before = await loadWay(tx, scope, supplierId, moment);
  const after = standing(before, report.steps);
  const wrong = wayProblems(before.steps, after, moment.today);
  if (wrong.length > 0) return { ok: false, problem: { kind: 'wrong', wrong } };
  const changed = changedSteps(before.steps, after);
  const isOtherBody = report.auditBody !== before.auditBody;
  if (changed.length === 0 && !isOtherBody) return { ok: false, problem: { kind: 'same' } };

  const promised = promisedStep(after);
  const promisedOn = after[promised].plannedOn !== before.steps[promised].plannedOn ? after[promised].plannedOn : null;
  const written = new Set(changed.filter((kind) => !isPromise(kind) || after[kind].doneOn !== before.steps[kind].doneOn));
  if (isOtherBody) written.add('audit_body_chosen');
  const row = {
    supplier_id: supplierId,
    source: by.source,
    reported_by: by.reportedBy,
    recorded_by_member_id: by.source === 'member' ? by.memberId : null,
    recorded_at: moment.now,
  };
  const steps = [...written].map((kind) => ({ ...row, id: newId(), kind, planned_on: isPromise(kind) ? null : after[kind].plannedOn, done_on: after[kind].doneOn, audit_body: kind === 'audit_body_chosen' ? report.auditBody : null }));
  await recordCertificateSteps(tx, scope, steps);
  const events: OrganisationAuditEvent[] = [
    {
      type: 'way.reported',
      subject: { kind: 'supplier', id: supplierId },
      data: { source: by.source, steps: [...new Set([...changed, ...written])].map((kind) => ({ kind, plannedOn: after[kind].plannedOn, doneOn: after[kind].doneOn })), auditBody: report.auditBody },
      personal: { reportedBy: by.reportedBy },
    },
  ];
  if (promisedOn !== null) events.push(await agree(tx, scope, supplierId, promisedOn, by.source, moment));
  return { ok: true, events, promisedOn, id: newId() };
}

/**
 * What was told to another client, added to what is known here: what it leaves empty stays, and so does what would contradict
 * what stands here, such as a certificate that lies there already.
 */
export async function addToWay(tx: Tx, scope: OrganisationScope | SupplierScope, supplierId: string, told: WayReport, by: Reporter, moment: Moment): Promise<WayOutcome> {
  const { steps: before, auditBody } = await loadWay(tx, scope, supplierId, moment);
  const added = wayStepsOf((kind) => ({ kind, plannedOn: told.steps[kind].plannedOn ?? before[kind].plannedOn, doneOn: told.steps[kind].doneOn ?? before[kind].doneOn }));
  const wrong = new Set(wayProblems(before, added, moment.today).map((problem) => problem.step));
  const steps = wayStepsOf((kind) => (wrong.has(kind) ? before[kind] : added[kind]));
  return recordWay(tx, scope, supplierId, { steps, auditBody: told.auditBody ?? auditBody }, by, moment);
}

const isPromise = (kind: string) => kind === 'certified' || kind === 'renewal';

/**
 * What a report comes to. What it leaves empty about a promised day stays: a day that was agreed is kept or replaced, not
 * taken back. What a certificate shows cannot be said otherwise.
 */
function standing(before: Way, said: WaySteps): WaySteps {
  const certified = before.isShown ? before.steps.certified : said.certified;
  const keep = (kind: 'certified' | 'renewal', step: WaySteps['certified']) => ({ ...step, plannedOn: step.doneOn === null ? (step.plannedOn ?? before.steps[kind].plannedOn) : before.steps[kind].plannedOn });
  return { ...said, certified: keep('certified', certified), renewal: keep('renewal', said.renewal) };
}

async function agree(tx: Tx, scope: OrganisationScope | SupplierScope, supplierId: string, agreedOn: string, source: 'supplier' | 'member', { today, now }: Moment): Promise<OrganisationAuditEvent> {
  await insertAgreedDate(tx, scope, { id: newId(), supplier_id: supplierId, agreed_on: agreedOn, source, effective_on: today, recorded_at: now });
  await recordCoverage(tx, scope, [supplierId], { cause: 'agreed_date.recorded', today, now });
  return { type: 'agreed_date.recorded', subject: { kind: 'supplier', id: supplierId }, data: { agreedOn, source, effectiveOn: today } };
}
