import type { ChainVerdict } from '#app/domain/audit/chain.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { loadSignedHeads, loadTrust } from '../signing/trust.server.ts';
import { checkChain } from './check-chain.server.ts';

export interface ChainAsked {
  chainId: string;
  auditKeyFile: string;
}

/** For the read worker: a long chain takes a while to hash. */
export const chainTasks = (read: ReadDb) => ({
  'check-chain': async ({ chainId, auditKeyFile }: ChainAsked): Promise<ChainVerdict> => {
    const signed = await loadSignedHeads(read, chainId, await loadTrust(auditKeyFile));
    const head = await findChainHead(read, chainId);
    return checkChain(read, chainId, head && { sequence: head.sequence, hash: head.hash, movedAt: head.updated_at }, signed);
  },
});
