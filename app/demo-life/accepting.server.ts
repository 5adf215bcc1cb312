import { addDays } from '#app/domain/calendar/calendar-date.ts';
import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { decideRule, proposeRule } from '#app/features/verification/equivalence/change-rules.server.ts';
import { recordVerification } from '#app/features/verification/record-verification.server.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';
import { proofOf, withOne } from './chosen.server.ts';
import type { Days } from './days.server.ts';
import { memberAt } from './then.server.ts';

const conditions = 'De scope noemt wat bij ons wordt geleverd, de verklaring van toepasselijkheid is bekeken, en wat ontbreekt staat bij het oordeel.';
const reason = 'De scope dekt het werk bij ons. Leveranciersbeheer en meldplicht staan er niet in; die zijn in het contract geregeld.';

/** Other proof: a rule that was approved, a certificate that was accepted under it, and a rule that waits for its decision. */
export function accepting(place: DemoPlace, days: Days): Episode[] {
  const rule = (at: string, scheme: string, isApproved: boolean): Episode => ({
    at,
    async play(app) {
      const proposed = await proposeRule(await memberAt(app, place, 'admin', at), { scheme, level: 'QM20', conditions, validUntil: addDays(days.today, 400) });
      if (isApproved && proposed.ok) await decideRule(await memberAt(app, place, 'ciso', at), { ruleId: proposed.value.id, decision: 'approve', note: null });
    },
  });
  const at = days.at(6, '11:25');
  const underRule = withOne(place, { story: 'by_rule' }, 0, ({ id }) => [{ at, play: (app) => accept(app, place, id, at) }]);
  return [rule(days.at(20, '09:15'), 'iso-27001', true), ...underRule, rule(days.at(3, '16:10'), 'nen-7510', false)];
}

async function accept(app: DemoApp, place: DemoPlace, supplierId: string, at: string): Promise<void> {
  const [ciso, proof] = [await memberAt(app, place, 'ciso', at), await proofOf(app, place, supplierId)];
  const rule = await app.db.read.selectFrom('equivalence_rule').select('id').where('organisation_id', '=', place.organisation.id).where('approval', '=', 'approved').executeTakeFirstOrThrow();
  const services = await listSuppliedServices(app.db.read, ciso.scope, [supplierId]);
  const serviceIds = services.map((service) => service.id);
  await recordVerification(ciso, proof.id, { decision: 'acceptByRule', ruleId: rule.id, serviceIds, reason, acceptedLevel: null, acceptedUntil: null, askContactId: null });
}
