import type { Answers } from '#app/domain/level/method.ts';
import type { Log } from '#app/platform/log/log.ts';
import { newId } from '#db/queries/new-id.ts';
import { classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

export const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';

/** Answers that need exactly QM20, those that leave QM10–QM30 open, and those that need nothing. */
export const answers = {
  QM20: { dependency: 'some', it: 'connected', ictCompany: 'yes', replaceability: 'easy', incidentImpact: 'limited', data: 'internal', ot: 'none', physical: 'none', edi: 'none' },
  open: { dependency: 'some' },
  none: { dependency: 'none', it: 'none', ictCompany: 'no', replaceability: 'easy', incidentImpact: 'none', data: 'none', ot: 'none', physical: 'none', edi: 'none' },
} as const satisfies Record<string, Answers>;

export interface DeskWorld {
  served: ServedApp;
  register: Register;
  home: string;
  ciso: HttpVisitor;
  viewer: HttpVisitor;
  /** A classified supplier with a contact that has an address. */
  supplier(answered?: Answers | null, name?: string, facts?: { kvk_number?: string }): Promise<{ supplierId: string; serviceId: string; contactId: string }>;
  /** Sends an invitation by the form and gives the path of the link in the mail. */
  invite(supplierId: string, values?: Record<string, string>): Promise<string>;
  signIn(to: Register, role: 'admin' | 'ciso' | 'procurement' | 'viewer'): Promise<HttpVisitor>;
  /** Another organisation in the same installation. */
  another(): Promise<DeskWorld>;
}

export const inviteValues = {
  recipient: 'new',
  again: 'on',
  name: 'Joke de Wit',
  email: 'joke@dewit-liften.example',
  locale: 'nl',
  contactName: 'Noor Verzonnen',
  contactPhone: '+31 30 000 00 00',
  contactEmail: 'noor@verzonnen.example',
  wantedOn: '2026-12-14',
  intent: 'send',
};

/** An organisation with members and suppliers, for what happens between the two sides. */
export async function openDeskWorld(environment: Record<string, string> = {}, log?: Log): Promise<DeskWorld> {
  return deskWorldIn(await serveFromSource({ now: `${today}T09:30:00.000Z`, environment, log }));
}

async function deskWorldIn(served: ServedApp): Promise<DeskWorld> {
  const register = await openRegister(served.app.db);
  const home = `/o/org-${register.scope.organisationId}`;
  const signIn: DeskWorld['signIn'] = async (to, role) => {
    const { cookie } = await addSignedInMember(served.app, to.scope, { role });
    const visitor = httpVisitor(served.url);
    visitor.keepCookie(cookie.name, cookie.value);
    return visitor;
  };
  const [ciso, viewer] = [await signIn(register, 'ciso'), await signIn(register, 'viewer')];
  return {
    served,
    register,
    home,
    ciso,
    viewer,
    signIn,
    another: () => deskWorldIn(served),
    async supplier(answered = answers.QM20, name = 'Liften De Wit B.V.', facts = {}) {
      const of = await registerSupplier(register, before, { legal_name: name, own_reference: 'CR-1042', kvk_number: '12345678', ...facts });
      await triage(register, of.supplierId, before, 'to_classify');
      if (answered) await classify(register, of, before, answered);
      const contactId = newId();
      const contact = { organisation_id: register.scope.organisationId, id: contactId, supplier_id: of.supplierId, name: 'Joke de Wit', role: 'general', email: 'joke@dewit-liften.example', phone: '030 000 00 00', locale: 'nl', is_primary: 1, created_at: before } as const;
      await served.app.db.write.insertInto('contact').values(contact).execute();
      return { ...of, contactId };
    },
    async invite(supplierId, values = {}) {
      const answer = await ciso.post(`${home}/suppliers/${supplierId}/invite`, { ...inviteValues, ...values });
      if (answer.status !== 303) throw new Error(`not invited: ${answer.status}`);
      const mail = await served.app.db.read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).orderBy('id', 'desc').executeTakeFirstOrThrow();
      return /\/i\/[\w-]+/.exec(mail.text)?.[0] ?? '';
    },
  };
}

