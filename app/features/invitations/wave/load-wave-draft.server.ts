import { readAsked } from '#app/domain/invitation/asked.ts';
import { startOfDay } from '#app/domain/calendar/instant.ts';
import { defaultPerDay, largestWave, planWave } from '#app/domain/invitation/wave-plan.ts';
import { loadBurdens } from '#app/platform/burden/load-burden.server.ts';
import { readSupplierFilter } from '#app/domain/register/register-search.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findInvitationToCopy } from '#db/queries/invitation.ts';
import { listWaves } from '#db/queries/invitation-wave.ts';
import { listFilteredIds } from '#db/queries/supplier-list.ts';
import { chooseSuppliers } from './choose-suppliers.server.ts';
import { loadCandidates, type Candidate } from './load-candidates.server.ts';
import { listedWave } from './load-waves.server.ts';

/** Names per reason that are written out; the rest is counted. */
const namesPerReason = 25;

/** Who would be asked and who not: of the ticked suppliers, else of those that the address means, else of those in a gap. */
export async function loadWaveDraft(ctx: MemberContext, search: URLSearchParams) {
  const { db, scope, today, now, member, organisation } = ctx;
  const withoutOwner = search.get('withoutOwner') === 'on';
  const ids = await meantIds(ctx, search);
  const { asked, left } = chooseSuppliers(await loadCandidates(db, scope, ids.slice(0, largestWave), { now, today }), { withoutOwner });
  const burdens = await loadBurdens(db, scope, asked.map(({ supplier }) => supplier.id), { now, timeZone: organisation.time_zone });
  const copied = await findInvitationToCopy(db, scope, member.id);
  const waves = await listWaves(db, scope, { startOfToday: startOfDay(today, organisation.time_zone), limit: 20 });
  return {
    today,
    isCut: ids.length > largestWave,
    asked: asked.map((candidate) => ({ ...askedRow(candidate, organisation.locale), open: burdens.get(candidate.supplier.id)?.open ?? [] })),
    left: left.map(({ reason, candidates }) => ({ reason, count: candidates.length, suppliers: candidates.slice(0, namesPerReason).map(({ supplier }) => ({ id: supplier.id, name: supplier.legal_name })) })),
    withoutOwner,
    ownerSearch: ownerSearch(search, !withoutOwner),
    running: waves.map((wave) => listedWave(ctx, wave)).flatMap(({ rest, left: toGo, perDay }) => (rest ? [{ n: toGo, perDay }] : [])),
    plan: planWave(asked.length, defaultPerDay, today),
    initial: {
      contactName: member.name,
      contactPhone: copied ? readAsked(copied.asked_json).contact.phone : '',
      contactEmail: member.email,
      perDay: String(defaultPerDay),
      startsOn: today,
      withoutOwner: withoutOwner ? 'on' : undefined,
    },
  };
}

export type WaveDraft = Awaited<ReturnType<typeof loadWaveDraft>>;

async function meantIds({ db, scope, today }: MemberContext, search: URLSearchParams): Promise<string[]> {
  const ticked = search.getAll('id');
  if (ticked.length > 0) return [...new Set(ticked)];
  const filter = readSupplierFilter(search);
  const meant = Object.keys(filter).length > 0 ? filter : ({ states: ['gap'] } as const);
  return listFilteredIds(db, scope, meant, today, largestWave + 1);
}

function askedRow({ supplier, facts, isProvisional, reachable }: Candidate, locale: 'en' | 'nl') {
  const [person] = reachable;
  return {
    id: supplier.id,
    name: supplier.legal_name,
    lowest: facts.required?.lowest ?? ('none' as const),
    highest: facts.required?.highest ?? ('none' as const),
    isProvisional,
    contact: person?.name ?? '',
    email: person?.email ?? '',
    locale: person?.locale ?? locale,
  };
}

function ownerSearch(search: URLSearchParams, on: boolean): string {
  const next = new URLSearchParams(search);
  if (on) next.set('withoutOwner', 'on');
  else next.delete('withoutOwner');
  return `?${next}`;
}
