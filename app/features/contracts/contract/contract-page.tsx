import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { ProposeForm } from '../requirement/propose-form.tsx';
import { RequirementHistory } from '../requirement/requirement-history.tsx';
import { RequirementSection } from '../requirement/requirement-section.tsx';
import { RequirementTextSection } from '../requirement/requirement-text-section.tsx';
import { termMessages } from '../term-messages.ts';
import { TermText } from '../term-text.tsx';
import type { ContractPageData } from './load-contract-page.server.ts';
import { contractPageMessages } from './page-messages.ts';
import { contractFormMessages } from './messages.ts';

interface Props {
  data: ContractPageData;
  /** What became of the form that was sent from here, and which one it was. */
  answer: { intent: string; lastResult: SubmissionResult<string[]> } | undefined;
}

/** What one contract asks, whether that is enough, and what to do next. */
export function ContractPage({ data, answer }: Props) {
  const t = useMessages(contractPageMessages);
  const { home, supplier, contract, today, may, requirement } = data;
  const page = `${home}/suppliers/${supplier.id}`;
  const resultOf = (...intents: string[]) => (answer && intents.includes(answer.intent) ? answer.lastResult : undefined);
  return (
    <>
      <PageHeader
        back={{ to: `${page}#contracts`, label: supplier.name }}
        title={`${contract.reference} · ${contract.name}`}
        lead={<TermText term={contract} today={today} />}
        actions={may.write ? <ButtonLink to={`${page}/contracts/${contract.id}?edit`}>{t.edit}</ButtonLink> : null}
      />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <RequirementSection data={data} lastResult={resultOf('record_refused', 'hold_date', 'accept_date')} />
          {may.write ? <ProposeForm key={requirement?.id ?? 'new'} data={data} lastResult={resultOf('propose')} /> : null}
          {data.text ? <RequirementTextSection text={data.text} path={`${page}/contracts/${contract.id}`} /> : null}
          {data.history.length > 0 ? <RequirementHistory history={data.history} /> : null}
        </div>
        <div className="min-w-0">
          <Facts data={data} />
          {may.write ? <Remove /> : null}
        </div>
      </div>
    </>
  );
}

function Facts({ data: { contract } }: { data: ContractPageData }) {
  const t = useMessages(termMessages);
  const words = useMessages(contractPageMessages);
  const months = contract.renewalMonths ? t.months({ n: contract.renewalMonths }) : null;
  const hasNoticeDay = contract.notice !== null && contract.decideByOn !== null;
  return (
    <Section title={words.facts}>
      <DescriptionList
        items={[
          { term: t.startsOn, detail: contract.startsOn ? <DateText date={contract.startsOn} /> : null },
          { term: t.endsOn, detail: contract.endsOn ? <DateText date={contract.endsOn} /> : t.openEnd },
          { term: t.notice, detail: contract.notice ? t[contract.notice.unit]({ n: contract.notice.count }) : t.noNotice },
          { term: t.lastDayOfNotice, detail: hasNoticeDay && contract.decideByOn ? <DateText date={contract.decideByOn} /> : null },
          { term: t.renewal, detail: contract.endsOn ? (contract.renewal === 'automatic' && months ? t.renewsBy({ months }) : t.renewals[contract.renewal]) : null },
          { term: t.services, detail: contract.services?.join(', ') ?? t.allServices },
        ]}
      />
      {hasNoticeDay ? <p className="mt-2 text-sm text-muted">{t.lastDayHelp}</p> : null}
    </Section>
  );
}

function Remove() {
  const t = useMessages(contractFormMessages);
  return (
    <Confirm trigger={t.remove} tone="quiet" size="sm">
      <p>{t.removeWhat}</p>
      <Form method="post">
        <SubmitButton tone="danger" name="intent" value="remove">
          {t.removeNow}
        </SubmitButton>
      </Form>
    </Confirm>
  );
}
