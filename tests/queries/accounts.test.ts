import { expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { countAdmins, findMembership, isMemberElsewhere, listMembers, listMemberUnits, replaceMemberUnits, updateMember } from '#db/queries/member.ts';
import { findMemberInvitationByDigest, insertMemberInvitation, listOpenMemberInvitationsTo, revokeMemberInvitation } from '#db/queries/member-invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { countOrganisations, isSlugTaken, listOrganisationsOfPerson } from '#db/queries/organisation.ts';
import { findPersonByEmail, insertPerson } from '#db/queries/person.ts';
import { deleteExpiredSessions, findSessionByDigest, insertSession, listOpenSessions, revokeSession, revokeSessionsOfPerson, rotateSession } from '#db/queries/session.ts';
import { countInUnit, insertUnit, listUnits } from '#db/queries/unit.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { Databases } from '#db/dialect/connect.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';

const now = '2026-03-14T09:30:00.000Z';
const later = '2026-03-28T09:30:00.000Z';

async function addPerson(db: Databases, email = `${newId()}@verzonnen.example`): Promise<string> {
  const id = newId();
  await transact(db, (tx) => insertPerson(tx, { id, email, name: 'Noor Verzonnen', locale: null, password_hash: null, created_at: now }));
  return id;
}

async function addMember(db: Databases, scope: OrganisationScope, personId: string, role: 'admin' | 'viewer' = 'admin'): Promise<string> {
  const id = newId();
  const row = { organisation_id: scope.organisationId, id, person_id: personId, role, can_approve: 0, is_unit_limited: 0, joined_at: now, removed_at: null };
  await transact(db, async (tx) => {
    await tx.insertInto('member').values(row).execute();
  });
  return id;
}

async function addSession(db: Databases, personId: string, digest = newId()): Promise<{ id: string; digest: string }> {
  const id = newId();
  await transact(db, (tx) =>
    insertSession(tx, {
      token_hash: digest,
      id,
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      rotated_at: now,
      previous_token_hash: null,
      expires_at: later,
      revoked_at: null,
      user_agent: 'test',
    }),
  );
  return { id, digest };
}

describeOnBothDialects('persons and sessions', (getDb) => {
  test('an address is one person, in any case', async () => {
    const db = getDb();
    const id = await addPerson(db, 'Noor@Hoofdletters.example');
    expect((await findPersonByEmail(db.read, ' noor@hoofdletters.EXAMPLE '))?.id).toBe(id);
    await expect(addPerson(db, 'NOOR@hoofdletters.example')).rejects.toThrow(/unique/i);
  });

  test('a session is found by its digest and by the one before, after a rotation that only one wins', async () => {
    const db = getDb();
    const { id, digest } = await addSession(db, await addPerson(db));
    const rotate = (to: string) => transact(db, (tx) => rotateSession(tx, { from: digest, to }, { at: now, expiresAt: later }));
    const [first, second] = [newId(), newId()];
    expect((await Promise.all([rotate(first), rotate(second)])).filter(Boolean)).toHaveLength(1);
    const present = [await findSessionByDigest(db.read, first), await findSessionByDigest(db.read, second)].filter((found) => found !== null);
    expect(present.map((found) => found.session.id)).toEqual([id]);
    expect((await findSessionByDigest(db.read, digest))?.session.id).toBe(id);
  });

  test('sessions are ended by their own person only', async () => {
    const db = getDb();
    const [one, other] = [await addPerson(db), await addPerson(db)];
    const mine = await addSession(db, one);
    const kept = await addSession(db, one);
    expect(await transact(db, (tx) => revokeSession(tx, other, mine.id, now))).toBe(false);
    expect(await transact(db, (tx) => revokeSession(tx, one, mine.id, now))).toBe(true);
    await addSession(db, one);
    await transact(db, (tx) => revokeSessionsOfPerson(tx, one, now, kept.id));
    expect((await listOpenSessions(db.read, one, now)).map((session) => session.id)).toEqual([kept.id]);
    await transact(db, (tx) => deleteExpiredSessions(tx, '2026-04-01T00:00:00.000Z'));
    expect(await findSessionByDigest(db.read, kept.digest)).toBeNull();
  });
});

describeOnBothDialects('members and units', (getDb) => {
  test('a removed member is a stranger, but stays a name', async () => {
    const db = getDb();
    const slug = `org-${newId()}`;
    const scope = await insertOrganisation(db, { slug });
    const personId = await addPerson(db);
    const memberId = await addMember(db, scope, personId);
    expect((await findMembership(db.read, personId, slug))?.member.id).toBe(memberId);
    expect(await countAdmins(db.read, scope)).toBe(1);
    await transact(db, (tx) => updateMember(tx, scope, memberId, { removed_at: now }));
    expect(await findMembership(db.read, personId, slug)).toBeNull();
    expect([await countAdmins(db.read, scope), await listMembers(db.read, scope), await listOrganisationsOfPerson(db.read, personId)]).toEqual([0, [], []]);
  });

  test('who is a member elsewhere is known, and only elsewhere', async () => {
    const db = getDb();
    const [here, there] = [await insertOrganisation(db), await insertOrganisation(db)];
    const personId = await addPerson(db);
    await addMember(db, here, personId);
    expect(await isMemberElsewhere(db.read, here.organisationId, personId)).toBe(false);
    expect(await isMemberElsewhere(db.read, there.organisationId, personId)).toBe(true);
  });

  test('a unit tells what it holds', async () => {
    const db = getDb();
    const scope = await insertOrganisation(db);
    const memberId = await addMember(db, scope, await addPerson(db), 'viewer');
    const unitId = newId();
    await transact(db, async (tx) => {
      await insertUnit(tx, scope, { id: unitId, name: 'Zuivering', created_at: now });
      await replaceMemberUnits(tx, scope, memberId, [unitId]);
    });
    expect(await countInUnit(db.read, scope, unitId)).toEqual({ suppliers: 0, members: 1 });
    expect((await listMemberUnits(db.read, scope)).get(memberId)).toEqual([unitId]);
    expect(await listUnits(db.read, { ...scope, unitIds: [] })).toEqual([]);
    await transact(db, (tx) => replaceMemberUnits(tx, scope, memberId, []));
    expect(await countInUnit(db.read, scope, unitId)).toEqual({ suppliers: 0, members: 0 });
  });

  test('an invitation is found by its digest, open or not', async () => {
    const db = getDb();
    const scope = await insertOrganisation(db);
    const memberId = await addMember(db, scope, await addPerson(db));
    const [id, digest] = [newId(), newId()];
    const row = { id, email: 'Sam@Nieuw.example', name: 'Sam Nieuw', role: 'viewer' as const, can_approve: 0, token_hash: digest, invited_by_member_id: memberId, created_at: now, expires_at: later };
    await transact(db, (tx) => insertMemberInvitation(tx, scope, row));
    expect((await listOpenMemberInvitationsTo(db.read, scope, 'SAM@nieuw.example')).map((one) => one.id)).toEqual([id]);
    await transact(db, (tx) => revokeMemberInvitation(tx, scope, id, now));
    expect(await listOpenMemberInvitationsTo(db.read, scope, 'sam@nieuw.example')).toEqual([]);
    expect((await findMemberInvitationByDigest(db.read, digest))?.invitation.revoked_at).toBe(now);
  });
});

describeOnBothDialects('organisations', (getDb) => {
  test('are counted apart from demo data', async () => {
    const db = getDb();
    expect(await countOrganisations(db.read)).toEqual({ real: 0, demo: 0 });
    await insertOrganisation(db, { slug: 'echt' });
    await insertOrganisation(db, { is_demo: 1 });
    await insertOrganisation(db, { is_demo: 1 });
    expect(await countOrganisations(db.read)).toEqual({ real: 1, demo: 2 });
    expect([await isSlugTaken(db.read, 'echt'), await isSlugTaken(db.read, 'vrij')]).toEqual([true, false]);
  });
});
