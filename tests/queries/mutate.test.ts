import { beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { verifyChain } from '#app/domain/audit/chain.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { done, mutate, refused, type Witness } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { newId } from '#db/queries/new-id.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

describeOnBothDialects('mutate', (getDb) => {
  let app: Witness;
  let scope: OrganisationScope;
  beforeAll(async () => {
    app = { db: getDb(), clock: systemClock };
    scope = await insertOrganisation(getDb());
  });

  const unitNames = async () =>
    (await getDb().read.selectFrom('unit').select('name').where('organisation_id', '=', scope.organisationId).execute()).map((unit) => unit.name);
  const createUnit = (name: string, before: () => Promise<void> = async () => {}) =>
    mutate(app, scope, async (tx, { now }) => {
      const unit = { id: newId(), name };
      await tx.insertInto('unit').values({ ...unit, organisation_id: scope.organisationId, created_at: now }).execute();
      await before();
      return done(unit.id, [{ type: 'unit.created', subject: { kind: 'unit', id: unit.id }, data: { name } }]);
    });
  const verdict = async () => {
    const links = await listLinks(getDb().read, scope.organisationId, 0, 10_000);
    return verifyChain(sha256, scope.organisationId, links, await findChainHead(getDb().read, scope.organisationId));
  };

  test('writes the rows and their witness together', async () => {
    const outcome = await createUnit('Operations');
    expect(outcome).toMatchObject({ ok: true });
    expect(await unitNames()).toContain('Operations');
    const [link] = (await listLinks(getDb().read, scope.organisationId, 0, 10_000)).slice(-1);
    expect(link).toMatchObject({ type: 'unit.created', subjectKind: 'unit', actorKind: 'system', actorId: 'test' });
    expect(link?.personal).toMatchObject([{ field: 'data.name', value: 'Operations' }]);
    expect(JSON.parse(link?.canonical ?? '')).toMatchObject({ data: {}, chain: scope.organisationId });
    expect(await verdict()).toMatchObject({ ok: true });
  });

  test('a refusal leaves neither rows nor witnesses', async () => {
    const before = await findChainHead(getDb().read, scope.organisationId);
    const outcome = await mutate(app, scope, async (tx, { now }) => {
      await tx.insertInto('unit').values({ organisation_id: scope.organisationId, id: newId(), name: 'Refused', created_at: now }).execute();
      return refused('too_many');
    });
    expect(outcome).toEqual({ ok: false, problem: 'too_many' });
    expect(await unitNames()).not.toContain('Refused');
    expect(await findChainHead(getDb().read, scope.organisationId)).toEqual(before);
  });

  test('an error leaves neither rows nor witnesses', async () => {
    const failing = createUnit('Broken', async () => {
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await unitNames()).not.toContain('Broken');
    expect(await verdict()).toMatchObject({ ok: true });
  });

  test('fifty decisions at once lose none, though each rests on what the others wrote', async () => {
    const increment = () =>
      mutate(app, scope, async (tx) => {
        const key = `count ${scope.organisationId}`;
        const row = await tx.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst();
        const value = String(Number(row?.value ?? 0) + 1);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
        await tx.insertInto('installation').values({ key, value }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value })).execute();
        return done(value, [{ type: 'unit.created', subject: { kind: 'unit', id: value }, data: { name: value } }]);
      });
    const before = (await findChainHead(getDb().read, scope.organisationId))?.sequence ?? 0;
    const outcomes = await Promise.all(Array.from({ length: 50 }, increment));
    const values = outcomes.map((outcome) => (outcome.ok ? Number(outcome.value) : 0)).sort((a, b) => a - b);
    expect(values).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(await verdict()).toMatchObject({ ok: true, links: before + 50 });
  });

  test('two organisations write at the same time without waiting for ever', async () => {
    const other = await insertOrganisation(getDb());
    const write = (target: OrganisationScope, n: number) =>
      mutate(app, target, async () => done(n, [{ type: 'unit.created', subject: { kind: 'unit', id: `${n}` }, data: { name: `${n}` } }]));
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => write(n % 2 ? scope : other, n)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  });

  test('personal values stand beside the chain, can be erased, and cannot be changed unnoticed', async () => {
    const personal = { name: 'Lotte van Verzonnen', email: 'lotte@verzonnen.example', phone: null };
    await mutate(app, scope, async () => {
      const data = { supplierId: 's1', role: 'security', isPrimary: true } as const;
      return done(null, [{ type: 'contact.added', subject: { kind: 'contact', id: 'c1' }, data, personal }]);
    });
    const [link] = (await listLinks(getDb().read, scope.organisationId, 0, 10_000)).slice(-1);
    expect(link?.canonical).not.toContain('Verzonnen');
    expect(link?.personal.map(({ field, value }) => [field, value])).toEqual([
      ['email', personal.email],
      ['name', personal.name],
    ]);
    const ofEvent = { chain_id: scope.organisationId, sequence: link?.sequence ?? 0 };
    await getDb().write.updateTable('audit_personal').set({ value: 'Someone Else' }).where((eb) => eb.and({ ...ofEvent, field: 'name' })).execute();
    expect(await verdict()).toEqual({ ok: false, kind: 'personal_changed', sequence: link?.sequence });
    await getDb().write.deleteFrom('audit_personal').where((eb) => eb.and(ofEvent)).execute();
    expect(await verdict()).toMatchObject({ ok: true });
  });

  test('an organisation that was deleted meanwhile does not rise again', async () => {
    const gone = unsafeOrganisationScope({ organisationId: newId(), actor: { kind: 'system', job: 'test' } });
    const write = mutate(app, gone, async () => done(null, [{ type: 'unit.created', subject: { kind: 'unit', id: 'u' }, data: { name: 'U' } }]));
    await expect(write).rejects.toMatchObject({ code: 'not_found' });
    expect(await findChainHead(getDb().read, gone.organisationId)).toBeNull();
  });

  test('many events of one change stand in order', async () => {
    const names = Array.from({ length: 3_000 }, (_, n) => `bulk ${n}`);
    await mutate(app, scope, async () =>
      done(null, nonEmpty(names.map((name) => ({ type: 'unit.created' as const, subject: { kind: 'unit' as const, id: name }, data: { name } })))),
    );
    const links = await listLinks(getDb().read, scope.organisationId, 0, 10_000);
    expect(links.slice(-3_000).map((link) => link.subjectId)).toEqual(names);
    expect(await verdict()).toMatchObject({ ok: true });
  });
});

