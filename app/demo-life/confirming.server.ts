import { readAskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';
import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { askIssuer } from '#app/features/verification/confirmation/ask-issuer.server.ts';
import { recordCall } from '#app/features/verification/confirmation/record-call.server.ts';
import { addIssuer } from '#app/features/verification/issuers/save-issuer.server.ts';
import { recordIssuerAnswer } from '#app/features/verification/link/answer-issuer.server.ts';
import { recordVerification } from '#app/features/verification/record-verification.server.ts';
import { unsafeConfirmationScope } from '#app/platform/scope/make-scope.server.ts';
import { listIssuerContacts } from '#db/queries/issuer.ts';
import type { ProofRecord } from '#db/queries/proof.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { demoIssuer } from '#db/seeds/demo/certificates.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';
import { proofOf, withOne } from './chosen.server.ts';
import type { Days } from './days.server.ts';
import { appAt, memberAt, type MemberThen } from './then.server.ts';

/** The list of issuers, and what they say of certificates: by link, by telephone, not yet, and that they know nothing of it. */
export function confirming(place: DemoPlace, days: Days): Episode[] {
  const listedAt = days.at(30, '11:10');
  const highest = (n: number, happens: (proof: FindProof) => Episode[]) => withOne(place, { story: 'certified', level: 'QM30', judgedBefore: days.at(45, '00:00') }, n, ({ id }) => happens((app) => proofOf(app, place, id)));
  const step = (daysAgo: number, time: string, play: (ciso: MemberThen, app: DemoApp) => Promise<unknown>): Episode => {
    const at = days.at(daysAgo, time);
    return { at, play: async (app) => void (await play(await memberAt(app, place, 'ciso', at), app)) };
  };
  const answeredAt = days.at(12, '12:15');
  return [
    { at: listedAt, play: async (app) => list(await memberAt(app, place, 'ciso', listedAt)) },
    ...highest(0, (find) => [step(14, '09:50', async (ciso, app) => askIssuer(ciso, (await find(app)).id, await reach(ciso, 'email'))), { at: answeredAt, play: (app) => answer(app, place, answeredAt) }]),
    ...highest(1, (find) => [step(13, '10:40', async (ciso, app) => call(ciso, await find(app), 'confirmed', 'Nummer, niveau en einddatum kloppen met hun administratie.'))]),
    ...highest(2, (find) => [step(2, '10:05', async (ciso, app) => readAgain(ciso, await find(app))), step(2, '10:09', async (ciso, app) => askIssuer(ciso, (await find(app)).id, await reach(ciso, 'email')))]),
    ...withOne(place, { story: 'certified_own', judgedBefore: days.at(60, '00:00') }, 3, ({ id }) => [step(7, '14:30', async (ciso, app) => call(ciso, await proofOf(app, place, id), 'denied', 'Het nummer is daar niet bekend. Zij willen het document graag zien.'))]),
  ];
}

type FindProof = (app: DemoApp) => Promise<ProofRecord>;

async function list(ciso: MemberThen): Promise<void> {
  await addIssuer(ciso, { name: demoIssuer, locale: 'nl', email: 'register@keurhuis.example', phone: '+31 30 000 11 22', source: 'https://keurhuis.example/contact' });
  await addIssuer(ciso, { name: 'Toetsbureau Nergens (verzonnen)', locale: 'nl', email: null, phone: '+31 20 000 33 44', source: 'Brief van het bureau, zelf nagebeld via de receptie' });
}

/** What the list knows of the issuer of the demo's certificates. */
async function reach({ app, scope }: MemberThen, by: 'email' | 'phone'): Promise<string> {
  const contact = (await listIssuerContacts(app.db.read, scope)).find((one) => one.issuer_name === demoIssuer && one[by] !== null);
  if (!contact) throw new Error('the issuer is not on the list');
  return contact.id;
}

async function call(ciso: MemberThen, { id }: ProofRecord, result: ConfirmationResult, remark: string): Promise<void> {
  await recordCall(ciso, id, { contactId: await reach(ciso, 'phone'), spokeWith: 'Maud Schijnbaar', result, calledOn: ciso.today, remark });
}

/** Who holds the link says yes. */
async function answer(app: DemoApp, { organisation }: DemoPlace, at: string): Promise<void> {
  const row = await app.db.read.selectFrom('issuer_confirmation').selectAll().where('organisation_id', '=', organisation.id).where('way', '=', 'link').executeTakeFirstOrThrow();
  const asked = readAskedCertificate(row.asked_json);
  const scope = unsafeConfirmationScope({ organisationId: organisation.id, supplierId: row.supplier_id, confirmationId: row.id, actor: { kind: 'supplier', invitationId: row.id, name: asked.issuer } });
  await recordIssuerAnswer({ app: appAt(app, at), scope, today: at.slice(0, 10), asked }, { result: 'confirmed', answeredBy: 'Wout Denkbeeld', remark: null });
}

/** Read anew under the policy of today: until the issuer has spoken it counts for less. */
async function readAgain(ciso: MemberThen, { id, supplier_id: supplierId }: ProofRecord): Promise<void> {
  const services = await listSuppliedServices(ciso.db, ciso.scope, [supplierId]);
  const reason = 'Opnieuw gelezen: de kopie was scherper dan de vorige. De uitgever is gevraagd het te bevestigen.';
  await recordVerification(ciso, id, { decision: 'accept', serviceIds: services.map((service) => service.id), reason, ruleId: null, acceptedLevel: null, acceptedUntil: null, askContactId: null });
}
