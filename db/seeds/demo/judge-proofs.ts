import { addDays, earliestDate } from '#app/domain/calendar/calendar-date.ts';
import type { CertificateTable } from '#db/schema/certificate.ts';
import type { VerificationTable } from '#db/schema/verification.ts';
import { notChecked } from '#db/queries/proof.ts';
import { put, type Page } from './book.ts';
import type { Setting } from './stage.ts';
import type { InPlay } from './supplier-in-play.ts';

/** The certificate as it now stands beside the supplier; its id. */
export function receiveProof(setting: Setting, page: Page, one: InPlay, certificate: CertificateTable, origin: 'shared' | 'own'): string {
  const id = setting.stage.newId(page.at);
  const { scheme, level, holder_name: holderName, valid_from: validFrom, valid_until: validUntil } = certificate;
  put(page, 'proof', { organisation_id: setting.organisation.id, id, supplier_id: one.supplier.id, certificate_id: certificate.id, origin, received_at: page.at, removed_at: null, judged_at: null, entered_by_member_id: null, ...notChecked });
  page.events.push({
    type: 'proof.received',
    subject: { kind: 'proof', id },
    data: { supplierId: one.supplier.id, certificateId: certificate.id, origin, scheme, level, holderName, validFrom, validUntil },
  });
  return id;
}

const reasons = {
  accepted: 'Reikwijdte en verklaring van toepasselijkheid bekeken; geaccepteerd tot de volgende beoordeling.',
  refused: 'Het certificaat staat op naam van de holding, niet van het bedrijf dat ons levert.',
};

/** The CISO's judgement, for every supplied service. Returns its page. */
export function verify(setting: Setting, one: InPlay, { certificate, proofId }: { certificate: CertificateTable; proofId: string }, daysAgo: number): Page {
  const { chance, today } = setting.stage;
  const { story } = one.sketch;
  const { actor, memberId } = setting.members.ciso;
  const page = setting.page(setting.at(daysAgo, '15:30'), actor);
  const isOther = story === 'accepted' || story === 'accepted_ending';
  const until = addDays(today, story === 'accepted_ending' ? chance.between(12, 70) : chance.between(150, 600));
  const result = story === 'refused' ? 'refused' : 'accepted';
  const verification: VerificationTable = {
    organisation_id: setting.organisation.id,
    id: setting.stage.newId(page.at),
    supplier_id: one.supplier.id,
    certificate_id: certificate.id,
    result,
    method: chance.next() < 0.25 ? 'issuer_confirmed' : 'document_checked',
    accepted_level: isOther && one.level !== 'none' && one.level !== 'open' ? one.level : null,
    accepted_until: isOther ? earliestDate(until, certificate.valid_until) : null,
    limited_to: null,
    equivalence_rule_id: null,
    is_alone: null,
    reason: isOther ? reasons.accepted : result === 'refused' ? reasons.refused : null,
    verified_by_member_id: memberId,
    effective_on: setting.day(daysAgo),
    recorded_at: page.at,
    superseded_at: null,
  };
  page.patches.push({ table: 'proof', ids: [proofId], set: { judged_at: page.at } });
  put(page, 'verification', verification);
  const serviceIds = result === 'accepted' ? one.services.map((service) => service.id) : [];
  for (const serviceId of serviceIds) put(page, 'verification_service', { organisation_id: setting.organisation.id, verification_id: verification.id, supplied_service_id: serviceId });
  page.events.push({
    type: 'verification.recorded',
    subject: { kind: 'verification', id: verification.id },
    data: {
      supplierId: one.supplier.id,
      certificateId: certificate.id,
      result,
      method: verification.method,
      acceptedLevel: verification.accepted_level,
      acceptedUntil: verification.accepted_until,
      reason: verification.reason,
      serviceIds,
      effectiveOn: verification.effective_on,
    },
  });
  page.covers.add(one.supplier.id);
  return page;
}