describe('a change without a witness', () => {
  test('does not compile', () => {
    const never = (app: Witness, scope: OrganisationScope) => [
      // @ts-expect-error no events
      mutate(app, scope, async () => ({ ok: true as const, value: 1 })),
      // @ts-expect-error an empty list
      mutate(app, scope, async () => done(1, [])),
      // @ts-expect-error a payload of another event
      mutate(app, scope, async () => done(1, [{ type: 'unit.created', subject: { kind: 'unit', id: 'u' }, data: { label: 'x' } }])),
      // @ts-expect-error an event that does not exist
      mutate(app, scope, async () => done(1, [{ type: 'unit.painted', subject: { kind: 'unit', id: 'u' }, data: { name: 'x' } }])),
      // @ts-expect-error an event of another kind of chain
      mutate(app, scope, async () => done(1, [{ type: 'person.password_changed', subject: { kind: 'person', id: 'p' }, data: {} }])),
      // @ts-expect-error personal data where the event has no place for it
      mutate(app, scope, async () => done(1, [{ type: 'unit.created', subject: { kind: 'unit', id: 'u' }, data: { name: 'x' }, personal: { email: 'x' } }])),
      mutate(app, scope, async () => done(1, [{ type: 'unit.created', subject: { kind: 'unit', id: 'u' }, data: { name: 'x' } }])),
    ];
    const either = (app: Witness, scope: OrganisationScope, known: boolean): Promise<{ ok: true; value: number } | { ok: false; problem: 'unknown' | 'twice' }> =>
      mutate(app, scope, async () => {
        if (!known) return refused('unknown');
        if (scope.unitIds) return refused('twice');
        return done(1, [{ type: 'unit.created', subject: { kind: 'unit', id: 'u' }, data: { name: 'x' } }]);
      });
    expect(either).toBeTypeOf('function');
    expect(never).toBeTypeOf('function');
    expect(() => nonEmpty([])).toThrow('witness');
  });
});
