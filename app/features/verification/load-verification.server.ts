import { dateInZone } from '#app/domain/calendar/instant.ts';
import { findDifferences } from '#app/domain/certificate/differences.ts';
import { acceptableUntil, ruleAllows } from '#app/domain/certificate/equivalence.ts';
import { notSharedSince } from '#app/domain/certificate/not-shared.ts';
import { certifiedLevel, schemeOf } from '#app/domain/certificate/schemes.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listClassifications } from '#db/queries/classification.ts';
import { equivalenceRuleOf, listEquivalenceRules } from '#db/queries/equivalence-rule.ts';
import { findMember } from '#db/queries/member.ts';
import { loadProvenance } from '#app/platform/certificate-file/load-provenance.server.ts';
import { getProof, type ProofRecord } from '#db/queries/proof.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { listVerifiedServices } from '#db/queries/verification.ts';
import { loadDocument } from './load-document.server.ts';
import { loadPlace } from './load-place.server.ts';

type Asked = Pick<MemberContext, 'app' | 'db' | 'scope' | 'today' | 'member' | 'can' | 'organisation'>;

/** One proof beside what is required of its supplier, and what differs. */
export async function loadVerification(ctx: Asked, proofId: string) {
  const { db, scope, today } = ctx;
  const proof = await getProof(db, scope, proofId);
  const services = await loadServices(ctx, proof.supplier_id);
  const classified = services.flatMap((service) => (service.required ? [{ id: service.id, highest: service.required.highest }] : []));
  return {
    id: proof.id,
    isGone: proof.removed_at !== null,
    notSharedSince: notSharedSince({ origin: proof.origin, removedAt: proof.removed_at }, ctx.organisation.time_zone),
    supplier: { id: proof.supplier_id, name: proof.legal_name, kvkNumber: proof.kvk_number },
    certificate: certificateOf(proof),
    cameFrom: await cameFrom(ctx, proof),
    /** What its scheme is worth here, and the level at which it counts by itself. */
    scheme: { ...worthOf(proof.scheme), certifiedLevel: certifiedLevel(proof) },
    document: await loadDocument(ctx, proof),
    place: await loadPlace(ctx, proof),
    services,
    differences: findDifferences(certificateOf(proof), { legalName: proof.legal_name, kvkNumber: proof.kvk_number, services: classified }, today),
    judgement: await judgementOf(ctx, proof),
    provenance: await loadProvenance(ctx, proof.certificate_id),
    rules: await rulesFor(ctx, proof),
    mayVerify: ctx.can('verification:write') && proof.removed_at === null,
    mayApprove: ctx.can('verification:accept_otherwise'),
  };
}

export type VerificationView = Awaited<ReturnType<typeof loadVerification>>;

function worthOf(id: string) {
  const { treatment, why, sources, reasonableUpTo } = schemeOf(id);
  return { treatment, why, sources, reasonableUpTo };
}

async function loadServices({ db, scope, today }: Asked, supplierId: string) {
  const [services, classifications] = await Promise.all([listSuppliedServices(db, scope, [supplierId]), listClassifications(db, scope, [supplierId])]);
  return services
    .filter((service) => service.ended_on === null || service.ended_on >= today)
    .map((service) => {
      const found = classifications.find((one) => one.supplied_service_id === service.id);
      return { id: service.id, name: service.name, required: found ? { lowest: found.lowest, highest: found.highest } : null };
    });
}

function certificateOf(proof: ProofRecord) {
  return {
    scheme: proof.scheme,
    level: proof.level,
    holderName: proof.holder_name,
    holderKvkNumber: proof.holder_kvk_number,
    scopeText: proof.scope_text,
    issuer: proof.issuer,
    certificateNumber: proof.certificate_number,
    validFrom: proof.valid_from,
    validUntil: proof.valid_until,
  };
}

/** How it came to stand beside the supplier, by whom and when. */
async function cameFrom({ db, scope, organisation }: Asked, proof: ProofRecord) {
  const by = proof.origin === 'own' && proof.entered_by_member_id ? await findMember(db, scope, proof.entered_by_member_id) : null;
  return { origin: proof.origin, installation: proof.installation, by: by?.name ?? null, on: dateInZone(proof.received_at, organisation.time_zone) };
}

/** Rules of the equivalence policy that this proof may be accepted under today. */
async function rulesFor({ db, scope, today }: Asked, proof: ProofRecord) {
  const rows = certifiedLevel(proof) ? [] : await listEquivalenceRules(db, scope);
  return rows.flatMap((row) => {
    const until = acceptableUntil({ validUntil: row.valid_until }, proof.valid_until);
    return ruleAllows(equivalenceRuleOf(row), proof.scheme, row.level, today) && until >= today ? [{ id: row.id, level: row.level, until, conditions: row.conditions }] : [];
  });
}

async function judgementOf({ db, scope }: Asked, proof: ProofRecord) {
  const { verification_id: id, result, method, verified_at: at, verified_by_member_id: memberId } = proof;
  if (!id || !result || !method || !at || !memberId) return null;
  const [serviceIds, member] = await Promise.all([listVerifiedServices(db, scope, id), findMember(db, scope, memberId)]);
  return { result, method, at, by: member?.name ?? '–', serviceIds, reason: proof.reason, acceptedLevel: proof.accepted_level, acceptedUntil: proof.accepted_until, isByRule: proof.equivalence_rule_id !== null, isAlone: proof.is_alone === 1 };
}
