import { beforeEach, expect, test } from 'vitest';
import { askAffected } from '#app/features/questions/ask/ask-affected.server.ts';
import { sendQuestionJob } from '#app/features/questions/send/send-question.job.server.ts';
import { sendSomeLetters } from '#app/features/questions/send/send-some-letters.server.ts';
import { itemState } from '#app/domain/question/link-state.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import { unsafeOrganisationScope, unsafeQuestionScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { listReachingSuppliers } from '#db/queries/question-candidate.ts';
import { insertQuestionAnswer } from '#db/queries/question-answer.ts';
import { listAskedItems, listQuestionItems, tallyQuestions } from '#db/queries/question-item.ts';
import { countOpenQuestions, findQuestion, listQuestions } from '#db/queries/question.ts';
import { from } from '#db/queries/scoped.ts';
import { updateSuppliers } from '#db/queries/supplier.ts';
import { classify, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const before = '2026-01-05T09:00:00.000Z';
const now = '2026-03-12T09:00:00.000Z';
const today = '2026-03-12';

describeOnBothDialects('questions by link', (getDb) => {
  const clock = settableClock(now);
  let register: Register;
  let ids: string[];

  beforeEach(async () => {
    clock.set(now);
    await getDb().write.deleteFrom('job').execute();
    register = await openRegister(getDb(), before);
    ids = [];
    for (let n = 0; n < 12; n += 1) ids.push(await supplier(`Leverancier ${String.fromCharCode(65 + n)}`));
  });

  async function supplier(name: string): Promise<string> {
    const { supplierId } = await registerSupplier(register, before, { legal_name: name });
    const contact = { organisation_id: register.scope.organisationId, id: newId(), supplier_id: supplierId, name: 'Joke', role: 'security', email: `joke@${supplierId}.example`, phone: null, locale: null, is_primary: 1, created_at: before } as const;
    await getDb().write.insertInto('contact').values(contact).execute();
    return supplierId;
  }

  const app = () => ({ db: getDb(), clock, jobs: { wake() {} }, config: { publicAddress: { url: 'https://keten.example' } } }) as never;
  const drain = () => createJobRunner({ db: getDb(), clock, log: silentLog, definitions: [sendQuestionJob], app }).drain();
  const mailed = async () => (await getDb().read.selectFrom('outbox_mail').select('to_address').where('organisation_id', '=', register.scope.organisationId).execute()).length;
  async function ask(): Promise<string> {
    const organisation = await getOrganisation(getDb().read, register.scope);
    const values = { questionId: newId(), intent: 'send', id: ids, titleNl: 'Geraakt?', textNl: 'Bent u geraakt?', dueOn: '2026-03-13', dueTime: '17:00' } as const;
    const member = { id: register.memberId, name: 'Noor', email: 'noor@verzonnen.example' } as never;
    const outcome = await askAffected({ app: app(), scope: register.scope, today, member, organisation }, { ...values, id: [...ids] });
    if (!outcome.ok) throw new Error(outcome.problem);
    return outcome.value.id;
  }
  const states = async (questionId: string) => Object.fromEntries((await tallyQuestions(getDb().read, register.scope, [questionId], clock.now())).map(({ state, n }) => [state, n]));

  test('a sending that was cut off goes on where it stopped, and sends nothing twice', async () => {
    const questionId = await ask();
    expect(await sendSomeLetters(app(), register.scope, questionId, 'Europe/Amsterdam')).toBe(true);
    expect(await mailed()).toBe(10);
    expect(await states(questionId)).toEqual({ silent: 10, unsent: 2 });
    await drain();
    expect(await mailed()).toBe(12);
    expect(await sendSomeLetters(app(), register.scope, questionId, 'Europe/Amsterdam')).toBe(false);
    expect(await states(questionId)).toEqual({ silent: 12 });
  });

  test('who is no supplier any more when the turn comes is left out, with the reason', async () => {
    const questionId = await ask();
    await transact(getDb(), (tx) => updateSuppliers(tx, register.scope, ids.slice(0, 1), { triage: 'not_a_supplier', updated_at: now }));
    await drain();
    expect(await mailed()).toBe(11);
    const rows = await listQuestionItems(getDb().read, register.scope, questionId, { states: ['not_sent'] }, { now, after: 0, limit: 10 });
    expect(rows.map((row) => [row.supplier_id, row.problem])).toEqual([[ids[0], 'not_a_supplier']]);
  });

  test('the state of each is the one that the domain derives', async () => {
    const questionId = await ask();
    await sendSomeLetters(app(), register.scope, questionId, 'Europe/Amsterdam');
    const letters = await getDb().read.selectFrom('question_letter').selectAll().where('question_id', '=', questionId).orderBy('position').execute();
    const patch = (n: number, values: Partial<(typeof letters)[number]>) => getDb().write.updateTable('question_letter').set(values).where('id', '=', letters[n]?.id ?? '').execute();
    await patch(0, { revoked_at: now });
    await patch(1, { passed_on_at: now, passed_on_to: 'Sam' });
    await patch(11, { problem: 'ended' });
    for (const moment of [now, '2026-03-13T16:00:00.000Z']) {
      for (const row of await listQuestionItems(getDb().read, register.scope, questionId, {}, { now: moment, after: 0, limit: 20 })) {
        const letter = await getDb().read.selectFrom('question_letter').selectAll().where('id', '=', row.letter_id).executeTakeFirstOrThrow();
        expect(row.state).toBe(itemState({ ...letter, answered_at: row.answered_at, hasOpenDifference: false, due_at: row.due_at }, moment));
      }
    }
  });

  test('the holder of a link reaches its letter, and nothing else of the supplier', async () => {
    const questionId = await ask();
    await drain();
    const [letter, other] = await getDb().read.selectFrom('question_letter').selectAll().where('question_id', '=', questionId).orderBy('position').execute();
    const scopeOf = (letterId = '') => unsafeQuestionScope({ organisationId: register.scope.organisationId, questionId, letterId, actor: { kind: 'supplier', invitationId: letterId, name: null } });
    const scope = scopeOf(letter?.id);
    const [item, ...more] = await listAskedItems(getDb().read, scope);
    expect(more).toEqual([]);
    expect((await from(getDb().read, scope, 'supplier').select('supplier.id').execute()).map((row) => row.id)).toEqual([item?.supplier_id]);
    for (const table of ['contact', 'classification', 'access', 'member', 'question_link'] as const) expect(() => from(getDb().read, scope, table)).toThrow('does not reach');
    const answer = { question_id: questionId, item_id: item?.id ?? '', supplier_id: item?.supplier_id ?? '', answered_by: 'Joke', contact: '06', answers_json: null, remark: null, differences_json: null };
    await transact(getDb(), async (tx) => {
      await insertQuestionAnswer(tx, scope, { ...answer, id: newId(), answered_at: now, verdict: 'under_investigation' });
      await insertQuestionAnswer(tx, scope, { ...answer, id: newId(), answered_at: '2026-03-12T10:00:00.000Z', verdict: 'not_affected' });
    });
    const tally = await tallyQuestions(getDb().read, register.scope, [questionId], now);
    expect(tally.filter(({ verdict }) => verdict)).toMatchObject([{ state: 'answered', verdict: 'not_affected', n: 1 }]);
    expect(await from(getDb().read, scopeOf(other?.id), 'question_answer').select('question_answer.id').execute()).toEqual([]);
  });

  test('a member of other units sees nothing of it', async () => {
    const questionId = await ask();
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [newId()], actor: register.scope.actor });
    expect(await countOpenQuestions(getDb().read, register.scope)).toBe(1);
    expect(await countOpenQuestions(getDb().read, limited)).toBe(0);
    expect(await findQuestion(getDb().read, limited, questionId)).toBeNull();
    expect(await listQuestions(getDb().read, limited, { closed: false, limit: 5 })).toEqual([]);
    const stranger = await openRegister(getDb(), before);
    expect(await findQuestion(getDb().read, stranger.scope, questionId)).toBeNull();
  });

  test('reaching an area is a record of access that stands, or an answer above none', async () => {
    const [record = '', ended = '', answered = '', none = ''] = ids;
    const access = (supplier_id: string, until_on: string | null) => ({ organisation_id: register.scope.organisationId, id: newId(), supplier_id, supplied_service_id: null, area: 'ot', scope: 'PLC', granted_by: null, since_on: null, until_on, recorded_at: before, ended_at: null }) as const;
    await getDb().write.insertInto('access').values([access(record, today), access(ended, '2026-03-11')]).execute();
    for (const [supplierId, ot] of [[answered, 'direct'], [none, 'none']] as const) {
      const service = await getDb().read.selectFrom('supplied_service').select('id').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
      await classify(register, { supplierId, serviceId: service.id }, before, { ot });
    }
    const reach = { area: 'ot', noAccess: 'none' } as const;
    expect(await listReachingSuppliers(getDb().read, register.scope, {}, reach, today, 50)).toEqual([record, answered]);
    expect(await listReachingSuppliers(getDb().read, register.scope, {}, null, today, 50)).toHaveLength(12);
  });
});
