import type { StoredHead } from '#app/domain/audit/chain.ts';
import type { Db } from '#db/dialect/connect.ts';
import { unsafeListChainHeads } from './chain-head.ts';

export interface ChainOwner {
  chainId: string;
  kind: 'organisation' | 'company' | 'installation' | 'unknown';
  owner: string;
  /** Null: there ought to be a chain, or there are events, but no head. */
  head: StoredHead | null;
  /** The head says whose chain it is, and whoever has this id is of another kind. */
  isMisnamed: boolean;
}

/** Chains that were erased with their organisation, by the installation's own record of it. */
export async function unsafeListErasedChains(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('audit_event').select(['subject_id', 'canonical']).where('chain_id', '=', 'installation').where('type', 'in', ['installation.organisation_deleted', 'demo.removed']).execute();
  return rows.flatMap((row) => [row.subject_id, ...((JSON.parse(row.canonical) as { data?: { companyIds?: string[] } }).data?.companyIds ?? [])]);
}

/** Chains by their heads, organisations and companies that have none, and events that belong to no head. */
export async function unsafeListChainOwners(db: Db): Promise<ChainOwner[]> {
  const heads = await unsafeListChainHeads(db);
  const organisations = await db.selectFrom('organisation').select(['id', 'slug as owner']).orderBy('slug').execute();
  const companies = await db.selectFrom('company').select(['id', 'legal_name as owner']).orderBy('id').execute();
  const written = await db.selectFrom('audit_event').select('chain_id').distinct().execute();
  const beside = await db.selectFrom('audit_personal').select('chain_id').distinct().execute();
  const signed = await db.selectFrom('signed_head').select('chain_id').distinct().execute();
  const erased = new Set(await unsafeListErasedChains(db));
  const names = new Map([...organisations, ...companies].map(({ id, owner }) => [id, owner]));
  const kinds = new Map<string, ChainOwner['kind']>([...organisations.map(({ id }) => [id, 'organisation'] as const), ...companies.map(({ id }) => [id, 'company'] as const), ['installation', 'installation']]);
  const known = new Set(heads.map((head) => head.chain_id));
  const headless: ChainOwner[] = [
    ...organisations.map(({ id, owner }) => ({ chainId: id, kind: 'organisation' as const, owner, head: null, isMisnamed: false })),
    ...companies.map(({ id, owner }) => ({ chainId: id, kind: 'company' as const, owner, head: null, isMisnamed: false })),
    ...[...written, ...beside, ...signed.filter((one) => !erased.has(one.chain_id))].map(({ chain_id }) => ({ chainId: chain_id, kind: 'unknown' as const, owner: '', head: null, isMisnamed: false })),
  ].filter(({ chainId }) => !known.has(chainId));
  const withHead = heads.map(({ chain_id, kind, sequence, hash, updated_at }) => ({
    chainId: chain_id,
    kind,
    owner: names.get(chain_id) ?? '',
    head: { sequence, hash, movedAt: updated_at },
    isMisnamed: kind !== (kinds.get(chain_id) ?? kind),
  }));
  return [...withHead, ...new Map(headless.reverse().map((one) => [one.chainId, one])).values()];
}
