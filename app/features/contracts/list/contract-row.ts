import { requirementStanding } from '#app/domain/contract/requirement.ts';
import { termState } from '#app/domain/contract/term.ts';
import type { ListedContractRow } from '#db/queries/contract-list.ts';

/** A line of a list of contracts. */
export function contractRow(row: ListedContractRow, today: string) {
  const term = { endsOn: row.ends_on, decideByOn: row.decide_by_on, renewal: row.renewal };
  const needed = { lowest: row.lowest, highest: row.highest };
  const { level, approval, state, by_on, needed_highest } = row;
  const asked = level && approval && state && by_on && needed_highest ? { level, byOn: by_on, state, approval, counterOn: row.counter_on, standing: requirementStanding({ level, approval, neededThen: needed_highest }, needed) } : null;
  return { id: row.id, supplierId: row.supplier_id, supplier: row.legal_name, reference: row.reference, name: row.name, ...term, term: termState(term, today), needed, asked };
}

export type ContractRowView = ReturnType<typeof contractRow>;
