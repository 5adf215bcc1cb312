import type { ChainVerdict } from '#app/domain/audit/chain.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { unsafeListChainOwners } from '#db/queries/chain-owner.ts';
import { checkChain } from './check-chain.server.ts';

export interface CheckedChain {
  chainId: string;
  kind: 'organisation' | 'company' | 'installation' | 'unknown';
  /** Name in the URL or legal name, for whoever reads the report. */
  owner: string;
  verdict: ChainVerdict;
}

/** Every chain that is there, and every one that should be. */
export async function* checkDatabase(db: ReadDb): AsyncGenerator<CheckedChain> {
  for (const { chainId, kind, owner, head } of await unsafeListChainOwners(db)) {
    yield { chainId, kind, owner, verdict: await checkChain(db, chainId, head) };
  }
}
