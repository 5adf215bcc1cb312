import type { SubmissionResult } from '@conform-to/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { deskPath } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';
import { DeskContractState } from './desk-contract-state.tsx';
import type { DeskContractPageData } from './load-desk-contracts.server.ts';
import { deskContractMessages } from './messages.ts';
import { deskContractPageMessages } from './page-messages.ts';
import { RequirementAnswers } from './requirement-answers.tsx';

interface Props {
  token: string;
  contract: DeskContractPageData;
  /** What became of the answer that was sent, and which one it was. */
  answered: { answer: string; lastResult: SubmissionResult<string[]> } | undefined;
}

/** What one contract asks of the supplier, and its three answers. */
export function DeskContractPage({ token, contract, answered }: Props) {
  const shared = useMessages(deskContractMessages);
  const t = useMessages(deskContractPageMessages);
  const desk = useMessages(deskMessages);
  const { client, interim, saidBy, said, services } = contract;
  return (
    <>
      <PageHeader title={t.pageTitle(contract)} lead={contract.name} back={{ to: deskPath(token), label: desk.back }} />
      <p className="mb-6 max-w-prose">{shared.lead({ client })}</p>
      <Section title={shared.title}>
        <p>{t.asks}</p>
        <p className="my-3 text-xl">
          <LevelBadge lowest={contract.level} />
        </p>
        <DescriptionList
          items={[
            { term: shared.byOn, detail: <DateText date={contract.byOn} long /> },
            { term: t.interim, detail: interim ? t.interimValue({ level: interim.level, date: interim.byOn }) : null },
            { term: t.about, detail: services?.join(', ') ?? t.everything },
            { term: t.reportDays, detail: t.days({ n: contract.reportDays }) },
            { term: t.state, detail: <DeskContractState contract={contract} client={client} /> },
          ]}
        />
        {saidBy && said ? (
          <div className="mt-3">
            <p className="text-muted">{t.said({ name: saidBy })}</p>
            <blockquote className="max-w-prose border-s-4 border-line-strong ps-3 whitespace-pre-line">{said}</blockquote>
          </div>
        ) : null}
        <details className="mt-4">
          <summary className="link inline-block">{t.text}</summary>
          <p className="mt-2 max-w-prose font-medium">{contract.text.notes[0]}</p>
          <p className="mt-2 max-w-prose border-s-2 border-line ps-4 whitespace-pre-line">{contract.text.pasted}</p>
        </details>
      </Section>
      {contract.canAnswer ? <RequirementAnswers contract={contract} answered={answered} /> : <p className="text-muted">{t.settled}</p>}
    </>
  );
}
