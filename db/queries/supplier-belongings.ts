import type { Database } from '#db/schema/index.ts';
import type { ScopedTable } from './scoped.ts';

/** Tables whose rows hang on one supplier. */
export type BelongingTable = { [T in ScopedTable]: 'supplier_id' extends keyof Database[T] ? T : never }[ScopedTable];

interface Goes {
  /** By what a row is known again among those of its supplier, when it has to go back; null: by what it follows alone. */
  key: 'id' | 'kind_id' | 'tag_key' | 'wave_id' | null;
  /** A supplier can have one row of each value: who stays keeps its own, and the other's is left behind. */
  oneEach?: { column: string; /** Of rows in which this is null. */ among?: 'removed_at' | 'superseded_at' };
  /** A later row goes back with the row that it speaks of. Table by column. */
  follows?: Readonly<Record<string, BelongingTable>>;
}

/**
 * What becomes of the rows of a supplier that is merged into another. `stays`: it is the history of the one that is gone.
 * A new table that is not named here does not compile.
 */
export const belongings: Readonly<Record<BelongingTable, 'stays' | Goes>> = {
  access: { key: 'id', follows: { supplied_service_id: 'supplied_service' } },
  agreed_date: { key: 'id' },
  call_note: { key: 'id' },
  certificate_step: { key: 'id', oneEach: { column: 'kind', among: 'superseded_at' } },
  certificate_standing: { key: 'id', follows: { proof_id: 'proof' } },
  classification: { key: 'id', follows: { supplied_service_id: 'supplied_service' } },
  // Who is at work on a service is told again within minutes.
  classification_claim: 'stays',
  classification_run_row: { key: null, follows: { supplied_service_id: 'supplied_service' } },
  // The company's own word, as its shares are: the row that it was about is followed through merges.
  company_client: 'stays',
  contact: { key: 'id' },
  contract: { key: 'id' },
  contract_requirement: { key: 'id', follows: { contract_id: 'contract' } },
  contract_service: { key: null, follows: { contract_id: 'contract' } },
  coverage_interval: 'stays',
  import_row: 'stays',
  incident: { key: 'id' },
  incident_entry: { key: 'id', follows: { incident_id: 'incident' } },
  incident_report: { key: 'id', follows: { incident_id: 'incident' } },
  incident_service: { key: null, follows: { incident_id: 'incident' } },
  invitation: { key: 'id' },
  invitation_hand_over: { key: 'id', follows: { invitation_id: 'invitation' } },
  invitation_link: { key: 'id', follows: { invitation_id: 'invitation' } },
  invitation_reminder: { key: 'id', follows: { invitation_id: 'invitation' } },
  invitation_wave_row: { key: 'wave_id', oneEach: { column: 'wave_id' }, follows: { invitation_id: 'invitation' } },
  issuer_confirmation: { key: 'id', follows: { proof_id: 'proof' } },
  outbox_mail: { key: 'id' },
  proof: { key: 'id', oneEach: { column: 'certificate_id', among: 'removed_at' } },
  question_answer: { key: 'id', follows: { item_id: 'question_item' } },
  question_item: { key: 'id', follows: { supplied_service_id: 'supplied_service' } },
  // The company's own row: which row was meant is followed through merges.
  share: 'stays',
  // Each has its own mails of a day; what was decided goes along, so that nobody is reminded twice.
  reminder_mail: { key: 'id', oneEach: { column: 'day' } },
  reminder_step: { key: 'id', oneEach: { column: 'step_key' } },
  supplied_service: { key: 'id' },
  supplier_answer: { key: 'id', follows: { invitation_id: 'invitation' } },
  supplier_kind: { key: 'kind_id', oneEach: { column: 'kind_id' } },
  supplier_merge: 'stays',
  supplier_spend: { key: 'id' },
  supplier_tag: { key: 'tag_key', oneEach: { column: 'tag_key' } },
  verification: { key: 'id', oneEach: { column: 'certificate_id', among: 'superseded_at' } },
};

export const belongingTables = Object.keys(belongings) as BelongingTable[];

export function goesOver(table: BelongingTable): Goes | null {
  const how = belongings[table];
  return how === 'stays' ? null : how;
}

/** Tables that speak of one supplied service. */
type ServiceTable = { [T in ScopedTable]: 'supplied_service_id' extends keyof Database[T] ? T : never }[ScopedTable];

/** Whether a row in such a table is work on the service, so that it is more than the empty one that every supplier begins with. */
const isWorkOnService: Readonly<Record<ServiceTable, boolean>> = {
  access: true,
  classification: true,
  classification_claim: false,
  classification_run_row: false,
  contract_service: true,
  coverage_interval: false,
  incident_service: true,
  question_item: true,
  verification_service: true,
};

export const serviceWorkTables = (Object.keys(isWorkOnService) as ServiceTable[]).filter((table) => isWorkOnService[table]);
