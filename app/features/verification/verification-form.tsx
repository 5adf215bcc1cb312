import { getFormProps, useForm, type FieldMetadata, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { qmLevels } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { documentMessages } from './document-messages.ts';
import type { VerificationView } from './load-verification.server.ts';
import { AskToo } from './ask-too.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { Surety } from './load-surety.server.ts';
import { verificationMessages } from './messages.ts';
import { byRule } from './rule-choice.ts';
import { ServiceChoice } from './service-choice.tsx';
import { serviceName } from './service-name.ts';

interface Fields {
  decision: string;
  serviceIds: string[];
  acceptedLevel: string;
  acceptedUntil: string;
  reason: string;
  askContactId: string;
}
type Fieldset = Required<{ [K in keyof Fields]: FieldMetadata<Fields[K], Fields> }>;

/** The judgement: what it covers, how it was checked, and what is decided. */
export function VerificationForm({ view, surety, lastResult }: { view: VerificationView; surety: Surety; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useMessages(verificationMessages);
  const words = useMessages(judgementMessages);
  const [form, fields] = useForm<Fields>({
    id: 'verification',
    lastResult,
    defaultValue: proposedBy(view),
    constraint: { decision: { required: true } },
    shouldRevalidate: 'onSubmit',
  });
  const choices = view.services.map((service) => ({
    value: service.id,
    label: serviceName(service, t.everything),
    description: <ServiceChoice required={service.required} />,
  }));
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <FormErrors form={form} />
      <CheckboxGroup field={fields.serviceIds} label={t.services} description={t.servicesHelp} hideOptional choices={choices} />
      <Decision fields={fields} view={view} />
      <AskToo field={fields.askContactId} surety={surety} />
      <TextArea field={fields.reason} label={t.reason} description={words.reasonHelp} rows={3} />
      <RecordButtons view={view} />
    </Form>
  );
}

/** To judge anew begins with what stands. */
function proposedBy({ services, judgement }: VerificationView) {
  const isAccepted = judgement?.result === 'accepted';
  return { serviceIds: isAccepted ? judgement.serviceIds : services.map((service) => service.id), decision: judgement?.result === 'refused' ? 'refuse' : 'accept' };
}

/** Who works through the queue goes on in it; the last one leads to the supplier. */
function RecordButtons({ view }: { view: VerificationView }) {
  const t = useMessages(verificationMessages);
  const words = useMessages(documentMessages);
  const areMore = view.place.all > (view.place.number === null ? 0 : 1);
  if (!areMore || view.judgement) {
    return (
      <div>
        <SubmitButton>{t.record}</SubmitButton>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton name="onwards" value="next">
        {words.recordAndNext}
      </SubmitButton>
      <SubmitButton tone="secondary">{words.record}</SubmitButton>
    </div>
  );
}

/** Shown once *by decision* is chosen; where the browser cannot tell by CSS, always. */
const onlyWhenByDecision =
  'grid gap-5 border-s-2 border-line ps-4 sm:grid-cols-2 sm:items-end supports-[selector(:has(*))]:hidden group-has-[[value=acceptFor]:checked]/decision:grid!';

function Decision({ fields, view }: { fields: Fieldset; view: VerificationView }) {
  const t = useMessages(verificationMessages);
  const words = useMessages(judgementMessages);
  const f = useFormat();
  const { certificate } = view;
  const { certifiedLevel: held, reasonableUpTo } = view.scheme;
  const help = t.decisionHelp;
  return (
    <div className="group/decision grid gap-4">
      <RadioGroup
        field={fields.decision}
        label={t.decision}
        choices={[
          { value: 'accept', label: t.decisions.accept, description: held ? help.acceptMark({ level: held }) : help.acceptSupport },
          ...view.rules.map((rule) => ({ value: byRule(rule.id), label: words.byRule({ level: rule.level, until: f.date(rule.until) }), description: words.byRuleHelp({ until: f.date(rule.until), conditions: rule.conditions }) })),
          { value: 'acceptFor', label: t.decisions.acceptFor, description: view.mayApprove ? help.acceptFor : t.needsApproval, disabled: !view.mayApprove },
          { value: 'refuse', label: t.decisions.refuse, description: help.refuse },
        ]}
      />
      {view.mayApprove ? (
        <div className={onlyWhenByDecision}>
          <SelectField
            field={fields.acceptedLevel}
            label={t.acceptedLevel}
            description={held ? undefined : reasonableUpTo ? t.acceptedLevelHelp({ level: reasonableUpTo }) : t.acceptedLevelNone}
            hideOptional
            options={qmLevels.map((level) => ({ value: level, label: level }))}
          />
          <DateField field={fields.acceptedUntil} label={t.acceptedUntil} description={t.acceptedUntilHelp({ until: f.date(certificate.validUntil) })} hideOptional />
        </div>
      ) : null}
    </div>
  );
}
