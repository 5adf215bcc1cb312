import type { CoverageState } from '#app/domain/coverage/state.ts';
import { levels, type Level } from '#app/domain/level/method.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSuppliersToExport } from '#db/queries/supplier-export.ts';

/** A supplier in a few facts, beside another. */
export interface SupplierCard {
  id: string;
  name: string;
  reference: string | null;
  kvkNumber: string | null;
  vatNumber: string | null;
  lei: string | null;
  country: string | null;
  website: string | null;
  owner: string | null;
  spendCents: number | null;
  currency: string;
  state: CoverageState;
  lowest: Level;
  highest: Level;
}

export async function loadCards(ctx: MemberContext, ids: readonly string[]): Promise<Map<string, SupplierCard>> {
  const level = (text: string | null) => levels.find((one) => one === text) ?? 'none';
  const rows = ids.length === 0 ? [] : await listSuppliersToExport(ctx.db, ctx.scope, ids, ctx.today);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.legal_name,
        reference: row.own_reference,
        kvkNumber: row.kvk_number,
        vatNumber: row.vat_number,
        lei: row.lei,
        country: row.country ? ctx.f.country(row.country) : null,
        website: row.website,
        owner: row.owner_name,
        spendCents: row.yearly_spend_cents,
        currency: row.spend_currency ?? 'EUR',
        state: row.state ?? 'undecided',
        lowest: level(row.lowest),
        highest: level(row.highest),
      },
    ]),
  );
}
