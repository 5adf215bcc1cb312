import type { Database, TableName } from '#db/schema/index.ts';

/** Columns that say by their name that they hold a number, a moment or a digest. */
type Plain = 'id' | `${string}_id` | `${string}_at` | `${string}_on` | `${string}_hash` | 'hash' | `${string}sha256` | 'salt' | 'signature' | `${string}token`;

/** Columns into which any words can be written. Closed lists are left out by their type. */
export type OpenText<T extends TableName> = { [C in keyof Database[T]]: string extends NonNullable<Database[T][C]> ? (C extends Plain ? never : C) : never }[keyof Database[T]] & string;

/**
 * - `none`: holds nothing about people
 * - `name`, `email`, `phone`: who the row is about
 * - `signature`: a name that stands by itself
 * - `words`, `markup`: what people wrote; somebody may be named in it
 * - `json`: the same, in the strings of a piece of JSON
 * - `register`: the name of a company, which can be a person's own; stays while it is in the register
 * - `sealed`: cannot change without breaking the audit chain
 */
export type Place = 'none' | 'name' | 'email' | 'phone' | 'signature' | 'words' | 'markup' | 'json' | 'register' | 'sealed';

/** - `replaced`: a neutral word instead; `emptied`: the database allows nothing but to take away; `removed`: the row goes; `account`: see `erasePerson` */
export type Erasure = 'replaced' | 'emptied' | 'removed' | 'account';

type TextTable = { [T in TableName]: [OpenText<T>] extends [never] ? never : T }[TableName];

interface Places<T extends TableName> {
  /** What names a row among those of its owner, where that is not `id`. */
  key?: readonly (keyof Database[T] & string)[];
  erasure?: Erasure;
  /** Set to the moment of erasing, so that nobody writes to what stands there instead. */
  ends?: keyof Database[T] & string;
  columns: Readonly<Record<OpenText<T>, Place>>;
}

/**
 * Where people are, in every table with words in it. A column that is not named here does not compile: nobody can be kept
 * in a place where nobody looks.
 */
