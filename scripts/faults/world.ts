import { defaultMethod } from '#app/domain/level/default-method.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Asked } from '#app/domain/invitation/asked.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { connect, type Databases } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { recordRequirement } from '#db/queries/contract-requirement.ts';
import { insertContract } from '#db/queries/contract.ts';
import { insertInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertOrganisation } from '#db/queries/organisation.ts';
import { addPerson, openSession, type Person } from '../product/people.ts';
import type { Site } from './site.ts';

/** A supplier to whom everything can happen once. */
export interface Subject {
  supplierId: string;
  serviceId: string;
  token: string;
  contractId: string;
}

export interface World {
  site: Site;
  scope: OrganisationScope;
  home: string;
  buyer: { cookie: string; person: Person };
  approver: { cookie: string; person: Person };
  /** Handed out one by one. */
  subjects: Subject[];
}

/** An organisation with two people, written beside the product before it starts. */
export async function foundWorld(site: Site): Promise<World> {
  return beside(site, async (db) => {
    const app = { db, clock: systemClock, config: site.config };
    const [id, now] = [newId(), app.clock.now()];
    const facts = { name: 'Waterwerken Verzonnen', entity_class: 'essential', sector_number: 6, subsector_code: null, country: 'NL', time_zone: 'Europe/Amsterdam', legal_regime: 'cbw', contracting_authority: 0, locale: 'nl', incident_phone: null, evidence_keep_years: null, mail_keep_days: null } as const;
    await transact(db, (tx) => insertOrganisation(tx, { id, slug: 'waterwerken', ...facts, is_demo: 0, created_at: now }));
    const buyer = await addPerson(app, id, 'buyer', { role: 'admin', canApprove: 0, isLimited: 0 });
    const approver = await addPerson(app, id, 'approver', { role: 'admin', canApprove: 1, isLimited: 0 });
    return { site, scope: unsafeOrganisationScope({ organisationId: id, actor: { kind: 'system', job: 'faults' } }), home: '/o/waterwerken', buyer, approver, subjects: [] };
  });
}

/** Writes a database of the product while the product may be using it. */
export async function beside<T>(site: Site, work: (db: Databases) => Promise<T>): Promise<T> {
  const db = connect(site.config.database);
  try {
    await migrate(db, { backupFolder: `${site.config.dataFolder}/backups`, now: systemClock.now() });
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Sends everything in the register on to be classified. */
export async function triageAll({ site, scope, home, buyer }: World): Promise<void> {
  const rows = await site.read.selectFrom('supplier').select('id').where('organisation_id', '=', scope.organisationId).execute();
  await site.ask(buyer.cookie, `${home}/triage`, [['intent', 'some'], ['outcome', 'to_classify'], ...rows.map(({ id }): [string, string] => ['id', id])]);
}

/** Sign-ins of now, as the product's clock has it. */
export async function signInAgain(world: World): Promise<void> {
  const { site, buyer, approver } = world;
  const app = { clock: { now: () => site.now }, config: site.config };
  await beside(site, async (db) => {
    for (const one of [buyer, approver]) one.cookie = await openSession({ ...app, db }, one.person.personId);
  });
}

const asked: Asked = {
  format: 1,
  client: 'Waterwerken Verzonnen',
  entityClass: 'essential',
  contact: { name: 'Robin Verzonnen', phone: '+31 20 000 00 00', email: 'robin@verzonnen.example' },
  ownReference: null,
  underCbw: true,
  isProvisional: true,
  wantedOn: '2027-12-01',
  services: [{ name: '', lowest: 'QM10', highest: 'QM20', answers: [] }],
};

/** Gives every supplier a link of its own, and a contract that waits for approval to ask less than is needed. */
export async function addSubjects(world: World): Promise<void> {
  const { site, scope, buyer } = world;
  const services = await site.read.selectFrom('supplied_service').select(['id', 'supplier_id']).where('organisation_id', '=', scope.organisationId).orderBy('id').execute();
  const now = systemClock.now();
  await beside(site, (db) =>
    transact(db, async (tx) => {
      for (const { id: serviceId, supplier_id: supplierId } of services) {
        const subject = { supplierId, serviceId, token: newSecret(), contractId: newId() };
        await insertInvitation(tx, scope, { id: newId(), supplier_id: supplierId, contact_id: null, email: `link.${supplierId}@verzonnen.example`, contact_name: 'Kim Verzonnen', locale: 'nl', token_hash: digestSecret(subject.token), asked_json: JSON.stringify(asked), lowest: 'QM10', highest: 'QM20', created_at: now, created_by_member_id: buyer.person.memberId, expires_at: '2036-01-01T00:00:00.000Z' });
        const term = { starts_on: '2026-01-01', ends_on: '2030-12-31', notice_count: 3, notice_unit: 'months', renewal: 'none', renewal_months: null, decide_by_on: '2030-09-30', is_limited: 0 } as const;
        await insertContract(tx, scope, { id: subject.contractId, supplier_id: supplierId, reference: `CT-${supplierId}`, name: 'Onderhoud', ...term, recorded_at: now, updated_at: now });
        const requirement = { level: 'QM10', by_on: '2028-06-30', interim_level: null, interim_on: null, report_days: 5, needed_lowest: 'QM20', needed_highest: 'QM20', reason: 'te duur' } as const;
        const waiting = { approval: 'asked', state: 'proposed', asked_by_member_id: buyer.person.memberId, approved_by_member_id: null, approval_note: null, counter_on: null, invitation_id: null, token_hash: null, said_by: null, said: null, recorded_by_member_id: buyer.person.memberId } as const;
        await recordRequirement(tx, scope, { contract_id: subject.contractId, supplier_id: supplierId, ...requirement, ...waiting, recorded_at: now });
        world.subjects.push(subject);
      }
    }),
  );
}

/** Answers that leave more than QM10, another set for each number. */
export function answersOf(round: number): [string, string][] {
  const chosen: Record<string, string> = { it: ['connected', 'privileged'][round % 2] ?? '', replaceability: ['easy', 'hard', 'not_in_time'][round % 3] ?? '', dependency: 'some', ictCompany: 'yes' };
  return defaultMethod.inputs.map((input) => [`answer-${input.id}`, chosen[input.id] ?? input.values[0]?.id ?? '']);
}
