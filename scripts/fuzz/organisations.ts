import { sql } from 'kysely';
import type { Role } from '#app/domain/access/permissions.ts';
import { makeDemo } from '#app/features/demo/make-demo.server.ts';
import type { App } from '#app/platform/app.ts';
import { cookieName } from '#app/platform/http/cookies.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertPerson } from '#db/queries/person.ts';
import { insertSession } from '#db/queries/session.ts';
import { plantCanaries } from './canaries.ts';

/** What the fuzzer needs of a composed application. */
export type Planted = Pick<App, 'db' | 'clock' | 'config'>;

/** Somebody who asks: a member of the own organisation, or nobody that the product knows. */
export interface Visitor {
  name: string;
  cookie: string;
  member: { personId: string; memberId: string; role: Role; canApprove: 0 | 1; isLimited: 0 | 1 } | null;
}

export interface Organisations {
  own: { id: string; slug: string };
  other: { id: string; slug: string };
  visitors: Visitor[];
  /** Links that were mailed on behalf of the own organisation. */
  invitationToken: string;
  questionToken: string;
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
  await makeDemo(app);
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from organisation order by slug`.execute(app.db.read);
  const [own, other] = rows;
  if (!own || !other) throw new Error('there are no two organisations');
  await transact(app.db, (tx) => sql`update organisation set is_demo = 0`.execute(tx));
  const visitors = await Promise.all(people.map((person) => addVisitor(app, own.id, person)));
  const tokens = await openLinks(app, own.id);
  return { own, other, visitors: [...visitors, ...strangers(app)], ...tokens, canaries: await plantCanaries(app, other.id) };
}

async function addVisitor(app: Planted, organisation_id: string, [name, role, can_approve, is_unit_limited]: (typeof people)[number]): Promise<Visitor> {
  const [personId, memberId, now] = [newId(), newId(), app.clock.now()];
  await transact(app.db, async (tx) => {
    await insertPerson(tx, { id: personId, email: `${name}.fuzz@verzonnen.example`, name: `Robin ${name}`, locale: 'en', password_hash: null, created_at: now });
    await insertMember(tx, { organisation_id, id: memberId, person_id: personId, role, can_approve, is_unit_limited, joined_at: now, removed_at: null });
  });
  return { name, cookie: await openSession(app, personId), member: { personId, memberId, role, canApprove: can_approve, isLimited: is_unit_limited } };
}

function strangers({ config }: Planted): Visitor[] {
  const name = cookieName('session', config.publicAddress);
  return [
    { name: 'nobody', cookie: '', member: null },
    { name: 'unknown session', cookie: `${name}=${'A'.repeat(43)}`, member: null },
    { name: 'broken cookie', cookie: `${name}=%E0%A4%A; language="nl; toast=%7B; ;=;`, member: null },
  ];
}

async function openSession(app: Planted, person_id: string): Promise<string> {
  const [secret, now] = [newSecret(), app.clock.now()];
  const dates = { created_at: now, last_seen_at: now, rotated_at: now, expires_at: new Date(Date.parse(now) + 7 * 86_400_000).toISOString() };
  await transact(app.db, (tx) => insertSession(tx, { token_hash: digestSecret(secret), id: newId(), person_id, ...dates, previous_token_hash: null, revoked_at: null, user_agent: 'fuzz' }));
  return `${cookieName('session', app.config.publicAddress)}=${secret}`;
}

/** A request may sign its visitor out, or take its role away: from time to time all are who they were. */
export async function restoreVisitors(app: Planted, { own, visitors }: Organisations): Promise<void> {
  for (const visitor of visitors) {
    if (!visitor.member) continue;
    const { memberId, personId, role, canApprove, isLimited } = visitor.member;
    await transact(app.db, (tx) =>
      tx.updateTable('member').set({ role, can_approve: canApprove, is_unit_limited: isLimited, removed_at: null }).where('organisation_id', '=', own.id).where('id', '=', memberId).execute(),
    );
    visitor.cookie = await openSession(app, personId);
  }
}

async function openLinks(app: Planted, organisationId: string): Promise<{ invitationToken: string; questionToken: string }> {
  const [invitationToken, questionToken, later] = [newSecret(), newSecret(), new Date(Date.parse(app.clock.now()) + 30 * 86_400_000).toISOString()];
  await transact(app.db, async (tx) => {
    const newest = (table: string) => sql`id = (select max(id) from ${sql.table(table)} where organisation_id = ${organisationId})`;
    await sql`update invitation set token_hash = ${digestSecret(invitationToken)}, expires_at = ${later}, revoked_at = null where ${newest('invitation')}`.execute(tx);
    await sql`update question_link set token_hash = ${digestSecret(questionToken)}, expires_at = ${later} where ${newest('question_link')}`.execute(tx);
  });
  return { invitationToken, questionToken };
}
