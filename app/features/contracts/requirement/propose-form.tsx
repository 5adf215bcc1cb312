import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { interimLevels } from '#app/domain/contract/requirement.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { isUnknownLevel } from '#app/ui/level-text.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { ContractPageData } from '../contract/load-contract-page.server.ts';
import { requirementMessages } from './messages.ts';

interface Fields {
  level: string | null;
  byOn: string | null;
  interimLevel: string | null;
  interimOn: string | null;
  reportDays: string;
  reason: string | null;
}

interface Props {
  data: ContractPageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

const constraint = { level: { required: true }, byOn: { required: true }, reason: { maxLength: 2_000 } };

/** Folded away once something is asked; open while nothing is, or where what was sent could not be taken. */
export function ProposeForm({ data, lastResult }: Props) {
  const t = useMessages(requirementMessages);
  const isOpen = (data.requirement === null && data.needed.highest !== 'none') || lastResult?.status === 'error';
  return (
    <details id="propose" className="mb-7 scroll-mt-4 print:hidden" open={isOpen || undefined}>
      <summary className="link inline-block">{data.requirement ? t.proposeAnew : t.propose}</summary>
      <Propose data={data} lastResult={lastResult} />
    </details>
  );
}

function useLevelHelp({ lowest, highest }: ContractPageData['needed']): string {
  const t = useMessages(requirementMessages);
  if (highest === 'none') return t.levelNoneHelp;
  if (isUnknownLevel(lowest, highest)) return t.levelUnknownHelp;
  return lowest === highest ? t.levelHelp({ level: highest }) : t.levelOpenHelp({ lowest: lowest === 'none' ? t.noLevel : lowest, highest });
}

function Propose({ data, lastResult }: Props) {
  const t = useMessages(requirementMessages);
  const { requirement, proposal, needed } = data;
  const levelHelp = useLevelHelp(needed);
  const [form, fields] = useForm<Fields>({
    id: 'requirement',
    lastResult,
    constraint,
    defaultValue: {
      level: proposal.level,
      byOn: requirement && !requirement.isPast ? requirement.byOn : proposal.byOn,
      interimLevel: requirement?.interim?.level ?? null,
      interimOn: requirement?.interim?.byOn ?? null,
      reportDays: String(requirement?.reportDays ?? 5),
      reason: null,
    },
    shouldRevalidate: 'onSubmit',
  });
  const labels = { level: t.level, byOn: t.byOn, interimLevel: t.interimLevel, interimOn: t.interimOn, reportDays: t.reportDays, reason: t.reason };
  const options = qmLevels.map((level) => ({ value: level, label: level }));
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid max-w-2xl gap-5 border-s-2 border-line ps-4">
      <FormErrors form={form} labels={labels} />
      {requirement ? <p className="text-muted">{t.proposeLead}</p> : null}
      <SelectField field={fields.level} label={t.level} description={levelHelp} options={options} width="medium" />
      <DateField field={fields.byOn} label={t.byOn} description={t.byOnHelp} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={fields.interimLevel} label={t.interimLevel} hideOptional blank={t.interimNone} options={interimLevels.map((level) => ({ value: level, label: level }))} className="content-end" />
        <DateField field={fields.interimOn} label={t.interimOn} className="content-end" />
      </div>
      <TextField field={fields.reportDays} label={t.reportDays} description={t.reportDaysHelp} inputMode="numeric" width="short" />
      <TextArea field={fields.reason} label={t.reason} description={t.reasonHelp} rows={2} />
      <SubmitButton name="intent" value="propose" className="justify-self-start">
        {t.proposeSubmit}
      </SubmitButton>
    </Form>
  );
}
