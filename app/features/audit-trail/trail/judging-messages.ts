import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { Format } from '#app/platform/messages/format.ts';
import type { DataOf, Told } from './event-view.ts';

type Of<T extends OrganisationAuditEvent['type']> = Told<DataOf<T>>;

const because = (reason: string | null | undefined) => (reason ? ` (${reason})` : '');
const schemeName = (scheme: string, f: Format) => schemeOf(scheme).name[f.locale];

export const judgingEn = {
  'verification_policy.changed': (p: Of<'verification_policy.changed'>, f: Format) => `changed how certificates are checked: ${f.list(Object.keys(p.data.changes))}`,
  'equivalence.proposed': (p: Of<'equivalence.proposed'>, f: Format) => `proposed that ${schemeName(p.data.scheme, f)} may count for ${p.data.level} until ${f.date(p.data.validUntil)}`,
  'equivalence.decided': (p: Of<'equivalence.decided'>, f: Format) =>
    `${p.data.isApproved ? 'approved' : 'declined'} that ${schemeName(p.data.scheme, f)} may count for ${p.data.level} until ${f.date(p.data.validUntil)}${p.data.isOwnProposal ? ', as proposed by the same member' : ''}${because(p.data.note)}`,
  'equivalence.ended': (p: Of<'equivalence.ended'>, f: Format) => `ended the rule that ${schemeName(p.data.scheme, f)} may count for ${p.data.level}`,
  'issuer.added': (p: Of<'issuer.added'>) => `put ${p.data.name} on the list of issuers`,
  'issuer.renamed': (p: Of<'issuer.renamed'>) => `renamed the issuer ${p.data.was} to ${p.data.name}`,
  'issuer.removed': (p: Of<'issuer.removed'>) => `took ${p.data.name} off the list of issuers`,
  'issuer.contact_added': (p: Of<'issuer.contact_added'>) => `added ${p.personal.email ?? p.personal.phone ?? 'a way'} to reach the issuer ${p.data.name}, found at: ${p.data.source}`,
  'issuer.contact_removed': (p: Of<'issuer.contact_removed'>) => `removed a way to reach the issuer ${p.data.name}`,
  'confirmation.asked': (p: Of<'confirmation.asked'>) => `asked ${p.data.issuer} to confirm a certificate of ${p.supplier}${p.data.isAlone ? ', alone: nobody else could' : ''}`,
  'confirmation.answered': (p: Of<'confirmation.answered'>) =>
    ({ confirmed: `confirmed for ${p.data.issuer} a certificate of ${p.supplier}`, denied: `said for ${p.data.issuer} that a certificate of ${p.supplier} is not as it says`, unknown: `could not say for ${p.data.issuer} whether a certificate of ${p.supplier} is right` })[p.data.result] + because(p.personal.remark),
  'confirmation.called': (p: Of<'confirmation.called'>) =>
    ({ confirmed: `called ${p.data.issuer}, which confirmed a certificate of ${p.supplier}`, denied: `called ${p.data.issuer}, which denied a certificate of ${p.supplier}`, unknown: `called ${p.data.issuer}, which could not say anything about a certificate of ${p.supplier}` })[p.data.result] +
    (p.data.isAlone ? ', alone: nobody else could' : '') +
    because(p.personal.remark),
  'confirmation.revoked': (p: Of<'confirmation.revoked'>) => `took back the question to ${p.data.issuer} about a certificate of ${p.supplier}`,
  'standing.recorded': (p: Of<'standing.recorded'>, f: Format) =>
    ({ suspended: `recorded that a certificate of ${p.supplier} is suspended from ${f.date(p.data.effectiveOn)}`, withdrawn: `recorded that a certificate of ${p.supplier} is withdrawn from ${f.date(p.data.effectiveOn)}`, in_force: `recorded that a certificate of ${p.supplier} is in force again from ${f.date(p.data.effectiveOn)}` })[p.data.kind] +
    because(p.data.reason),
};

export const judgingNl: { [K in keyof typeof judgingEn]: (p: Parameters<(typeof judgingEn)[K]>[0], f: Format) => string } = {
  'verification_policy.changed': (p, f) => `heeft gewijzigd hoe certificaten worden gecontroleerd: ${f.list(Object.keys(p.data.changes))}`,
  'equivalence.proposed': (p, f) => `heeft voorgesteld dat ${schemeName(p.data.scheme, f)} tot en met ${f.date(p.data.validUntil)} voor ${p.data.level} mag tellen`,
  'equivalence.decided': (p, f) =>
    `heeft ${p.data.isApproved ? 'goedgekeurd' : 'afgewezen'} dat ${schemeName(p.data.scheme, f)} tot en met ${f.date(p.data.validUntil)} voor ${p.data.level} mag tellen${p.data.isOwnProposal ? ', op eigen voorstel' : ''}${because(p.data.note)}`,
  'equivalence.ended': (p, f) => `heeft beëindigd dat ${schemeName(p.data.scheme, f)} voor ${p.data.level} mag tellen`,
  'issuer.added': (p) => `heeft ${p.data.name} op de lijst van uitgevers gezet`,
  'issuer.renamed': (p) => `heeft uitgever ${p.data.was} hernoemd tot ${p.data.name}`,
  'issuer.removed': (p) => `heeft ${p.data.name} van de lijst van uitgevers gehaald`,
  'issuer.contact_added': (p) => `heeft bij uitgever ${p.data.name} ${p.personal.email ?? p.personal.phone ?? 'een adres of nummer'} toegevoegd, gevonden bij: ${p.data.source}`,
  'issuer.contact_removed': (p) => `heeft bij uitgever ${p.data.name} een adres of nummer verwijderd`,
  'confirmation.asked': (p) => `heeft ${p.data.issuer} gevraagd een certificaat van ${p.supplier} te bevestigen${p.data.isAlone ? ', alleen: niemand anders kon het' : ''}`,
  'confirmation.answered': (p) =>
    ({ confirmed: `heeft namens ${p.data.issuer} een certificaat van ${p.supplier} bevestigd`, denied: `heeft namens ${p.data.issuer} gezegd dat een certificaat van ${p.supplier} niet klopt`, unknown: `kon namens ${p.data.issuer} niet zeggen of een certificaat van ${p.supplier} klopt` })[p.data.result] + because(p.personal.remark),
  'confirmation.called': (p) =>
    ({ confirmed: `heeft ${p.data.issuer} gebeld, dat een certificaat van ${p.supplier} bevestigde`, denied: `heeft ${p.data.issuer} gebeld, dat een certificaat van ${p.supplier} ontkende`, unknown: `heeft ${p.data.issuer} gebeld, dat over een certificaat van ${p.supplier} niets kon zeggen` })[p.data.result] +
    (p.data.isAlone ? ', alleen: niemand anders kon het' : '') +
    because(p.personal.remark),
  'confirmation.revoked': (p) => `heeft de vraag aan ${p.data.issuer} over een certificaat van ${p.supplier} ingetrokken`,
  'standing.recorded': (p, f) =>
    ({ suspended: `heeft vastgelegd dat een certificaat van ${p.supplier} vanaf ${f.date(p.data.effectiveOn)} is geschorst`, withdrawn: `heeft vastgelegd dat een certificaat van ${p.supplier} vanaf ${f.date(p.data.effectiveOn)} is ingetrokken`, in_force: `heeft vastgelegd dat een certificaat van ${p.supplier} vanaf ${f.date(p.data.effectiveOn)} weer geldt` })[p.data.kind] +
    because(p.data.reason),
};
