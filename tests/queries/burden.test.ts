import { beforeAll, expect, test } from 'vitest';
import { loadBurdens } from '#app/platform/burden/load-burden.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { recordCertificateSteps } from '#db/queries/certificate-step.ts';
import { recordRequirement } from '#db/queries/contract-requirement.ts';
import { insertContract } from '#db/queries/contract.ts';
import { insertInvitation, getInvitation, markInvitationAnswered } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionItems } from '#db/queries/question-item.ts';
import { insertQuestionLetters, updateQuestionLetter } from '#db/queries/question-letter.ts';
import { insertQuestion } from '#db/queries/question.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const at = (day: string) => `${day}T09:00:00.000Z`;
const now = at('2026-03-14');
const moment = { now, timeZone: 'Europe/Amsterdam' };

describeOnBothDialects('what lies with a supplier', (getDb) => {
  let register: Register;
  let [asked, peace]: string[] = [];
  const change = (work: Parameters<typeof transact>[1]) => transact(getDb(), work);
  const burdenOf = async (supplierId = asked ?? '', scope = register.scope) => (await loadBurdens(getDb().read, scope, [supplierId], moment)).get(supplierId);
  const openKinds = async () => (await burdenOf())?.open.map((ask) => `${ask.kind} ${ask.askedOn} ${ask.about ?? ask.name}`);

  beforeAll(async () => {
    register = await openRegister(getDb(), at('2026-01-05'));
    [asked, peace] = [(await registerSupplier(register, at('2026-01-05'))).supplierId, (await registerSupplier(register, at('2026-01-05'))).supplierId];
  });

  async function invite(more: { expires_at?: string } = {}): Promise<string> {
    const id = newId();
    const person = { contact_id: null, email: 'joke@dewit-liften.example', contact_name: 'Joke de Wit', locale: 'nl' } as const;
    await change((tx) => insertInvitation(tx, register.scope, { id, supplier_id: asked ?? '', ...person, token_hash: id, asked_json: '{}', lowest: 'QM20', highest: 'QM20', created_at: at('2026-02-01'), created_by_member_id: register.memberId, expires_at: at('2026-05-01'), ...more }));
    return id;
  }

  test('a request, a contract and a question each count while they are open', async () => {
    expect(await burdenOf()).toEqual({ lastAnsweredOn: null, open: [] });
    await invite({ expires_at: now });
    expect(await openKinds(), 'a link that has run out').toEqual([]);
    const invitationId = await invite();
    const contractId = newId();
    const term = { starts_on: null, ends_on: null, notice_count: null, notice_unit: null, renewal: 'none', renewal_months: null, decide_by_on: null, is_limited: 0 } as const;
    const step = { contract_id: contractId, supplier_id: asked ?? '', level: 'QM20', by_on: '2026-12-31', interim_level: null, interim_on: null, report_days: 5, needed_lowest: 'QM20', needed_highest: 'QM20', reason: null, approval: 'not_needed', invitation_id: invitationId, asked_by_member_id: null, approved_by_member_id: null, approval_note: null, counter_on: null, token_hash: null, said: null } as const;
    const [questionId, letterId, itemId] = [newId(), newId(), newId()];
    await change(async (tx) => {
      await insertContract(tx, register.scope, { id: contractId, supplier_id: asked ?? '', reference: 'CT-14', name: 'Onderhoud', ...term, recorded_at: now, updated_at: now });
      await recordRequirement(tx, register.scope, { ...step, state: 'sent', said_by: null, recorded_by_member_id: register.memberId, recorded_at: at('2026-02-02') });
      await insertQuestion(tx, register.scope, { id: questionId, kind: 'affected', asked_json: '{}', due_at: at('2026-03-20'), created_at: at('2026-02-03'), created_by_member_id: register.memberId });
      await insertQuestionLetters(tx, register.scope, [{ id: letterId, question_id: questionId, position: 1, name: 'Kim Verzonnen', email: 'kim@verzonnen.example', locale: 'nl', member_id: null, contact_id: null }]);
      await insertQuestionItems(tx, register.scope, [{ id: itemId, question_id: questionId, letter_id: letterId, position: 1, supplier_id: asked ?? '', supplied_service_id: null, inputs_json: null }]);
    });
    expect(await openKinds(), 'a letter that was not sent yet asks nothing').toEqual(['certificate 2026-02-01 Joke de Wit', 'contract 2026-02-02 CT-14']);
    await change((tx) => updateQuestionLetter(tx, register.scope, letterId, { sent_at: at('2026-02-03') }));
    expect(await openKinds()).toEqual(['certificate 2026-02-01 Joke de Wit', 'contract 2026-02-02 CT-14', 'affected 2026-02-03 Kim Verzonnen']);
    expect((await burdenOf())?.lastAnsweredOn).toBeNull();

    await change(async (tx) => markInvitationAnswered(tx, register.scope, await getInvitation(tx, register.scope, invitationId), { now: at('2026-02-10') }));
    await change((tx) => recordRequirement(tx, register.scope, { ...step, state: 'agreed', said_by: 'Joke de Wit', recorded_by_member_id: null, recorded_at: at('2026-02-11') }));
    expect([(await openKinds())?.length, (await burdenOf())?.lastAnsweredOn]).toEqual([1, '2026-02-11']);
    const answer = { organisation_id: register.scope.organisationId, id: newId(), question_id: questionId, item_id: itemId, supplier_id: asked ?? '', answered_at: at('2026-02-12'), answered_by: 'Kim', contact: null, verdict: 'not_affected', answers_json: null, remark: null, differences_json: null, decision: null, decided_at: null, decided_by_member_id: null, superseded_at: null } as const;
    await change((tx) => tx.insertInto('question_answer').values(answer).execute());
    expect(await burdenOf()).toEqual({ lastAnsweredOn: '2026-02-12', open: [] });
  });

  test('a report of its own is an answer; what a member noted is not', async () => {
    const report = { kind: 'registered', planned_on: null, done_on: '2026-02-01', audit_body: null, reported_by: 'Joke' } as const;
    await change((tx) => recordCertificateSteps(tx, register.scope, [{ ...report, id: newId(), supplier_id: peace ?? '', source: 'member', recorded_by_member_id: register.memberId, recorded_at: at('2026-02-20') }]));
    expect((await burdenOf(peace))?.lastAnsweredOn).toBeNull();
    await change((tx) => recordCertificateSteps(tx, register.scope, [{ ...report, id: newId(), supplier_id: peace ?? '', source: 'supplier', recorded_by_member_id: null, recorded_at: at('2026-02-21') }]));
    expect((await burdenOf(peace))?.lastAnsweredOn).toBe('2026-02-21');
  });

  test('of another organisation, or outside a member’s units, nothing is known', async () => {
    const stranger = (await openRegister(getDb())).scope;
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [], actor: { kind: 'system', job: 'test' } });
    for (const scope of [stranger, limited]) expect(await burdenOf(asked, scope)).toEqual({ lastAnsweredOn: null, open: [] });
  });
});
