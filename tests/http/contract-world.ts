import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { findRequirement, listRequirementHistory, type RequirementRow } from '#db/queries/contract-requirement.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

export const contractValues = { reference: 'CT-14', name: 'Onderhoud liften', startsOn: '2025-01-01', endsOn: '2027-12-31', noticeCount: '3', noticeUnit: 'months', renewal: 'automatic', renewalMonths: '12' };
export const proposeValues = { intent: 'propose', level: 'QM20', byOn: '2026-12-31', reportDays: '5' };

export interface Contract {
  supplierId: string;
  contractId: string;
  path: string;
}

/** What was put to the supplier by mail; `link` is the one in that mail. */
export interface SentContract extends Contract {
  mail: { subject: string; text: string };
  link: string;
  requirementId: string;
}

export interface ContractWorld extends DeskWorld {
  buyer: HttpVisitor;
  stateOf(supplierId: string): Promise<string | undefined>;
  agreedOf(supplierId: string): Promise<string | null>;
  asks(contractId: string): Promise<RequirementRow | null>;
  /** The states of every step, newest first. */
  steps(contractId: string): Promise<string[]>;
  contract(values?: Record<string, string>, of?: { supplierId: string }): Promise<Contract>;
  sent(values?: Record<string, string>): Promise<SentContract>;
  lastMail(supplierId: string): Promise<{ subject: string; text: string }>;
  approver(role?: 'ciso' | 'viewer'): Promise<HttpVisitor>;
}

/** A desk with contracts: a buyer who records them, and members who may approve. */
export async function openContractWorld(): Promise<ContractWorld> {
  const world = await openDeskWorld();
  const { served, register, home } = world;
  const { scope } = register;
  const db = served.app.db.read;
  const buyer = await world.signIn(register, 'procurement');
  const asks: ContractWorld['asks'] = (contractId) => findRequirement(db, scope, contractId);
  const lastMail: ContractWorld['lastMail'] = (supplierId) =>
    db.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'contract-requirement').orderBy('id', 'desc').executeTakeFirstOrThrow();
  const expectSaved = (answer: { status: number; text: string }) => {
    if (answer.status !== 303) throw new Error(`not saved: ${answer.status} ${answer.text.slice(0, 300)}`);
  };
  const contract: ContractWorld['contract'] = async (values = {}, of) => {
    const { supplierId } = of ?? (await world.supplier());
    const saved = await buyer.post(`${home}/suppliers/${supplierId}/contracts/new`, { ...contractValues, ...values });
    expectSaved(saved);
    const contractId = saved.location.split('/').at(-1) ?? '';
    return { supplierId, contractId, path: `${home}/suppliers/${supplierId}/contracts/${contractId}` };
  };
  return {
    ...world,
    buyer,
    asks,
    lastMail,
    contract,
    stateOf: async (supplierId) => (await findCoverage(db, scope, supplierId, today))?.state,
    agreedOf: async (supplierId) => (await findAgreedDate(db, scope, supplierId))?.agreed_on ?? null,
    steps: async (contractId) => (await listRequirementHistory(db, scope, contractId)).map((row) => row.state),
    async sent(values = {}) {
      const { supplierId } = await world.supplier();
      await world.invite(supplierId);
      const one = await contract({}, { supplierId });
      expectSaved(await buyer.post(one.path, { ...proposeValues, ...values }));
      expectSaved(await buyer.post(one.path, { intent: 'send', via: 'desk' }));
      const mail = await lastMail(supplierId);
      return { ...one, mail, link: linkIn(mail.text), requirementId: (await asks(one.contractId))?.id ?? '' };
    },
    async approver(role = 'ciso') {
      const { cookie } = await addSignedInMember(served.app, scope, { role, canApprove: true });
      const visitor = httpVisitor(served.url);
      visitor.keepCookie(cookie.name, cookie.value);
      return visitor;
    },
  };
}

export const linkIn = (text: string): string => /\/i\/[\w-]+\/contract\/[\w-]+/.exec(text)?.[0] ?? '';
