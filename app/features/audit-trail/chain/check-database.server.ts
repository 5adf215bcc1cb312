import type { ChainVerdict } from '#app/domain/audit/chain.ts';
import type { SignedHead } from '#app/domain/audit/signed-head.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { unsafeListChainOwners, unsafeListErasedChains, type ChainOwner } from '#db/queries/chain-owner.ts';
import { loadSignedHeads, noTrust, type Trust } from '../signing/trust.server.ts';
import { checkChain } from './check-chain.server.ts';

export interface CheckedChain {
  chainId: string;
  kind: ChainOwner['kind'];
  /** Name in the URL or legal name, for whoever reads the report. */
  owner: string;
  verdict: ChainVerdict;
  /** The last signature that holds; null: nothing was signed that could be checked here. */
  signed: SignedHead | null;
}

/** Every chain that is there, every one that should be, and every one that was signed and is gone without a word. */
export async function* checkDatabase(db: ReadDb, trust: Trust = noTrust): AsyncGenerator<CheckedChain> {
  const owners = await unsafeListChainOwners(db);
  for (const { chainId, kind, owner, head, isMisnamed } of [...owners, ...(await listVanished(db, owners, trust))]) {
    const signed = await loadSignedHeads(db, chainId, trust);
    const verdict = await checkChain(db, chainId, head, signed);
    yield { chainId, kind, owner, verdict: verdict.ok && isMisnamed ? { ok: false, kind: 'head_changed', sequence: head?.sequence ?? 0 } : verdict, signed: signed.trusted.at(-1) ?? null };
  }
}

async function listVanished(db: ReadDb, owners: readonly ChainOwner[], { witness }: Trust): Promise<ChainOwner[]> {
  const known = new Set([...owners.map((one) => one.chainId), ...(await unsafeListErasedChains(db))]);
  return [...witness.keys()].filter((chainId) => !known.has(chainId)).map((chainId) => ({ chainId, kind: 'unknown', owner: '', head: null, isMisnamed: false }));
}
