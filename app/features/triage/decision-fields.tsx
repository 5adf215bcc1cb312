import { isTriageReason, triageOutcomes, triageReasonNames, triageReasons, type TriageOutcome, type TriageReason } from '#app/domain/register/triage-reasons.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { triageMessages } from './messages.ts';

interface Props {
  /** Unique on the page. */
  id: string;
  reason: string | null;
  reviewOn: string;
  /** Left out: it has a button of its own. */
  without?: TriageOutcome;
}

/** Reason, review date and a button per outcome. The server takes of them what belongs to the outcome. */
export function DecisionFields({ id, reason, reviewOn, without }: Props) {
  const t = useMessages(triageMessages);
  const { locale } = useFormat();
  const option = (one: TriageReason) => ({ value: one, label: triageReasonNames[one][locale] });
  const groups = (['not_a_supplier', 'no_relevant_dependency'] as const).map((outcome) => ({ label: t.outcome[outcome], options: triageReasons[outcome].map(option) }));
  const chosen = isTriageReason(reason) && !isReasonToClassify(reason) ? reason : 'other_payee';
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-4">
        <SelectField field={{ id: `${id}-reason`, name: 'reason' }} label={t.reason} options={groups} blank={null} defaultValue={chosen} hideOptional width="medium" />
        <DateField field={{ id: `${id}-review`, name: 'reviewOn' }} label={t.reviewOn} defaultValue={reviewOn} hideOptional />
      </div>
      <div className="flex flex-wrap gap-2">
        {triageOutcomes
          .filter((outcome) => outcome !== without)
          .map((outcome) => (
            <SubmitButton key={outcome} tone="secondary" size="sm" name="outcome" value={outcome}>
              {t.outcome[outcome]}
            </SubmitButton>
          ))}
      </div>
    </div>
  );
}

const isReasonToClassify = (reason: TriageReason) => (triageReasons.to_classify as readonly TriageReason[]).includes(reason);