const places: { readonly [T in TextTable]: Places<T> } = {
  access: { columns: { scope: 'words', granted_by: 'signature' } },
  audit_event: { key: ['chain_id', 'sequence'], columns: { type: 'none', at: 'none', subject_kind: 'none', canonical: 'sealed' } },
  // The digests in the chain stay, and it still verifies.
  audit_personal: { key: ['chain_id', 'sequence', 'field'], erasure: 'removed', columns: { field: 'none', value: 'words' } },
  bulk_change: { columns: { change_json: 'json', search: 'words', counts_json: 'none' } },
  bulk_change_part: { key: ['bulk_change_id', 'position'], columns: { supplier_ids_json: 'none', changes_json: 'json', kept_json: 'none' } },
  call_note: { columns: { spoke_with: 'signature', said: 'words' } },
  certificate: {
    columns: { scheme: 'none', holder_name: 'register', holder_kvk_number: 'none', scope_text: 'words', issuer: 'words', certificate_number: 'none', valid_from: 'none', valid_until: 'none' },
  },
  certificate_provenance: { key: ['certificate_id'], columns: { installation_name: 'none', taken_by: 'signature' } },
  certificate_step: { columns: { audit_body: 'words', reported_by: 'signature' } },
  certificate_standing: { columns: { reason: 'words' } },
  classification: { columns: { answers_json: 'none', deciding_rules_json: 'none' } },
  classification_run: { columns: { answers_json: 'none', selection_json: 'json', counts_json: 'none' } },
  classification_run_row: { key: ['run_id', 'position'], columns: { before_json: 'json' } },
  company: { columns: { legal_name: 'register', kvk_number: 'none', vat_number: 'none', lei: 'none', website: 'none', country: 'none' } },
  company_client: { key: ['supplier_id'], columns: { joined_by: 'signature' } },
  contact: { erasure: 'removed', columns: { name: 'name', email: 'email', phone: 'phone' } },
  contract: { columns: { reference: 'words', name: 'words' } },
  contract_requirement: { columns: { reason: 'words', approval_note: 'words', said_by: 'signature', said: 'words' } },
  coverage_interval: { columns: { proof_until: 'none', areas: 'none', cause: 'none' } },
  // A supplier's own: its people change and remove them at their desk, and no client reaches them.
  desk_code: { columns: { email: 'none' } },
  desk_account: { columns: { email: 'none', name: 'none' } },
  desk_session: { columns: { visitor_name: 'none', user_agent: 'none' } },
  equivalence_rule: { columns: { scheme: 'none', conditions: 'words', decision_note: 'words', valid_until: 'none' } },
  evidence_file: { columns: { original_name: 'words', text_json: 'json' } },
  import_header: { key: ['header_key'], columns: { header_key: 'none', mapping_json: 'none', chosen_json: 'none' } },
  import_row: { key: ['import_id', 'position'], columns: { draft_json: 'json', reason: 'words', before_json: 'json' } },
  import_run: { columns: { file_name: 'words', layout_json: 'none', mapping_json: 'none', counts_json: 'none', problem_json: 'json' } },
  incident: { columns: { title: 'words', conclusion: 'words', review_reason: 'words' } },
  incident_entry: { erasure: 'emptied', columns: { text: 'words', data_json: 'none' } },
  incident_report: {
    erasure: 'emptied',
    columns: { happened: 'words', services_text: 'words', service_ids_json: 'none', done_text: 'words', contact_name: 'name', contact_phone: 'phone', reported_by: 'signature' },
  },
  installation: { key: ['key'], columns: { key: 'none', value: 'none' } },
  // What was asked names the person who may be called about it.
  invitation: { columns: { email: 'email', contact_name: 'name', asked_json: 'json' } },
  invitation_hand_over: { columns: { from_name: 'signature', from_email: 'words', name: 'name', email: 'email', handed_by: 'signature' } },
  invitation_wave: { columns: { contact_name: 'name', contact_phone: 'phone', contact_email: 'email' } },
  invitation_wave_row: { key: ['wave_id', 'supplier_id'], columns: { problem: 'none' } },
  issuer: { columns: { name: 'words', name_key: 'none' } },
  issuer_confirmation: { columns: { reached: 'words', asked_json: 'json', answered_by: 'signature', remark: 'words' } },
  // A way to reach somebody is one or the other: without it the row says nothing.
  // A confirmation points at it: what was asked of whom stays on record.
  issuer_contact: { ends: 'removed_at', columns: { email: 'email', phone: 'phone', source: 'words' } },
  job: { columns: { key: 'none', kind: 'none', payload_json: 'json', lease_until: 'none', last_error: 'words' } },
  known_installation: { key: ['key_sha256'], columns: { public_key: 'none', name: 'none' } },
  member_invitation: { columns: { email: 'email', name: 'name' } },
  method_version: { columns: { name: 'words', method_json: 'none' } },
  organisation: { columns: { slug: 'none', name: 'none', subsector_code: 'none', country: 'none', time_zone: 'none', incident_phone: 'none' } },
  outbox_mail: { columns: { key: 'none', kind: 'none', to_address: 'email', to_name: 'name', subject: 'words', html: 'markup', text: 'markup', failure: 'words', bounce: 'words' } },
  person: { erasure: 'account', columns: { email: 'email', name: 'name' } },
  question: { columns: { asked_json: 'json', conclusion: 'words' } },
  question_answer: { columns: { answered_by: 'name', contact: 'phone', answers_json: 'none', remark: 'words', differences_json: 'none' } },
  question_item: { columns: { inputs_json: 'none' } },
  question_letter: { columns: { name: 'name', email: 'email', problem: 'none', passed_on_to: 'words' } },
  reminder_mail: { columns: { day: 'none', email: 'email', name: 'name', problem: 'none', steps_json: 'none' } },
  reminder_policy: { key: ['level'], columns: { before_days: 'none' } },
  reminder_step: { columns: { step_key: 'none', subject: 'none' } },
  // A name of its own cannot be made up for it.
  saved_view: { erasure: 'removed', columns: { name: 'words', name_key: 'words', search: 'words' } },
  // They go with the account.
  session: { columns: { user_agent: 'none' } },
  share: { columns: { consented_by: 'signature' } },
  supplied_service: { columns: { name: 'words', process_supported: 'words', fallback: 'words' } },
  supplier: {
    columns: {
      legal_name: 'register',
      name_key: 'register',
      // Also numbers, which anybody may have typed: whoever is taken out of them is no longer searched by them.
      former_key: 'words',
      kvk_number: 'none',
      vat_number: 'none',
      lei: 'none',
      country: 'none',
      own_reference: 'words',
      website: 'none',
      parent_name: 'words',
      locations: 'words',
      sub_processors: 'words',
      note: 'words',
      spend_category: 'none',
      spend_currency: 'none',
      triage_reason: 'words',
    },
  },
  supplier_answer: { columns: { text: 'words', answered_by: 'signature', reply: 'words' } },
  supplier_merge: { columns: { changes_json: 'json', moved_json: 'none' } },
  supplier_spend: { columns: { category: 'none' } },
  supplier_tag: { key: ['supplier_id', 'tag_key'], columns: { tag_key: 'none' } },
  tag: { key: ['tag_key'], columns: { tag_key: 'none', name: 'none' } },
  unit: { columns: { name: 'words' } },
  verification: { columns: { accepted_until: 'none', reason: 'words' } },
};

export type PersonalTable = keyof typeof places;

export interface PersonalPlace {
  table: PersonalTable;
  key: readonly string[];
  erasure: Erasure;
  ends: string | null;
  columns: Readonly<Record<string, Place>>;
}

/** The tables in which somebody can be found, with the columns to look in. */
export const personalPlaces: readonly PersonalPlace[] = (Object.keys(places) as PersonalTable[]).flatMap((table) => {
  const { key = ['id'], erasure = 'replaced', ends = null, columns } = places[table] as Places<TextTable>;
  const looked = Object.fromEntries(Object.entries(columns as Record<string, Place>).filter(([, place]) => place !== 'none'));
  return Object.keys(looked).length > 0 ? [{ table, key, erasure, ends, columns: looked }] : [];
});

export const placeOf = (table: PersonalTable): PersonalPlace => {
  const place = personalPlaces.find((one) => one.table === table);
  if (!place) throw new Error(`nobody is looked for in ${table}`);
  return place;
};
