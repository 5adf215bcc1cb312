import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ScopedTable } from './scoped.ts';

/** Every table with rows of an organisation, those that refer to others first. */
const tables = [
  'question_answer',
  'question_item',
  'question_link',
  'question_letter',
  'question',
  'certificate_standing',
  'issuer_confirmation',
  'issuer_contact',
  'issuer',
  'equivalence_rule',
  'verification_policy',
  'verification_service',
  'verification',
  'supplier_answer',
  'proof',
  'share',
  'company_client',
  'incident_entry',
  'incident_report',
  'incident_service',
  'incident',
  'invitation_wave_row',
  'invitation_wave',
  'contract_requirement',
  'contract_service',
  'contract',
  'invitation_hand_over',
  'reminder_step',
  'reminder_mail',
  'reminder_policy',
  'reminder_round',
  'invitation_link',
  'invitation_reminder',
  'call_note',
  'invitation',
  'certificate_provenance',
  'known_installation',
  'certificate',
  'evidence_file',
  'coverage_interval',
  'agreed_date',
  'certificate_step',
  'classification_claim',
  'classification_run_row',
  'classification_run',
  'classification',
  'method_version',
  'access',
  'contact',
  'supplied_service',
  'supplier_kind',
  'supplier_apart',
  'supplier_merge',
  'supplier_tag',
  'tag',
  'supplier_spend',
  'import_row',
  'import_header',
  'supplier',
  'import_run',
  'bulk_change_part',
  'bulk_change',
  'saved_view',
  'member_invitation',
  'member_unit',
  'member',
  'unit',
  'job',
  'outbox_mail',
] as const satisfies readonly ScopedTable[];

/** A new table that nobody named above does not compile. */
export const everyTableIsNamed: Exclude<ScopedTable, (typeof tables)[number]> extends never ? true : never = true;

/** Digests of everything that an organisation or these companies keep in the file store. */
export async function listFileDigests(db: Db, owner: { organisationId: string } | { companyIds: readonly string[] }): Promise<string[]> {
  if ('companyIds' in owner) {
    if (owner.companyIds.length === 0) return [];
    const rows = await db.selectFrom('evidence_file').select('sha256').distinct().where('company_id', 'in', [...owner.companyIds]).execute();
    return rows.map((row) => row.sha256);
  }
  const evidence = await db.selectFrom('evidence_file').select('sha256').distinct().where('organisation_id', '=', owner.organisationId).execute();
  const imports = await db.selectFrom('import_run').select('file_sha256 as sha256').distinct().where('organisation_id', '=', owner.organisationId).execute();
  return [...new Set([...evidence, ...imports].map((row) => row.sha256))];
}

/** Those of the digests that nothing refers to any more. */
export async function listUnreferencedDigests(db: Db, digests: readonly string[]): Promise<string[]> {
  const unreferenced: string[] = [];
  for (const digest of digests) {
    const evidence = await db.selectFrom('evidence_file').select('id').where('sha256', '=', digest).where('removed_at', 'is', null).limit(1).executeTakeFirst();
    const imported = await db.selectFrom('import_run').select('id').where('file_sha256', '=', digest).limit(1).executeTakeFirst();
    if (!evidence && !imported) unreferenced.push(digest);
  }
  return unreferenced;
}

/** Everything of one organisation, with its audit chain. Only by the operator, and for demo data. */
export async function unsafeDeleteOrganisation(tx: Tx, organisationId: string): Promise<void> {
  for (const table of tables) await tx.deleteFrom(table).where('organisation_id', '=', organisationId).execute();
  await deleteChains(tx, [organisationId]);
  await tx.deleteFrom('organisation').where('id', '=', organisationId).execute();
}

async function deleteChains(tx: Tx, chainIds: readonly string[]): Promise<void> {
  for (const table of ['signed_head', 'audit_personal', 'audit_event', 'chain_head'] as const) await tx.deleteFrom(table).where('chain_id', 'in', [...chainIds]).execute();
}

/** Companies that deliver to nobody here: no supplier, no link and no share leads to them. */
export async function listLonelyCompanies(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('company')
    .select('company.id')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('supplier').select('supplier.id').whereRef('supplier.company_id', '=', 'company.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('invitation').select('invitation.id').whereRef('invitation.company_id', '=', 'company.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('share').select('share.id').whereRef('share.company_id', '=', 'company.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('company_client').select('company_client.supplier_id').whereRef('company_client.company_id', '=', 'company.id'))))
    .orderBy('company.id')
    .execute();
  return rows.map((row) => row.id);
}

export async function unsafeDeleteCompanies(tx: Tx, companyIds: readonly string[]): Promise<void> {
  if (companyIds.length === 0) return;
  for (const table of ['desk_session', 'company_member', 'certificate', 'evidence_file'] as const) await tx.deleteFrom(table).where('company_id', 'in', [...companyIds]).execute();
  await deleteHomelessAccounts(tx);
  await deleteChains(tx, companyIds);
  await tx.deleteFrom('company').where('id', 'in', [...companyIds]).execute();
}

/** Accounts at the desk that speak for no company any more, with their sign-ins. */
async function deleteHomelessAccounts(tx: Tx): Promise<void> {
  const homeless = tx
    .selectFrom('desk_account')
    .select('desk_account.id')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('company_member').select('company_member.id').whereRef('company_member.account_id', '=', 'desk_account.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('company_member').select('company_member.id').whereRef('company_member.added_by_account_id', '=', 'desk_account.id'))));
  for (const table of ['desk_session', 'desk_code'] as const) await tx.deleteFrom(table).where('account_id', 'in', homeless).execute();
  await tx.deleteFrom('desk_account').where('id', 'in', homeless).execute();
}

/** Persons who are members nowhere any more, of those given. */
export async function listHomelessPersons(db: Db, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where('person.id', 'in', [...personIds])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('member').select('member.id').whereRef('member.person_id', '=', 'person.id'))))
    .execute();
  return rows.map((row) => row.id);
}

/** Their accounts and sessions go, and so do their names beside the installation's chain, which still verifies. */
export async function unsafeDeletePersons(tx: Tx, chainId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.deleteFrom('session').where('person_id', 'in', [...personIds]).execute();
  await tx.deleteFrom('person').where('id', 'in', [...personIds]).execute();
  const witnessed = tx.selectFrom('audit_event').select('sequence').where('chain_id', '=', chainId).where('subject_kind', '=', 'person').where('subject_id', 'in', [...personIds]);
  await tx.deleteFrom('audit_personal').where('chain_id', '=', chainId).where('sequence', 'in', witnessed).execute();
}

/** Also those who were removed as members. */
export async function listPersonIdsOf(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('member').select('person_id').where('organisation_id', '=', organisationId).execute();
  return rows.map((row) => row.person_id);
}
