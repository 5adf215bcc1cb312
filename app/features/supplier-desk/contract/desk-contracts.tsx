import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { deskContractPath } from '../desk-paths.ts';
import { DeskContractState } from './desk-contract-state.tsx';
import type { DeskContract } from './load-desk-contracts.server.ts';
import { deskContractMessages } from './messages.ts';

/** What contracts ask, on the page that the supplier opens; nothing where no contract asks anything. */
export function DeskContracts({ token, client, contracts }: { token: string; client: string; contracts: readonly DeskContract[] }) {
  const t = useMessages(deskContractMessages);
  if (contracts.length === 0) return null;
  return (
    <Section title={t.title} lead={t.lead({ client })} id="contracts">
      <ul className="grid gap-4">
        {contracts.map((contract) => (
          <li key={contract.id} className="border-s-4 border-line-strong ps-3">
            <p className="font-semibold">{t.contract(contract)}</p>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <LevelBadge lowest={contract.level} />
              <span>
                {t.byOn} <DateText date={contract.byOn} />
              </span>
            </p>
            <p className="text-muted">
              <DeskContractState contract={contract} client={client} />
            </p>
            <Link to={deskContractPath(token, contract.id)} className="link">
              {contract.state === 'sent' || contract.state === 'countered' ? t.open : t.look}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
