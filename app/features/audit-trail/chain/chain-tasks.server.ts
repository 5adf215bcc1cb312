import type { ChainVerdict } from '#app/domain/audit/chain.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { checkChain } from './check-chain.server.ts';

/** For the read worker: a long chain takes a while to hash. */
export const chainTasks = (read: ReadDb) => ({
  'check-chain': async ({ chainId }: { chainId: string }): Promise<ChainVerdict> => checkChain(read, chainId, await findChainHead(read, chainId)),
});
