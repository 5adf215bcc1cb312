import { needsWholeOrganisation } from '#app/domain/access/permissions.ts';
import type { ChainVerdict, Link } from '#app/domain/audit/chain.ts';
import { wordsBack } from '#app/domain/audit/spoken-words.ts';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { dateInZone, startOfDay } from '#app/domain/calendar/instant.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listTrail, type TrailFilter } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { findLastSignedHead } from '#db/queries/signed-head.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { listMergedInto, listRegisteredNames, searchRegistered } from '#db/queries/supplier-merge.ts';
import type { ChainAsked } from '../chain/chain-tasks.server.ts';
import type { EventView } from './event-view.ts';
import { trailMessages } from './messages.ts';
import { otherActors } from './event-families.ts';
import type { TrailSearch } from './trail-search.ts';

const eventsPerPage = 60;
/** Of a search that fits more suppliers than these, the first by name are meant. */
const mostFound = 200;

type Ctx = Pick<MemberContext, 'app' | 'db' | 'scope' | 'organisation' | 'member' | 'can' | 't'>;

/** One page of the trail, newest first, in days as the organisation's clocks show them. */
export async function loadTrail(ctx: Ctx, search: TrailSearch, pageSize = eventsPerPage) {
  const { db, scope, organisation, can } = ctx;
  const mergedIds = search.supplier ? (await listMergedInto(db, scope, search.supplier)).map((gone) => gone.id) : [];
  const supplierIds = search.q ? await searchRegistered(db, scope, foldName(search.q), mostFound) : undefined;
  const [links, members, head, signed] = await Promise.all([
    listTrail(db, scope, { ...filterOf(search, organisation.time_zone), mergedIds, supplierIds }, { before: search.before ?? null, limit: pageSize + 1 }),
    listMembersEver(db, scope),
    findChainHead(db, scope.organisationId),
    findLastSignedHead(db, scope.organisationId),
  ]);
  const shown = links.slice(0, pageSize);
  const about = search.supplier ? [search.supplier] : [];
  const suppliers = await listRegisteredNames(db, scope, [...new Set([...shown.flatMap((link) => link.supplierId ?? []), ...about])]);
  const supplierNames = new Map(suppliers.map((supplier) => [supplier.id, supplier.legal_name]));
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: organisation.time_zone, hour: '2-digit', minute: '2-digit' });
  const memberNames = new Map(members.map((member) => [member.id, member.name]));
  const { erased } = ctx.t(trailMessages);
  return {
    days: groupByDay(shown.map((link) => viewOf(link, { supplierNames, memberNames, clock, erased })), organisation.time_zone),
    before: links.length > pageSize ? (shown.at(-1)?.sequence ?? null) : null,
    count: head?.sequence ?? 0,
    hash: head?.hash ?? '',
    signed: signed && { sequence: signed.sequence, at: signed.signedAt, keyId: signed.keyId },
    members: members.map(({ id, name }) => ({ id, name })),
    about: search.supplier ? (supplierNames.get(search.supplier) ?? null) : null,
    isCutShort: supplierIds?.length === mostFound ? mostFound : null,
    mayExport: can('audit:export') && (scope.unitIds === null || !needsWholeOrganisation('audit:export')),
    verdict: search.check ? await ctx.app.readWorker.run<ChainVerdict>('check-chain', { chainId: scope.organisationId, auditKeyFile: ctx.app.config.auditKeyFile } satisfies ChainAsked, scope) : null,
  };
}

export type Trail = Awaited<ReturnType<typeof loadTrail>>;

function filterOf({ what, who, supplier, from, until }: TrailSearch, timeZone: string): TrailFilter {
  const other = otherActors.find((kind) => kind === who);
  return {
    family: what,
    supplierId: supplier,
    memberId: other ? undefined : who,
    actorKind: other,
    from: from && startOfDay(from, timeZone),
    until: until && startOfDay(addDays(until, 1), timeZone),
  };
}

interface Names {
  supplierNames: ReadonlyMap<string, string>;
  memberNames: ReadonlyMap<string, string>;
  clock: Intl.DateTimeFormat;
  /** In place of what was erased. */
  erased: string;
}

function viewOf(link: Link, { supplierNames, memberNames, clock, erased }: Names): EventView {
  const personal = Object.fromEntries(link.personal.map(({ field, value }) => [field, value]));
  const kind = link.actorKind as EventView['actor']['kind'];
  const name = kind === 'member' ? memberNames.get(link.actorId ?? '') : kind === 'supplier' ? personal.actorName : link.actorId;
  const written = JSON.parse(link.canonical) as { data: Parameters<typeof wordsBack>[0]; personal: Record<string, string> };
  return {
    sequence: link.sequence,
    type: link.type,
    at: link.at,
    time: clock.format(new Date(link.at)),
    actor: { kind, name: name ?? null },
    supplierId: link.supplierId,
    supplier: link.supplierId === null ? null : (supplierNames.get(link.supplierId) ?? null),
    data: wordsBack(written.data, Object.keys(written.personal), personal, erased),
    personal,
    canonical: link.canonical,
    hash: link.hash,
  };
}

function groupByDay(events: readonly EventView[], timeZone: string): { on: string; events: EventView[] }[] {
  const days: { on: string; events: EventView[] }[] = [];
  for (const event of events) {
    const on = dateInZone(event.at, timeZone);
    const last = days.at(-1);
    if (last?.on === on) last.events.push(event);
    else days.push({ on, events: [event] });
  }
  return days;
}
