import { sql } from 'kysely';
import type { Role } from '#app/domain/access/permissions.ts';
import { demoLife } from '#app/demo-life/demo-life.server.ts';
import { makeDemo } from '#app/features/demo/make-demo.server.ts';
import type { App } from '#app/platform/app.ts';
import { cookieName } from '#app/platform/http/cookies.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertDeskSession } from '#db/queries/desk-session.ts';
import { newId } from '#db/queries/new-id.ts';
import { addPerson, openSession, type Beside, type Person } from '../product/people.ts';
import { plantCanaries } from './canaries.ts';

/** Somebody who asks: a member of the own organisation, or nobody that the product knows. */
export interface Visitor {
  name: string;
  cookie: string;
  member: Person | null;
}

export interface Organisations {
  own: { id: string; slug: string };
  other: { id: string; slug: string };
  visitors: Visitor[];
  /** Links that were mailed on behalf of the own organisation. */
  invitationToken: string;
  questionToken: string;
  confirmationToken: string;
  canaries: number;
}

const people: readonly [string, Role, 0 | 1, 0 | 1][] = [
  ['admin', 'admin', 0, 0],
  ['ciso', 'ciso', 0, 0],
  ['procurement', 'procurement', 0, 0],
  ['viewer', 'viewer', 0, 0],
  ['approver', 'admin', 1, 0],
  ['limited', 'admin', 1, 1],
];

/** The two organisations of the demo data as if they were real; the fuzzer belongs to one, the other is full of canaries. */
export async function plantOrganisations(app: App): Promise<Organisations> {
  await makeDemo(app, demoLife);
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from organisation order by slug`.execute(app.db.read);
  const [own, other] = rows;
  if (!own || !other) throw new Error('there are no two organisations');
  await transact(app.db, (tx) => sql`update organisation set is_demo = 0`.execute(tx));
  const visitors = await Promise.all(people.map((person) => addVisitor(app, own.id, person)));
  const tokens = await openLinks(app, own.id);
  return { own, other, visitors: [...visitors, await seatAtDesk(app, own.id), ...strangers(app)], ...tokens, canaries: await plantCanaries(app, other.id) };
}

async function addVisitor(app: Beside, organisationId: string, [name, role, canApprove, isLimited]: (typeof people)[number]): Promise<Visitor> {
  const { person, cookie } = await addPerson(app, organisationId, name, { role, canApprove, isLimited });
  return { name, cookie, member: person };
}

const userAgent = 'trial';

/** Somebody at the desk of a company that deals with the own organisation alone: the other one is nothing to it. */
async function seatAtDesk({ db, clock, config }: Beside, organisationId: string): Promise<Visitor> {
  const { rows } = await sql<{ id: string }>`select company_id as id from supplier where organisation_id = ${organisationId} and company_id is not null
    and company_id not in (select company_id from supplier where organisation_id <> ${organisationId} and company_id is not null) limit 1`.execute(db.read);
  const [accountId, secret, now] = [newId(), newSecret(), clock.now()];
  const later = new Date(Date.parse(now) + 7 * 86_400_000).toISOString();
  await transact(db, async (tx) => {
    await tx.insertInto('desk_account').values({ id: accountId, email: 'balie@verzonnen.example', name: 'Robin Balie', locale: 'en', password_hash: null, created_at: now }).execute();
    await tx.insertInto('company_member').values({ id: newId(), company_id: rows[0]?.id ?? '', account_id: accountId, added_at: now, added_by_account_id: null, removed_at: null }).execute();
    await insertDeskSession(tx, { token_hash: digestSecret(secret), id: newId(), account_id: accountId, company_id: null, visitor_name: null, created_at: now, last_seen_at: now, rotated_at: now, previous_token_hash: null, expires_at: later, revoked_at: null, user_agent: userAgent });
  });
  return { name: 'desk', cookie: `${cookieName('desk', config.publicAddress)}=${secret}`, member: null };
}

function strangers({ config }: Beside): Visitor[] {
  const name = cookieName('session', config.publicAddress);
  return [
    { name: 'nobody', cookie: '', member: null },
    { name: 'unknown session', cookie: `${name}=${'A'.repeat(43)}`, member: null },
    { name: 'broken cookie', cookie: `${name}=%E0%A4%A; language="nl; toast=%7B; ;=;`, member: null },
  ];
}

/** A request may sign its visitor out, or take its role away: from time to time all are who they were. */
export async function restoreVisitors(app: Beside, { own, visitors }: Organisations): Promise<void> {
  for (const visitor of visitors) {
    if (!visitor.member) continue;
    const { memberId, personId, role, canApprove, isLimited } = visitor.member;
    await transact(app.db, (tx) =>
      tx.updateTable('member').set({ role, can_approve: canApprove, is_unit_limited: isLimited, removed_at: null }).where('organisation_id', '=', own.id).where('id', '=', memberId).execute(),
    );
    visitor.cookie = await openSession(app, personId);
  }
  await transact(app.db, async (tx) => {
    await tx.updateTable('desk_session').set({ revoked_at: null }).where('user_agent', '=', userAgent).execute();
    await tx.updateTable('company_member').set({ removed_at: null }).where('added_by_account_id', 'is', null).execute();
  });
}

async function openLinks(app: Beside, organisationId: string): Promise<Pick<Organisations, 'invitationToken' | 'questionToken' | 'confirmationToken'>> {
  const [invitationToken, questionToken, confirmationToken, later] = [newSecret(), newSecret(), newSecret(), new Date(Date.parse(app.clock.now()) + 30 * 86_400_000).toISOString()];
  await transact(app.db, async (tx) => {
    const newest = (table: string) => sql`id = (select max(id) from ${sql.table(table)} where organisation_id = ${organisationId})`;
    await sql`update invitation set token_hash = ${digestSecret(invitationToken)}, expires_at = ${later}, revoked_at = null where ${newest('invitation')}`.execute(tx);
    await sql`update issuer_confirmation set token_hash = ${digestSecret(confirmationToken)}, expires_at = ${later}, revoked_at = null where way = 'link' and ${newest('issuer_confirmation')}`.execute(tx);
    await sql`update question_link set token_hash = ${digestSecret(questionToken)}, expires_at = ${later} where ${newest('question_link')}`.execute(tx);
  });
  return { invitationToken, questionToken, confirmationToken };
}
