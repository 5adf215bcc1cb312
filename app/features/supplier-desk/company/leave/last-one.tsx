import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { LeavingCompany } from './load-leaving.server.ts';
import { leaveMessages } from './messages.ts';

interface Props {
  company: LeavingCompany;
  email: string;
  /** Inside the form that does it: with the offer to take the consents back. */
  withStop?: boolean;
  /** Was ticked before something else had to be typed again. */
  isStopped?: boolean;
}

/** What it means that the last one goes. */
export function LastOne({ company, email, withStop = false, isStopped = false }: Props) {
  const t = useMessages(leaveMessages);
  if (!company.isLast) return null;
  const { companyId, legalName, sharedWith: names } = company;
  return (
    <>
      <Notice tone="warn" title={t.last({ company: legalName })}>
        <p>{t.lastText({ email })}</p>
        {names.length > 0 ? <p className="mt-2">{t.shared({ names })}</p> : null}
      </Notice>
      {withStop && names.length > 0 ? <CheckboxField field={{ id: `stop-${companyId}`, name: 'stop' }} value={companyId} defaultChecked={isStopped} label={t.stop({ names })} description={t.stopHelp} /> : null}
    </>
  );
}
