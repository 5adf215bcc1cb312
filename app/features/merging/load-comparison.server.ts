import { findCategory } from '#app/domain/register/categories.ts';
import { evidenceBetween, type Evidence } from '#app/domain/register/duplicates.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { findComparables } from '#db/queries/comparable-supplier.ts';
import { findMember } from '#db/queries/member.ts';
import { countMovable, listServicesToMerge } from '#db/queries/move-belongings.ts';
import { findKeptApartSince } from '#db/queries/supplier-apart.ts';
import { getSupplier, type SupplierRow } from '#db/queries/supplier.ts';
import { findUnit } from '#db/queries/unit.ts';
import { chosenFields, conflictsBetween, isJoined, type ChosenField } from './merge-columns.ts';
import { mergingMessages } from './messages.ts';

export interface ComparedField {
  field: ChosenField;
  stays: string | null;
  gone: string | null;
  /** Both say something else: a person chooses. */
  isConflict: boolean;
  canBeJoined: boolean;
}

/** Two suppliers side by side, and what merging them would do. */
export async function loadComparison(ctx: MemberContext, { staysId, goneId }: { staysId: string; goneId: string }) {
  const { db, scope, f } = ctx;
  const [stays, gone] = [await getSupplier(db, scope, staysId), await getSupplier(db, scope, goneId)];
  const conflicts = conflictsBetween(stays, gone);
  const compared = await findComparables(db, scope, [staysId, goneId]);
  const [one, other] = [compared.find((supplier) => supplier.id === staysId), compared.find((supplier) => supplier.id === goneId)];
  const keptApartAt = await findKeptApartSince(db, scope, [staysId, goneId]);
  const shown = await Promise.all(chosenFields.map((field) => compareField(ctx, field, stays, gone, conflicts)));
  const [staysDate, goneDate] = [await findAgreedDate(db, scope, staysId), await findAgreedDate(db, scope, goneId)];
  const isItself = staysId === goneId;
  return {
    base: `/o/${ctx.organisation.slug}`,
    stays: { id: stays.id, name: stays.legal_name },
    gone: { id: gone.id, name: gone.legal_name },
    evidence: one && other && !isItself ? evidenceBetween(one, other) : ([] as Evidence[]),
    keptApartOn: keptApartAt ? f.dateLong(keptApartAt.slice(0, 10)) : null,
    fields: shown.filter((field) => field.stays !== null || field.gone !== null),
    agreedDates: staysDate && goneDate && !isItself ? { stays: f.date(staysDate.agreed_on), gone: f.date(goneDate.agreed_on) } : null,
    moves: isItself ? {} : await countMoves(ctx, { from: goneId, to: staysId }),
    problem: isItself ? ('itself' as const) : stays.company_id && gone.company_id && stays.company_id !== gone.company_id ? ('two_companies' as const) : null,
  };
}

/** What a merge would hand over: not the service that every supplier begins with, when nobody has worked with it. */
async function countMoves({ db, scope }: MemberContext, move: { from: string; to: string }) {
  const { supplied_service: _all, ...moves } = await countMovable(db, scope, move);
  const services = (await listServicesToMerge(db, scope, move.from)).filter((service) => !service.isEmpty).length;
  return services > 0 ? { ...moves, supplied_service: services } : moves;
}

export type Comparison = Awaited<ReturnType<typeof loadComparison>>;

async function compareField(ctx: MemberContext, field: ChosenField, stays: SupplierRow, gone: SupplierRow, conflicts: readonly ChosenField[]): Promise<ComparedField> {
  return { field, stays: await wordsFor(ctx, field, stays), gone: await wordsFor(ctx, field, gone), isConflict: conflicts.includes(field), canBeJoined: isJoined(field) };
}

async function wordsFor({ db, scope, f, locale, t }: MemberContext, field: ChosenField, row: SupplierRow): Promise<string | null> {
  const { value } = t(mergingMessages);
  switch (field) {
    case 'country':
      return row.country ? f.country(row.country) : null;
    case 'category_id':
      return row.category_id ? (findCategory(row.category_id)?.name[locale] ?? null) : null;
    case 'nis2_entity':
      return row.nis2_entity === 'unknown' ? null : value.nis2[row.nis2_entity];
    case 'status':
      return value.status[row.status];
    case 'triage':
      return row.triage === 'untriaged' ? null : [value.triage[row.triage], row.triage_reason].filter(Boolean).join(': ');
    case 'owner_member_id':
      return row.owner_member_id ? ((await findMember(db, scope, row.owner_member_id))?.name ?? null) : null;
    case 'unit_id':
      return row.unit_id ? ((await findUnit(db, scope, row.unit_id))?.name ?? null) : null;
    default:
      return row[field];
  }
}
