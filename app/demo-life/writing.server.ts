import { addDays } from '#app/domain/calendar/calendar-date.ts';
import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { makeLetter } from '#app/features/invitations/letter/make-letter.server.ts';
import { noteCall } from '#app/features/invitations/requests/note-call.server.ts';
import { takeIn } from '#app/platform/mail/returned-mail.server.ts';
import { returnAddressOf } from '#app/platform/mail/return-address.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';
import { withOne } from './chosen.server.ts';
import type { Days } from './days.server.ts';
import { appAt, memberAt, type MemberThen } from './then.server.ts';

/** A letter to who has no mail, a mail that came back, and a call. */
export function writing(place: DemoPlace, days: Days): Episode[] {
  const at = { returned: days.at(18, '08:41'), letter: days.at(13, '14:05'), called: days.at(9, '11:30') };
  return [
    ...withOne(place, { story: 'asked', invitedBefore: at.returned }, 2, ({ id }) => [{ at: at.returned, play: (app) => comeBack(app, place, id, at.returned) }]),
    ...withOne(place, { story: 'gap' }, 0, ({ id }) => [{ at: at.letter, play: async (app) => writeLetter(await memberAt(app, place, 'procurement', at.letter), id) }]),
    ...withOne(place, { story: 'asked', invitedBefore: at.called }, 3, ({ id }) => [{ at: at.called, play: async (app) => call(await memberAt(app, place, 'procurement', at.called), id) }]),
  ];
}

async function comeBack(app: DemoApp, { organisation }: DemoPlace, supplierId: string, at: string): Promise<void> {
  const mail = await app.db.read.selectFrom('outbox_mail').select(['id', 'to_address']).where('organisation_id', '=', organisation.id).where('supplier_id', '=', supplierId).where('kind', '=', 'supplier-invitation').executeTakeFirstOrThrow();
  await takeIn(appAt(app, at), Buffer.from(returned(mail.id, mail.to_address)));
}

async function writeLetter(procurement: MemberThen, supplierId: string): Promise<void> {
  const { member, today } = procurement;
  const address = 'Havenstraat 0\n0000 ZZ Nergenshuizen';
  await makeLetter(procurement, supplierId, { name: 'Ruben Dichterlijk', address, locale: 'nl', contactName: member.name, contactPhone: '+31 20 000 1234', contactEmail: member.email, wantedOn: addDays(today, 180) });
}

async function call(procurement: MemberThen, supplierId: string): Promise<void> {
  const said = 'Heeft de mail gezien. De directeur is met vakantie en kijkt er volgende week naar.';
  await noteCall(procurement, { supplierId, calledOn: procurement.today, spokeWith: 'Anouk Fabeldier', said });
}

/** What a mail server writes when it knows no such box (RFC 3464). */
const returned = (mailId: string, address: string): string =>
  [
    `To: ${returnAddressOf('mail@ketenmark.example', mailId)}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="deel"',
    '',
    '--deel',
    'Content-Type: text/plain',
    '',
    'De mail kon niet worden bezorgd.',
    '--deel',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.verzonnen.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 Deze ontvanger bestaat hier niet (meer)',
    '',
    '--deel--',
    '',
  ].join('\r\n');
