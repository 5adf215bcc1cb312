import { formsOf } from '../../fuzz/seen-forms.ts';
import type { Subject, World } from '../world.ts';
import { takeSubjects, type Work } from './work.ts';

/** An approver lets contracts ask less, one after the other. */
export const approveWork: Work = {
  name: 'approvals',
  withinMs: 700,
  begin(world) {
    const decisions = takeSubjects(world, 6).map((subject) => ({ subject, isTaken: false }));
    return {
      async run() {
        await Promise.all(decisions.map(async (decision) => void (decision.isTaken = await approve(world, decision.subject))));
      },
      acknowledged: () => decisions.filter((decision) => decision.isTaken).length,
      async findLost() {
        const lost: string[] = [];
        for (const { subject, isTaken } of decisions) {
          const given = await world.site.read.selectFrom('contract_requirement').select('id').where('contract_id', '=', subject.contractId).where('approval', '=', 'given').execute();
          const events = await world.site.read.selectFrom('audit_event').select('sequence').where('type', '=', 'requirement.approval_decided').where('canonical', 'like', `%${subject.contractId}%`).execute();
          if (given.length !== events.length || given.length > 1 || (isTaken && given.length !== 1)) lost.push(`approval of ${subject.contractId}: ${given.length} recorded, ${events.length} witnessed, ${isTaken ? '' : 'not '}answered as taken`);
        }
        return lost;
      },
    };
  },
};

async function approve({ site, home, approver }: World, { supplierId, contractId }: Subject): Promise<boolean> {
  const page = `${home}/suppliers/${supplierId}/contracts/${contractId}/approval`;
  const shown = await site.ask(approver.cookie, page);
  const hidden = shown ? formsOf(shown.text, page).flatMap((form) => form.fields).filter(([name]) => name === 'requirementId' || name === 'seenHighest') : [];
  if (hidden.length < 2) return false;
  const answer = await site.ask(approver.cookie, page, [...hidden, ['decision', 'approve'], ['note', 'akkoord']]);
  return answer?.status === 302 || answer?.status === 303;
}
