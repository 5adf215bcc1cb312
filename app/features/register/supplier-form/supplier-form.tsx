import { getFormProps, useForm, type FieldMetadata, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { CategoryFields } from './category-fields.tsx';
import { supplierFormMessages } from './messages.ts';
import type { SupplierChoices } from './supplier-form-choices.server.ts';
import { nis2EntityChoices, supplierStatuses, type SupplierValues } from './supplier-values.ts';

export type SupplierFormFields = { [K in keyof SupplierValues]: K extends 'kindIds' ? string[] : string | null } & { allowDuplicate: string | null };
export type SupplierFieldset = Required<{ [K in keyof SupplierFormFields]: FieldMetadata<SupplierFormFields[K], SupplierFormFields> }>;

/** Of many tags only the first are named under the field. */
const knownTagsShown = 20;

interface Props {
  defaultValue: Partial<SupplierValues>;
  choices: SupplierChoices;
  lastResult: SubmissionResult<string[]> | undefined;
  /** The supplier that seems to be the same, for a look before adding another. */
  duplicateTo: string | null;
  submit: string;
  cancelTo: string;
}

export function SupplierForm({ defaultValue, choices, lastResult, duplicateTo, submit, cancelTo }: Props) {
  const t = useMessages(supplierFormMessages);
  const [form, fields] = useForm<SupplierFormFields>({
    id: 'supplier',
    lastResult,
    defaultValue: { ...defaultValue, kindIds: [...(defaultValue.kindIds ?? [])], tags: (defaultValue.tags ?? []).map((tag) => tag.name).join(', '), notificationHours: defaultValue.notificationHours?.toString() ?? null },
    constraint: { legalName: { required: true, maxLength: 200 }, unitId: { required: choices.unitRequired } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-8">
      <FormErrors form={form} labels={{ legalName: t.legalName, kvkNumber: t.kvkNumber, vatNumber: t.vatNumber, lei: t.lei, website: t.website, tags: t.tags, notificationHours: t.notificationHours }} />
      {fields.allowDuplicate.errors ? <DuplicateQuestion field={fields.allowDuplicate} to={duplicateTo} /> : null}
      <Part title={t.parts.identity}>
        <TextField field={fields.legalName} label={t.legalName} description={t.legalNameHelp} autoComplete="off" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField field={fields.kvkNumber} label={t.kvkNumber} description={t.kvkNumberHelp} inputMode="numeric" autoComplete="off" width="medium" />
          <TextField field={fields.vatNumber} label={t.vatNumber} description={t.vatNumberHelp} autoComplete="off" width="medium" />
          <SelectField
            field={fields.country}
            label={t.country}
            options={[
              { label: t.europeanUnion, options: choices.countries.inUnion },
              { label: t.elsewhere, options: choices.countries.elsewhere },
            ]}
          />
          <TextField field={fields.website} label={t.website} inputMode="url" autoComplete="off" />
          <TextField field={fields.lei} label={t.lei} description={t.leiHelp} autoComplete="off" />
          <TextField field={fields.parentName} label={t.parentName} description={t.parentNameHelp} autoComplete="off" />
        </div>
        <TextArea field={fields.locations} label={t.locations} description={t.onePerLine} rows={3} />
      </Part>
      <Part title={t.parts.kind}>
        <CategoryFields category={fields.categoryId} kinds={fields.kindIds} />
        <RadioGroup
          field={fields.nis2Entity}
          label={t.nis2Entity}
          description={t.nis2EntityHelp}
          inline
          hideOptional
          defaultValue="unknown"
          choices={nis2EntityChoices.map((value) => ({ value, label: t[value] }))}
        />
        <TextArea field={fields.subProcessors} label={t.subProcessors} description={t.subProcessorsHelp} rows={3} />
      </Part>
      <HerePart fields={fields} choices={choices} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{submit}</SubmitButton>
        <ButtonLink to={cancelTo}>{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}

function HerePart({ fields, choices }: { fields: SupplierFieldset; choices: SupplierChoices }) {
  const t = useMessages(supplierFormMessages);
  return (
    <Part title={t.parts.here}>
      <RadioGroup
        field={fields.status}
        label={t.status}
        hideOptional
        defaultValue="active"
        choices={supplierStatuses.map((value) => ({ value, label: t.statuses[value], description: t.statusHelp[value] }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={fields.ownerMemberId} label={t.owner} description={t.ownerHelp} options={choices.members} blank={t.nobody} />
        {choices.units.length > 0 ? <SelectField field={fields.unitId} label={t.unit} options={choices.units} blank={t.noUnit} className="content-end" /> : null}
      </div>
      <TextField field={fields.ownReference} label={t.ownReference} description={t.ownReferenceHelp} autoComplete="off" width="medium" />
      <TextField field={fields.tags} label={t.tags} description={t.tagsHelp({ known: choices.tags.slice(0, knownTagsShown) })} autoComplete="off" />
      <TextField field={fields.notificationHours} label={t.notificationHours} description={t.notificationHoursHelp} inputMode="numeric" autoComplete="off" width="short" />
      <TextArea field={fields.note} label={t.note} />
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5 border-t border-line pt-4">
      <legend className="float-start text-lg font-semibold">{title}</legend>
      <div className="clear-both grid gap-5">{children}</div>
    </fieldset>
  );
}

function DuplicateQuestion({ field, to }: { field: SupplierFieldset['allowDuplicate']; to: string | null }) {
  const t = useMessages(supplierFormMessages);
  return (
    <div className="grid gap-2 border-s-4 border-warn bg-warn-soft px-4 py-3">
      <CheckboxField field={field} label={t.allowDuplicate} />
      {to ? (
        <Link to={to} className="link justify-self-start">
          {t.lookFirst}
        </Link>
      ) : null}
    </div>
  );
}
