import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { changeMemberMessages, memberMessages } from '../messages.ts';
import { RightsFields } from '../rights-fields.tsx';
import type { LoadedMember } from './load-member.server.ts';

interface Props {
  membersPath: string;
  member: LoadedMember;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** As the controls hold them: a ticked box is `on`. */
interface Fields {
  role: string;
  canApprove: string | undefined;
  sees: string;
  unitIds: string[];
}

export function ChangeMemberPage({ membersPath, member, lastResult }: Props) {
  const t = useMessages(changeMemberMessages);
  const words = useMessages(memberMessages);
  const { role, canApprove, sees, unitIds, units } = member;
  const [form, fields] = useForm<Fields>({
    id: 'change-member',
    lastResult,
    constraint: { role: { required: true }, sees: { required: true } },
    defaultValue: { role, canApprove: canApprove ? 'on' : undefined, sees, unitIds },
  });
  return (
    <>
      <PageHeader title={t.title(member)} lead={member.email} back={{ to: membersPath, label: words.back }} />
      <Section title={t.rightsTitle}>
        <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-6">
          <FormErrors form={form} />
          <RightsFields fields={fields} />
          {units.length === 0 ? <p className="text-sm text-muted">{t.noUnits}</p> : <UnitFields fields={fields} units={units} />}
          <div>
            <SubmitButton name="intent" value="change">
              {t.submit}
            </SubmitButton>
          </div>
        </Form>
      </Section>
      <Section title={t.linkTitle} lead={member.isElsewhere ? t.elsewhere : t.linkText}>
        {member.isElsewhere ? null : (
          <Form method="post">
            <SubmitButton tone="secondary" name="intent" value="send_link">
              {t.link}
            </SubmitButton>
          </Form>
        )}
      </Section>
      <Section title={t.removeTitle}>
        <Confirm trigger={t.remove} tone="danger">
          <p>{t.removeQuestion(member)}</p>
          <Form method="post">
            <SubmitButton tone="danger" name="intent" value="remove">
              {t.remove}
            </SubmitButton>
          </Form>
        </Confirm>
      </Section>
    </>
  );
}

function UnitFields({ fields, units }: { fields: ReturnType<typeof useForm<Fields>>[1]; units: LoadedMember['units'] }) {
  const t = useMessages(changeMemberMessages);
  return (
    <>
      <RadioGroup
        field={fields.sees}
        label={t.limited}
        choices={[
          { value: 'all', label: t.limitedAll },
          { value: 'some', label: t.limitedSome },
        ]}
      />
      <CheckboxGroup field={fields.unitIds} label={t.units} hideOptional choices={units.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  );
}
