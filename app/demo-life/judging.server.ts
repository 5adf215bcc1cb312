import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { handleAnswer } from '#app/features/invitations/requests/handle-answer.server.ts';
import { answerRequest } from '#app/features/supplier-desk/answer/answer-request.server.ts';
import { recordVerification } from '#app/features/verification/record-verification.server.ts';
import { recordStanding } from '#app/features/verification/standing/record-standing.server.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';
import { proofOf, withOne } from './chosen.server.ts';
import type { Days } from './days.server.ts';
import { memberAt, supplierAt } from './then.server.ts';

const holding = {
  reason: 'Het certificaat staat op naam van de holding. Het bedrijf dat bij ons het werk doet, wordt er niet in genoemd. Hebt u er een op naam van dat bedrijf?',
  protest: 'De holding en de werkmaatschappij zijn samen beoordeeld; dat staat in de bijlage. Zullen wij die nasturen, of wilt u een nieuw certificaat?',
};
const scope = {
  reason: 'In de scope staat alleen het kantoor. Wij vragen het voor de afdeling die bij ons inlogt.',
  protest: 'Klopt. De auditor komt volgende maand ook op die afdeling kijken. Is dat op tijd?',
  reply: 'Dat is op tijd. Deel het nieuwe certificaat zodra u het hebt, dan kijken wij er meteen naar.',
};

/** What the organisation decides about proof: refusals with a reason, what the supplier says to them, and what was suspended or withdrawn. */
export function judging(place: DemoPlace, days: Days): Episode[] {
  return [...refusing(place, days), ...suspending(place, days)];
}

function refusing(place: DemoPlace, days: Days): Episode[] {
  const refuse = (supplierId: string, at: string, reason: string): Episode => ({
    at,
    async play(app) {
      const [ciso, proof] = [await memberAt(app, place, 'ciso', at), await proofOf(app, place, supplierId)];
      await recordVerification(ciso, proof.id, { decision: 'refuse', serviceIds: [], reason, ruleId: null, acceptedLevel: null, acceptedUntil: null, askContactId: null });
    },
  });
  const say = (supplierId: string, at: string, text: string): Episode => ({ at, play: (app) => protest(app, place, { supplierId, at, text }) });
  return [
    ...withOne(place, { story: 'refused' }, 0, ({ id }) => [refuse(id, days.at(9, '10:20'), holding.reason), say(id, days.at(4, '08:35'), holding.protest)]),
    ...withOne(place, { story: 'refused' }, 1, ({ id }) => [refuse(id, days.at(10, '10:40'), scope.reason), say(id, days.at(8, '19:12'), scope.protest), reply(place, id, days.at(5, '13:40'))]),
  ];
}

async function protest(app: DemoApp, place: DemoPlace, { supplierId, at, text }: { supplierId: string; at: string; text: string }): Promise<void> {
  const [supplier, proof] = [await supplierAt(app, place, supplierId, at), await proofOf(app, place, supplierId)];
  await answerRequest(supplier, { kind: 'question', text, about: proof.certificate_id, answeredBy: supplier.name });
}

function reply(place: DemoPlace, supplierId: string, at: string): Episode {
  return {
    at,
    async play(app) {
      const answer = await app.db.read.selectFrom('supplier_answer').select('id').where('organisation_id', '=', place.organisation.id).where('supplier_id', '=', supplierId).where('kind', '=', 'question').executeTakeFirstOrThrow();
      await handleAnswer(await memberAt(app, place, 'procurement', at), answer.id, scope.reply);
    },
  };
}

/** One certificate was suspended and is in force again, one is suspended, one is withdrawn for good. */
function suspending(place: DemoPlace, days: Days): Episode[] {
  const tell = (n: number, daysAgo: number, kind: 'suspended' | 'withdrawn' | 'in_force', reason: string): Episode[] =>
    withOne(place, { story: 'certified_own', judgedBefore: days.at(60, '00:00') }, n, ({ id }) => {
      const at = days.at(daysAgo, '15:05');
      const play = async (app: DemoApp) => void (await recordStanding(await memberAt(app, place, 'ciso', at), (await proofOf(app, place, id)).id, { kind, effectiveOn: days.on(daysAgo + 1), reason }));
      return [{ at, play }];
    });
  return [
    ...tell(0, 25, 'suspended', 'De uitgever meldt dat een afwijking uit de audit niet op tijd is verholpen.'),
    ...tell(0, 11, 'in_force', 'De uitgever meldt dat de afwijking is verholpen.'),
    ...tell(1, 8, 'suspended', 'De uitgever meldt dat het bedrijf is verhuisd en dat de nieuwe vestiging nog niet is beoordeeld.'),
    ...tell(2, 15, 'withdrawn', 'De uitgever schrijft dat het bedrijf het certificaat zelf heeft teruggegeven.'),
  ];
}
