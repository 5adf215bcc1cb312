import { beforeEach, expect, test } from 'vitest';
import { planWave } from '#app/features/invitations/wave/plan-wave.server.ts';
import { sendWavePartJob } from '#app/features/invitations/wave/send-wave-part.job.server.ts';
import { stopWave } from '#app/features/invitations/wave/stop-wave.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listWaveRows, listWaves } from '#db/queries/invitation-wave.ts';
import { newId } from '#db/queries/new-id.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { updateSuppliers } from '#db/queries/supplier.ts';
import { classify, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const before = '2026-01-05T09:00:00.000Z';
/** A Thursday. */
const today = '2026-03-12';
const at = (day: string, time = '09:00') => `${day}T${time}:00.000Z`;

describeOnBothDialects('a wave of invitations', (getDb) => {
  const clock = settableClock(at(today));
  let register: Register;
  let ids: string[];

  beforeEach(async () => {
    clock.set(at(today));
    await getDb().write.deleteFrom('job').execute();
    register = await openRegister(getDb(), before);
    ids = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) ids.push(await supplier(name));
  });

  async function supplier(name: string): Promise<string> {
    const of = await registerSupplier(register, before, { legal_name: name, owner_member_id: register.memberId });
    await classify(register, of, before, { it: 'privileged' });
    const contact = { organisation_id: register.scope.organisationId, id: newId(), supplier_id: of.supplierId, name: `Joke ${name}`, role: 'general', email: `joke@${name.toLowerCase()}.example`, phone: null, locale: null, is_primary: 1, created_at: before } as const;
    await getDb().write.insertInto('contact').values(contact).execute();
    return of.supplierId;
  }

  const app = () => ({ db: getDb(), clock, jobs: { wake() {} }, config: { publicAddress: { url: 'https://keten.example' } } }) as never;
  const drain = () => createJobRunner({ db: getDb(), clock, log: silentLog, definitions: [sendWavePartJob], app }).drain();
  const member = () => ({ id: register.memberId }) as never;
  async function plan(perDay = 2, startsOn = today) {
    const organisation = await getOrganisation(getDb().read, register.scope);
    const values = { id: ids, contactName: 'Noor', contactPhone: '030 123 45 67', contactEmail: 'noor@verzonnen.example', perDay, startsOn, wantedOn: undefined, withoutOwner: false, intent: 'start' } as const;
    const outcome = await planWave({ app: app(), scope: register.scope, today, member: member(), organisation }, values);
    if (!outcome.ok) throw new Error(outcome.problem);
    return outcome.value.id;
  }
  const mailed = async () => (await getDb().read.selectFrom('outbox_mail').select('to_address').where('organisation_id', '=', register.scope.organisationId).orderBy('created_at').orderBy('id').execute()).map((mail) => mail.to_address.slice(5, 6));
  const outcomes = async (waveId: string) => (await listWaveRows(getDb().read, register.scope, waveId)).map((row) => `${row.legal_name} ${row.problem ?? row.outcome ?? 'waiting'}`);

  test('sends so many a working day, and rests in the weekend', async () => {
    const waveId = await plan();
    await drain();
    expect(await mailed()).toEqual(['a', 'b']);
    await drain();
    expect(await mailed()).toHaveLength(2);
    const seen: number[] = [];
    for (const day of ['2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16', '2026-03-17']) {
      clock.set(at(day));
      await drain();
      seen.push((await mailed()).length);
    }
    expect(seen).toEqual([4, 4, 4, 5, 5]);
    expect(await outcomes(waveId)).toEqual(['A sent', 'B sent', 'C sent', 'D sent', 'E sent']);
  });

  test('does not begin before its first day', async () => {
    await plan(25, '2026-03-16');
    await drain();
    clock.set('2026-03-16T06:59:59.000Z');
    await drain();
    expect(await mailed()).toEqual([]);
    clock.set('2026-03-16T07:00:00.000Z');
    await drain();
    expect(await mailed()).toHaveLength(5);
  });

  test('catches up missed days without storming the phones', async () => {
    await plan();
    // The server is down until Tuesday, three working days later.
    clock.set(at('2026-03-17'));
    await drain();
    expect(await mailed()).toEqual(['a', 'b']);
    clock.set(at('2026-03-18'));
    await drain();
    clock.set(at('2026-03-19'));
    await drain();
    expect(await mailed()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('a part that falls due in the weekend after downtime waits for Monday', async () => {
    await plan();
    clock.set(at('2026-03-14'));
    await drain();
    expect(await mailed()).toEqual([]);
    clock.set(at('2026-03-16'));
    await drain();
    expect(await mailed()).toEqual(['a', 'b']);
  });

  test('two runners send what one would', async () => {
    await plan(5);
    await Promise.all([drain(), drain()]);
    expect((await mailed()).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('a run that died goes on where it stopped, within the share of that day', async () => {
    const waveId = await plan(3);
    await drain();
    // As if the process had died before its tick, with the last supplier of the day undone.
    await getDb().write.updateTable('job').set({ status: 'waiting', finished_at: null }).where('kind', '=', sendWavePartJob.kind).execute();
    await drain();
    expect(await mailed()).toEqual(['a', 'b', 'c']);
    expect(await outcomes(waveId)).toEqual(['A sent', 'B sent', 'C sent', 'D waiting', 'E waiting']);
  });

  test('passes over who may not be asked any more, with the reason, and gives the place to the next', async () => {
    const waveId = await plan(2);
    const [, b, c] = ids;
    await transact(getDb(), async (tx) => {
      await updateSuppliers(tx, register.scope, [b ?? ''], { status: 'ended', updated_at: clock.now() });
      await tx.updateTable('contact').set({ email: null }).where('supplier_id', '=', c ?? '').execute();
    });
    await drain();
    expect(await mailed()).toEqual(['a', 'd']);
    expect(await outcomes(waveId)).toEqual(['A sent', 'B ended', 'C no_email', 'D sent', 'E waiting']);
  });

  test('who was asked by hand in the meantime is not asked twice', async () => {
    const first = await plan(1);
    await drain();
    ids = ids.slice(0, 1);
    await expect(plan()).rejects.toThrow('nobody');
    expect(await outcomes(first)).toContain('A sent');
  });

  test('another person at the supplier is asked when the planned one has gone', async () => {
    await plan();
    const [a] = ids;
    await transact(getDb(), async (tx) => {
      await tx.deleteFrom('contact').where('supplier_id', '=', a ?? '').execute();
      await tx.insertInto('contact').values({ organisation_id: register.scope.organisationId, id: newId(), supplier_id: a ?? '', name: 'Zoe', role: 'general', email: 'zoe@z.example', phone: null, locale: 'en', is_primary: 1, created_at: before }).execute();
    });
    await drain();
    const mail = await getDb().read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', a ?? '').executeTakeFirstOrThrow();
    expect([mail.to_address, mail.locale]).toEqual(['zoe@z.example', 'en']);
    expect(mail.text).toContain('030 123 45 67');
  });

  test('stops when it is told to, once', async () => {
    const waveId = await plan();
    await drain();
    const ctx = { app: app(), scope: register.scope, member: member() };
    expect(await stopWave(ctx, waveId)).toEqual({ ok: true, value: { left: 3 } });
    expect(await stopWave(ctx, waveId)).toEqual({ ok: false, problem: 'over' });
    clock.set(at('2026-03-13'));
    await drain();
    expect(await mailed()).toEqual(['a', 'b']);
    const [wave] = await listWaves(getDb().read, register.scope, { startOfToday: at('2026-03-13', '00:00'), limit: 5 });
    expect([wave?.total, wave?.sent, wave?.skipped, wave?.stopped, wave?.sent_today].map(Number)).toEqual([5, 2, 0, 3, 0]);
  });

  test('is not seen, counted or stopped from another organisation', async () => {
    const waveId = await plan();
    const other = await openRegister(getDb(), before);
    expect(await listWaves(getDb().read, other.scope, { startOfToday: before, limit: 5 })).toEqual([]);
    expect(await listWaveRows(getDb().read, other.scope, waveId)).toEqual([]);
    await expect(stopWave({ app: app(), scope: other.scope, member: member() }, waveId)).rejects.toThrow();
  });
});
