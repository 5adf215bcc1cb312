import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { promisedStep, wayStepKinds, type WayStepKind, type WaySteps } from '#app/domain/way/steps.ts';
import { wayStepNames } from '#app/domain/way/step-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { FormErrors } from '../form-errors.tsx';
import { DateField, TextField } from '../text-field.tsx';
import { wayFieldMessages } from './field-messages.ts';

interface Props {
  steps: WaySteps;
  auditBody: string | null;
  /** The certificate shows that it is there: nobody has to say so. */
  isShown: boolean;
  today: string;
  lastResult: SubmissionResult<string[]> | undefined;
}

const formId = 'way';

/** Two days per step, all of them optional; what is wrong stands above and at its field. Native, without a script of its own. */
export function WayFields({ steps, auditBody, isShown, today, lastResult }: Props) {
  const t = useMessages(wayFieldMessages);
  const { locale } = useFormat();
  const refused = lastResult?.status === 'error' ? lastResult : null;
  const promised = promisedStep(steps);
  const field = (name: string, initialValue: string | null) => ({
    id: `${formId}-${name}`,
    name,
    errors: refused?.error?.[name] ?? undefined,
    initialValue: refused ? (refused.initialValue?.[name] ?? '') : (initialValue ?? ''),
  });
  const labels = Object.fromEntries(wayStepKinds.flatMap((kind) => [[`${kind}_planned`, t.stepPlanned({ step: wayStepNames[kind][locale] })], [`${kind}_done`, t.stepDone({ step: wayStepNames[kind][locale] })]]));
  const shown = wayStepKinds.filter((kind) => (kind === 'renewal' ? promised === 'renewal' || steps.renewal.doneOn !== null : !(kind === 'certified' && isShown)));
  const allErrors = Object.fromEntries(Object.entries(refused?.error ?? {}).flatMap(([name, errors]) => (errors ? [[name, errors]] : [])));
  return (
    <>
      <FormErrors form={{ id: formId, allErrors }} labels={labels} />
      {shown.map((kind) => (
        <StepFields key={kind} kind={kind}>
          <DateField field={field(`${kind}_planned`, steps[kind].plannedOn)} label={t.planned} description={kind === promised ? t.expected : undefined} hideOptional />
          <DateField field={field(`${kind}_done`, steps[kind].doneOn)} label={t.done} hideOptional max={today} />
          {kind === 'audit_body_chosen' ? <TextField field={{ ...field('auditBody', auditBody), maxLength: 200 }} label={t.auditBody} hideOptional autoComplete="off" width="medium" /> : null}
        </StepFields>
      ))}
    </>
  );
}

function StepFields({ kind, children }: { kind: WayStepKind; children: ReactNode }) {
  const t = useMessages(wayFieldMessages);
  const { locale } = useFormat();
  return (
    <fieldset className="border-t border-line pt-3">
      <legend className="float-left w-full font-semibold">{wayStepNames[kind][locale]}</legend>
      {kind === 'phase_1' ? <p className="clear-both text-sm text-muted">{t.phases}</p> : null}
      <div className="clear-both flex flex-wrap items-end gap-x-6 gap-y-3 pt-1">{children}</div>
    </fieldset>
  );
}
