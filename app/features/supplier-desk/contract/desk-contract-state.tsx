import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { DeskContract } from './load-desk-contracts.server.ts';
import { deskContractMessages } from './messages.ts';

/** How far it is, as the supplier sees it. */
export function DeskContractState({ contract, client }: { contract: Pick<DeskContract, 'state' | 'byOn' | 'counterOn' | 'saidBy'>; client: string }) {
  const { states: t } = useMessages(deskContractMessages);
  const { state, byOn, counterOn, saidBy } = contract;
  if (state === 'sent') return <>{t.sent}</>;
  if (state === 'countered') return <>{t.countered({ client, date: counterOn ?? byOn })}</>;
  if (state === 'agreed') return <>{t.agreed({ date: byOn })}</>;
  return <>{saidBy ? t.refused : t.refusedElsewhere}</>;
}
