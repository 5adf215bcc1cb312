import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ContractPageData, RequirementView } from '../contract/load-contract-page.server.ts';
import { requirementMarkMessages } from '../mark-messages.ts';
import { requirementMessages } from './messages.ts';

/** Where the approval stands to ask less than is needed, and who goes on. */
export function ApprovalNotice({ requirement, data }: { requirement: RequirementView; data: ContractPageData }) {
  const t = useMessages(requirementMessages);
  const { approval, reason, state, approvalNote, hasApprovalLapsed } = requirement;
  if (approval === 'not_needed' || reason === null || hasApprovalLapsed) return null;
  const why = <p>{t.approvalAsked({ reason })}</p>;
  const note = approvalNote ? <p>{t.note({ text: approvalNote })}</p> : null;
  if (approval === 'given') {
    return (
      <Notice tone="ok" title={t.approvalGiven}>
        {why}
        {note}
      </Notice>
    );
  }
  if (state !== 'proposed') return null;
  if (approval === 'refused') {
    return (
      <Notice tone="bad" title={t.approvalRefused}>
        {note}
      </Notice>
    );
  }
  return <Waiting requirement={requirement} data={data} why={why} />;
}

function Waiting({ requirement, data, why }: { requirement: RequirementView; data: ContractPageData; why: ReactNode }) {
  const t = useMessages(requirementMessages);
  const { approvalWaits } = useMessages(requirementMarkMessages);
  const { approvalRight, hasApprovers } = requirement;
  const mayDecide = approvalRight === 'may' || approvalRight === 'alone';
  const path = `${data.home}/suppliers/${data.supplier.id}/contracts/${data.contract.id}/approval`;
  return (
    <Notice
      tone="warn"
      title={approvalWaits}
      actions={
        mayDecide ? (
          <ButtonLink to={path} tone="primary" size="sm">
            {t.approvalDecide}
          </ButtonLink>
        ) : null
      }
    >
      {why}
      <p>{!hasApprovers ? t.approvalNobody : approvalRight === 'alone' ? t.approvalAlone : approvalRight === 'own_request' ? t.approvalOwn : t.approvalWaitsText}</p>
    </Notice>
  );
}
