import type { SubmissionResult } from '@conform-to/react';
import { isUnknownLevel } from '#app/ui/level-text.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ContractPageData, RequirementView } from '../contract/load-contract-page.server.ts';
import { requirementMarkMessages } from '../mark-messages.ts';
import { RequirementStandingTag, RequirementStateTag } from '../requirement-mark.tsx';
import { ApprovalNotice } from './approval-notice.tsx';
import { requirementMessages } from './messages.ts';
import { RequirementActions } from './requirement-actions.tsx';

interface Props {
  data: ContractPageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What the contract asks beside what is needed, and the next thing to do about it. */
export function RequirementSection({ data, lastResult }: Props) {
  const t = useMessages(requirementMessages);
  const { requirement, needed } = data;
  return (
    <Section title={t.title}>
      {requirement ? <Asked requirement={requirement} data={data} /> : <p>{needed.highest === 'none' ? t.noneNeeded : t.none}</p>}
      {requirement ? null : <NeededLine data={data} />}
      {requirement ? (
        <div className="mt-4 grid gap-4">
          <StandingNotice requirement={requirement} needed={needed} />
          <ApprovalNotice requirement={requirement} data={data} />
          <RequirementActions key={requirement.id} requirement={requirement} data={data} lastResult={lastResult} />
        </div>
      ) : null}
      <p className="mt-4 text-sm text-muted">{t.isNoProof}</p>
    </Section>
  );
}

function Asked({ requirement, data }: { requirement: RequirementView; data: ContractPageData }) {
  const t = useMessages(requirementMessages);
  const { level, byOn, interim, reportDays, state, approval, standing } = requirement;
  return (
    <>
      <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <LevelBadge lowest={level} className="text-xl" />
        <RequirementStateTag state={state} approval={approval} />
        <RequirementStandingTag standing={standing} />
      </p>
      <DescriptionList
        items={[
          { term: t.byOn, detail: <DateText date={byOn} today={data.today} long /> },
          { term: t.interim, detail: interim ? t.interimValue({ level: interim.level, date: interim.byOn }) : null },
          { term: t.reportDays, detail: t.days({ n: reportDays }) },
          { term: t.needed, detail: <LevelBadge lowest={data.needed.lowest} highest={data.needed.highest} /> },
        ]}
      />
    </>
  );
}

function NeededLine({ data: { needed } }: { data: ContractPageData }) {
  const t = useMessages(requirementMessages);
  return (
    <div className="mt-3 grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="text-muted">{t.needed}</span> <LevelBadge lowest={needed.lowest} highest={needed.highest} />
      </p>
      {isUnknownLevel(needed.lowest, needed.highest) ? <p>{t.neededUnknown}</p> : needed.lowest !== needed.highest ? <p>{t.neededOpen}</p> : null}
    </div>
  );
}

function StandingNotice({ requirement, needed }: { requirement: RequirementView; needed: ContractPageData['needed'] }) {
  const t = useMessages(requirementMessages);
  const { standings } = useMessages(requirementMarkMessages);
  const { standing, level, state, approval, hasApprovalLapsed, neededThen } = requirement;
  // What waits for approval says why it is lower itself.
  if (state === 'proposed' && approval === 'asked') return null;
  const name = (one: string) => (one === 'none' ? t.noLevel : one);
  const lapsed = hasApprovalLapsed ? <p>{t.approvalLapsed({ from: name(neededThen), to: name(needed.highest) })}</p> : null;
  if (standing === 'less') {
    return (
      <Notice tone="bad" title={standings.less}>
        {lapsed}
        <p>{t.standingTexts.less({ level, needed: name(needed.highest) })}</p>
      </Notice>
    );
  }
  if (standing !== 'unsure') return null;
  return (
    <Notice tone="info" title={standings.unsure}>
      {lapsed}
      <p>{t.standingTexts.unsure({ level, needed: name(needed.highest) })}</p>
    </Notice>
  );
}
