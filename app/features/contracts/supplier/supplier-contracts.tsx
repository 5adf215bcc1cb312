import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ContractRowView } from '../list/contract-row.ts';
import { requirementMarkMessages } from '../mark-messages.ts';
import { RequirementStandingTag, RequirementStateTag } from '../requirement-mark.tsx';
import { TermText } from '../term-text.tsx';
import type { SupplierContractsData } from './load-supplier-contracts.server.ts';
import { supplierContractMessages } from './messages.ts';

/** What was signed with this supplier and what it asks; those that are over are folded away. */
export function SupplierContracts({ data, page }: { data: SupplierContractsData; page: string }) {
  const t = useMessages(supplierContractMessages);
  const current = data.contracts.filter((contract) => contract.term !== 'over');
  const over = data.contracts.filter((contract) => contract.term === 'over');
  return (
    <Section
      title={t.title}
      id="contracts"
      actions={
        data.mayWrite ? (
          <ButtonLink to={`${page}/contracts/new`} size="sm">
            {t.add}
          </ButtonLink>
        ) : null
      }
    >
      {current.length > 0 ? <ContractLines contracts={current} today={data.today} page={page} /> : <p className="text-muted">{t.none}</p>}
      {over.length > 0 ? (
        <details className="mt-4 text-sm">
          <summary className="link inline-block">{t.over({ n: over.length })}</summary>
          <div className="mt-2">
            <ContractLines contracts={over} today={data.today} page={page} />
          </div>
        </details>
      ) : null}
    </Section>
  );
}

function ContractLines({ contracts, today, page }: { contracts: readonly ContractRowView[]; today: string; page: string }) {
  const t = useMessages(requirementMarkMessages);
  return (
    <ul className="grid gap-3">
      {contracts.map((contract) => (
        <li key={contract.id} className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          <div>
            <Link to={`${page}/contracts/${contract.id}`} className="link">
              {contract.reference}
            </Link>{' '}
            {contract.name}
            <div className="text-sm">
              <TermText term={contract} today={today} />
            </div>
          </div>
          <div className="flex flex-wrap items-baseline content-start gap-x-3 gap-y-1">
            {contract.asked ? (
              <>
                <LevelBadge lowest={contract.asked.level} />
                <span className="text-sm text-muted">
                  {t.by} <DateText date={contract.asked.byOn} />
                </span>
                <RequirementStateTag {...contract.asked} />
                <RequirementStandingTag standing={contract.asked.standing} />
              </>
            ) : (
              <span className="text-muted">{contract.needed.highest === 'none' ? t.askedNotNeeded : t.askedNothing}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
