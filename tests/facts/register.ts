import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addYears, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import type { Answers, QmLevel } from '#app/domain/level/method.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { Databases, Tx } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertAgreedDate } from '#db/queries/agreed-date.ts';
import { insertCertificate, type NewCertificate } from '#db/queries/certificate.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertProof } from '#db/queries/proof.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { insertSuppliers, updateSupplier, type NewSupplier } from '#db/queries/supplier.ts';
import { insertVerification, type VerificationRow } from '#db/queries/verification.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

/** A register that a test fills as its members would, minus forms and rights. Each step records coverage as the product does. */
export interface Register {
  databases: Databases;
  scope: OrganisationScope;
  memberId: string;
}

const zone = 'Europe/Amsterdam';

export async function openRegister(databases: Databases, createdAt: Instant = '2025-01-06T08:00:00.000Z'): Promise<Register> {
  const scope = await insertOrganisation(databases, { created_at: createdAt });
  const [personId, memberId] = [newId(), newId()];
  await transact(databases, async (tx) => {
    await tx
      .insertInto('person')
      .values({ id: personId, email: `${personId}@verzonnen.example`, name: 'Noor Verzonnen', locale: 'nl', password_hash: null, created_at: createdAt, anonymised_at: null })
      .execute();
    await tx
      .insertInto('member')
      .values({ organisation_id: scope.organisationId, id: memberId, person_id: personId, role: 'ciso', can_approve: 1, is_unit_limited: 0, joined_at: createdAt, removed_at: null })
      .execute();
  });
  return { databases, scope, memberId };
}

/** Runs a step at an instant, with a witness, and records the coverage of one supplier after it. */
export async function step(register: Register, supplierId: string, now: Instant, cause: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  await mutate({ db: register.databases, clock: { now: () => now } }, register.scope, async (tx) => {
    await work(tx);
    await recordCoverage(tx, register.scope, [supplierId], { cause, today: dateInZone(now, zone), now });
    return done(null, [{ type: 'supplier.changed', subject: { kind: 'supplier', id: supplierId }, data: { changes: {} } }]);
  });
}

export async function registerSupplier(register: Register, now: Instant, facts: Partial<NewSupplier> = {}): Promise<{ supplierId: string; serviceId: string }> {
  const legalName = facts.legal_name ?? 'Pompen Verzonnen B.V.';
  const supplierId = facts.id ?? newId();
  await step(register, supplierId, now, 'supplier.registered', async (tx) => {
    await insertSuppliers(tx, register.scope, [{ legal_name: legalName, name_key: foldName(legalName), created_at: now, ...facts, id: supplierId }]);
  });
  const [service] = await listSuppliedServices(register.databases.read, register.scope, [supplierId]);
  return { supplierId, serviceId: service?.id ?? '' };
}

export type Triage = 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';

export function triage(register: Register, supplierId: string, now: Instant, outcome: Triage): Promise<void> {
  return step(register, supplierId, now, 'supplier.triaged', (tx) =>
    updateSupplier(tx, register.scope, supplierId, { triage: outcome, triaged_at: now, triaged_by_member_id: register.memberId, updated_at: now }),
  );
}

export function classify(register: Register, of: { supplierId: string; serviceId: string }, now: Instant, answers: Answers, effectiveOn = dateInZone(now, zone)): Promise<void> {
  const { lowest, highest, decidingRules } = deriveLevel(defaultMethod, answers);
  return step(register, of.supplierId, now, 'classification.recorded', async (tx) => {
    const organisation_id = register.scope.organisationId;
    const former = tx.updateTable('classification').set({ superseded_at: now }).where('organisation_id', '=', organisation_id);
    await former.where('supplied_service_id', '=', of.serviceId).where('superseded_at', 'is', null).execute();
    await tx
      .insertInto('classification')
      .values({
        organisation_id,
        id: newId(),
        supplier_id: of.supplierId,
        supplied_service_id: of.serviceId,
        answers_json: JSON.stringify(answers),
        source: 'member',
        source_id: null,
        effective_on: effectiveOn,
        recorded_at: now,
        recorded_by_member_id: register.memberId,
        superseded_at: null,
        method_number: null,
        lowest,
        highest,
        deciding_rules_json: JSON.stringify(decidingRules.map((rule) => rule.id)),
      })
      .execute();
  });
}

export async function enterCertificate(register: Register, supplierId: string, now: Instant, facts: Partial<NewCertificate> & { level: QmLevel | null; valid_from: CalendarDate }): Promise<{ certificateId: string; proofId: string }> {
  const certificateId = newId();
  const proofId = newId();
  const certificate: NewCertificate = {
    id: certificateId,
    company_id: null,
    organisation_id: register.scope.organisationId,
    scheme: facts.level ? 'nis2-qm' : 'iso-27001',
    holder_name: 'Pompen Verzonnen B.V.',
    holder_kvk_number: null,
    scope_text: 'Everything',
    issuer: 'Keurders Verzonnen',
    certificate_number: null,
    valid_until: addYears(facts.valid_from, 3),
    evidence_file_id: null,
    recorded_at: now,
    ...facts,
  };
  await step(register, supplierId, now, 'proof.received', async (tx) => {
    await insertCertificate(tx, certificate);
    await insertProof(tx, register.scope, { id: proofId, supplier_id: supplierId, certificate_id: certificateId, origin: 'own', received_at: now });
  });
  return { certificateId, proofId };
}

export function verify(register: Register, supplierId: string, certificateId: string, now: Instant, serviceIds: readonly string[], facts: Partial<VerificationRow> = {}): Promise<void> {
  const verification = {
    id: newId(),
    supplier_id: supplierId,
    certificate_id: certificateId,
    result: 'accepted',
    method: 'document_checked',
    accepted_level: null,
    accepted_until: null,
    reason: null,
    verified_by_member_id: register.memberId,
    effective_on: dateInZone(now, zone),
    recorded_at: now,
    ...facts,
  } as const;
  return step(register, supplierId, now, 'verification.recorded', (tx) => insertVerification(tx, register.scope, verification, serviceIds));
}

export function agree(register: Register, supplierId: string, now: Instant, agreedOn: CalendarDate): Promise<void> {
  return step(register, supplierId, now, 'agreed_date.recorded', (tx) =>
    insertAgreedDate(tx, register.scope, { id: newId(), supplier_id: supplierId, agreed_on: agreedOn, source: 'member', effective_on: dateInZone(now, zone), recorded_at: now }),
  );
}
