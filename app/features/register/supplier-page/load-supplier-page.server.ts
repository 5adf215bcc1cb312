import { notSharedSince } from '#app/domain/certificate/not-shared.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import { certifiedAs } from '#app/domain/coverage/proof-window.ts';
import type { Level } from '#app/domain/level/method.ts';
import { findCategory, findKind } from '#app/domain/register/categories.ts';
import { gapSince, nextStepFor, periodOn } from '#app/domain/register/standing.ts';
import { loadOutOfForce } from '#app/platform/certificate/load-out-of-force.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listAccess } from '#db/queries/access.ts';
import { listContacts } from '#db/queries/contact.ts';
import { listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { listWavesAhead } from '#db/queries/invitation-wave.ts';
import { listLastWords, type LastWord } from '#db/queries/issuer-confirmation.ts';
import { findMember } from '#db/queries/member.ts';
import { findDeadAddresses } from '#db/queries/reminder-facts.ts';
import { listProofsOfSupplier, listUnsharedProofs, type ProofRecord } from '#db/queries/proof.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import { listSupplierTags } from '#db/queries/tag.ts';
import { listSupplierSpend } from '#db/queries/supplier-spend.ts';
import { getSupplier, type SupplierRow } from '#db/queries/supplier.ts';
import { findUnit } from '#db/queries/unit.ts';
import { coveragePeriods } from './coverage-periods.ts';
import { loadServiceLevels, type ServiceLevel } from './load-service-levels.server.ts';
import { spendPerYear } from './spend-per-year.ts';

/** Where we stand with one supplier. */
export async function loadSupplierPage(ctx: MemberContext, supplierId: string) {
  const { db, scope, today } = ctx;
  const supplier = await getSupplier(db, scope, supplierId);
  const one = [supplierId];
  const [services, intervals, contacts, access, spend, kinds, tags] = await Promise.all([
    loadServiceLevels(ctx, supplierId),
    listCurrentIntervals(db, scope, one),
    listContacts(db, scope, one),
    listAccess(db, scope, supplierId),
    listSupplierSpend(db, scope, one),
    listSupplierKinds(db, scope, one),
    listSupplierTags(db, scope, one),
  ]);
  const periods = coveragePeriods(intervals);
  const current = periodOn(periods, today);
  const [unshared] = await listUnsharedProofs(db, scope, supplierId);
  const { proofs, words, outage, ...work } = await loadWork(ctx, supplierId);
  const nextStep = nextStepFor({
    today,
    triage: supplier.triage,
    isEnded: supplier.status === 'ended',
    current,
    openServiceId: openService(services, today),
    canBeMailed: contacts.some((contact) => contact.email !== null),
    lost: unshared ? 'withdrawn' : outage ? 'out_of_force' : null,
    ...work,
  });
  return {
    base: `/o/${ctx.organisation.slug}`,
    today,
    facts: { ...factsOf(supplier), country: supplier.country ? ctx.f.country(supplier.country) : null, category: supplier.category_id ? (findCategory(supplier.category_id)?.name[ctx.locale] ?? null) : null, kinds: (kinds.get(supplierId) ?? []).flatMap((id) => findKind(id)?.name[ctx.locale] ?? []), tags: tags.get(supplierId) ?? [], ...(await loadPlace(ctx, supplier)) },
    services,
    periods,
    current,
    /** The supplied service that makes the state, as coverage recorded it. */
    stateServiceId: intervals.find((row) => row.from_on <= today && (row.until_on === null || row.until_on > today))?.supplied_service_id ?? null,
    gapSince: gapSince(periods, today),
    notSharedSince: unshared ? notSharedSince({ origin: unshared.origin, removedAt: unshared.removed_at }, ctx.organisation.time_zone) : null,
    heldUntil: current ? heldUntil(proofs, words, current.held, today) : null,
    outage,
    nextStep,
    contacts: contacts.map(({ id, name, role, email, phone, is_primary }) => ({ id, name, role, email, phone, isPrimary: is_primary === 1 })),
    access: access.map(({ id, area, scope: reach, supplied_service_id, granted_by, since_on, until_on, ended_at }) => ({
      id,
      area,
      reach,
      service: services.length > 1 ? (services.find((service) => service.id === supplied_service_id)?.name ?? null) : null,
      grantedBy: granted_by,
      sinceOn: since_on,
      untilOn: until_on,
      endedAt: ended_at,
    })),
    spend: spendPerYear(spend, supplier.spend_currency ?? 'EUR'),
    may: { write: ctx.can('supplier:write'), classify: ctx.can('classification:write'), invite: ctx.can('invitation:send'), verify: ctx.can('verification:write'), triage: ctx.can('triage:write'), certificate: ctx.can('certificate:write') },
  };
}

export type SupplierPageData = Awaited<ReturnType<typeof loadSupplierPage>>;

/** What lies on somebody's desk about this supplier. */
async function loadWork({ db, scope, now, today }: MemberContext, supplierId: string) {
  const [proofs, words, outage, invitations, answers, waves] = await Promise.all([listProofsOfSupplier(db, scope, supplierId), listLastWords(db, scope, supplierId), loadOutOfForce(db, scope, supplierId, today), listInvitationsOfSupplier(db, scope, supplierId), listAnswersOfSupplier(db, scope, supplierId), listWavesAhead(db, scope, [supplierId])]);
  const open = invitations.find((invitation) => invitation.answered_at === null && invitation.revoked_at === null && invitation.expires_at > now);
  const accepted = proofs.filter((proof) => proof.result === 'accepted');
  return {
    proofs,
    words,
    outage: outage ?? deniedSince(accepted, words),
    waitingProofId: proofs.find((proof) => proof.result === null)?.id ?? null,
    unconfirmed: accepted.flatMap((proof) => (proof.limited_to !== null && proof.level && proof.valid_until >= today && !words.has(proof.certificate_id) ? [{ proofId: proof.id, level: proof.level }] : [])),
    hasUnhandledAnswer: answers.some((answer) => answer.handled_at === null && (answer.kind === 'question' || answer.kind === 'contest')),
    openInvitationSentAt: open?.created_at ?? null,
    isUndelivered: open ? (await findDeadAddresses(db, scope, [open.email])).size > 0 : false,
    waveId: waves[0]?.wave_id ?? null,
    wasAsked: invitations.length > 0,
  };
}

/** When an issuer said last that a certificate is not genuine. */
function deniedSince(accepted: readonly ProofRecord[], words: ReadonlyMap<string, LastWord>) {
  const denied = accepted.flatMap((proof) => words.get(proof.certificate_id) ?? []).filter((word) => word.result === 'denied');
  const since = denied.map((word) => word.on).sort().at(-1);
  return since ? ({ kind: 'denied', since } as const) : null;
}

/** Last day of the certificates that make what is held today. */
function heldUntil(proofs: readonly ProofRecord[], words: ReadonlyMap<string, LastWord>, held: Level, today: string): string | null {
  const levelOf = (proof: ProofRecord) => certifiedAs({ certifiedLevel: certifiedLevel(proof), limitedTo: proof.limited_to }, words.get(proof.certificate_id)?.result === 'confirmed');
  const holding = proofs.filter((proof) => proof.result === 'accepted' && levelOf(proof) === held && words.get(proof.certificate_id)?.result !== 'denied' && proof.valid_from <= today && proof.valid_until >= today);
  return holding.map((proof) => proof.valid_until).sort().at(-1) ?? null;
}

function openService(services: readonly ServiceLevel[], today: string): string | null {
  const supplied = services.filter((service) => service.endedOn === null || service.endedOn >= today);
  return (supplied.find((service) => service.lowest !== service.highest) ?? supplied[0])?.id ?? null;
}

async function loadPlace({ db, scope }: MemberContext, { owner_member_id, unit_id, triaged_by_member_id }: SupplierRow) {
  const nameOf = async (memberId: string | null) => (memberId ? ((await findMember(db, scope, memberId))?.name ?? null) : null);
  return { owner: await nameOf(owner_member_id), triagedBy: await nameOf(triaged_by_member_id), unit: unit_id ? ((await findUnit(db, scope, unit_id))?.name ?? null) : null };
}

function factsOf(row: SupplierRow) {
  return {
    id: row.id,
    name: row.legal_name,
    kvkNumber: row.kvk_number,
    vatNumber: row.vat_number,
    lei: row.lei,
    parentName: row.parent_name,
    locations: row.locations,
    subProcessors: row.sub_processors,
    nis2Entity: row.nis2_entity,
    status: row.status,
    ownReference: row.own_reference,
    website: row.website,
    note: row.note,
    triage: row.triage,
    triageReason: row.triage_reason,
    reviewOn: row.review_on,
  };
}
