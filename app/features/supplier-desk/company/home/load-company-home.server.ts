import { isFor } from '../client-rows.ts';
import { loadQuestionsToAddress } from '../to-address/load-questions-to-address.server.ts';
import { loadAskedOfYou } from '../../burden/load-asked-of-you.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { byUrgency, clientStateOn, type SharedProof } from '#app/domain/company/client-state.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { outOfForce } from '#app/domain/certificate/standing.ts';
import { validityOn } from '#app/domain/certificate/validity.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { deskTimeZone } from '#app/platform/desk/desk-time-zone.ts';
import { listCertificatesOfCompany, listObjectionsToCompany, listSharesOfCompany, type CompanyCertificate, type CompanyShare, type Objections } from '#db/queries/company-certificate.ts';
import { listClientsOfCompany, listDaysTold, type CompanyClient } from '#db/queries/company-client.ts';
import { listMembersOfCompany } from '#db/queries/company-member.ts';

/** A renewal takes months: from here on the desk says that one ends. */
const endsSoonDays = 120;

/** Certificates, dates and the clients' questions of one company, once. */
export async function loadCompanyHome(ctx: DeskContext) {
  const { db, scope, company, today, now, locale } = ctx;
  const [certificates, shares, objections, clients, members] = await Promise.all([
    listCertificatesOfCompany(db, scope),
    listSharesOfCompany(db, scope),
    listObjectionsToCompany(db, scope),
    listClientsOfCompany(db, scope),
    listMembersOfCompany(db, scope),
  ]);
  const told = await listDaysTold(db, clients);
  const loadAsked = ({ organisationId, supplierId, timeZone, invitation }: CompanyClient) => {
    const asked = unsafeSupplierScope({ organisationId, supplierId, invitationId: invitation?.id ?? '', companyId: company.id, actor: scope.actor });
    return loadAskedOfYou(db, asked, invitation?.revoked_at === null ? invitation : null, { now, timeZone, reach: 'desk' });
  };
  const live = shares.filter((share) => share.withdrawn_at === null);
  const asking = clients.find((client) => client.invitation?.revoked_at === null)?.invitation;
  return {
    companyId: company.id,
    legalName: company.legal_name,
    colleagues: members.length,
    /** The question from which all clients can be told how far the company is. */
    tellFrom: certificates.length === 0 ? (asking?.id ?? null) : null,
    clients: (await Promise.all(clients.map(async (client) => ({ ...clientLine(client, { certificates, shares, objections, told, today }), askedOfYou: await loadAsked(client) })))).sort((a, b) => byUrgency(a.state, b.state)),
    toAddress: await loadQuestionsToAddress(ctx),
    certificates: certificates.map((certificate) => {
      const validity = validityOn({ validFrom: certificate.valid_from, validUntil: certificate.valid_until }, today);
      return {
        id: certificate.id,
        scheme: schemeOf(certificate.scheme).name[locale],
        level: certificate.level,
        validFrom: certificate.valid_from,
        validUntil: certificate.valid_until,
        validity: validity.is,
        endsSoon: validity.is === 'valid' && validity.days <= endsSoonDays,
        sharedWith: [...new Set(live.filter((share) => share.certificate_id === certificate.id).map((share) => share.organisation_name))],
      };
    }),
  };
}

interface Known {
  certificates: CompanyCertificate[];
  shares: CompanyShare[];
  objections: Objections;
  told: ReadonlyMap<string, CalendarDate>;
  today: CalendarDate;
}

function clientLine(client: CompanyClient, { certificates, shares, objections, told, today }: Known) {
  const { invitation } = client;
  const isOpen = invitation !== null && invitation.revoked_at === null;
  const own = shares.filter((share) => isFor(client, share));
  const seen = own.filter((share) => share.withdrawn_at === null).map((share) => share.certificate_id);
  const shared = certificates
    .filter(({ id }) => seen.includes(id))
    .map((one) => ({ level: one.level as QmLevel | null, validFrom: one.valid_from, validUntil: one.valid_until, against: against(client, one, objections, today) }));
  const unsharedAt = own.flatMap((share) => share.withdrawn_at ?? []).sort().at(-1);
  return {
    supplierId: client.supplierId,
    name: client.organisationName,
    knownAs: client.supplierName,
    invitationId: isOpen ? invitation.id : null,
    lowest: isOpen ? invitation.lowest : null,
    highest: isOpen ? invitation.highest : null,
    wantedOn: isOpen ? readAsked(invitation.asked_json).wantedOn : null,
    state: clientStateOn({ asked: isOpen ? invitation.lowest : null, isAnswered: invitation?.answered_at != null, shared, unsharedOn: unsharedAt ? dateInZone(unsharedAt, deskTimeZone) : null, toldOn: told.get(client.supplierId) ?? null }, today),
  };
}

/** Why this client does not count a certificate that it sees. */
function against({ organisationId, supplierId }: CompanyClient, { id, valid_until: validUntil }: CompanyCertificate, { refused, standings, denied }: Objections, today: CalendarDate): SharedProof['against'] {
  const isHere = (row: Objections['refused'][number]) => row.organisation_id === organisationId && row.supplier_id === supplierId && row.certificate_id === id;
  if (refused.some(isHere)) return 'refused';
  if (denied.some(isHere)) return 'out_of_force';
  const said = standings.filter(isHere).map((row) => ({ certificateId: id, kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at }));
  return outOfForce([{ id, validUntil }], said, today) ? 'out_of_force' : null;
}

export type CompanyHome = Awaited<ReturnType<typeof loadCompanyHome>>;
export type ClientLine = CompanyHome['clients'][number];
