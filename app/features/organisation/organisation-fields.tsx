import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { legalRegimes } from '#app/domain/organisation/legal-regime.ts';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import type { FieldBinding } from '#app/ui/field-frame.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { organisationMessages } from './messages.ts';
import type { OrganisationChoices } from './organisation-choices.server.ts';
import type { organisationShape } from './organisation.form.ts';

interface Props {
  fields: Record<keyof typeof organisationShape, FieldBinding>;
  choices: OrganisationChoices;
}

/** The questions about an organisation, the same at set-up and in its settings. */
export function OrganisationFields({ fields, choices }: Props) {
  const t = useMessages(organisationMessages);
  return (
    <>
      <TextField field={fields.name} label={t.name} description={t.nameHint} autoComplete="organization" />
      <RadioGroup
        field={fields.entityClass}
        label={t.entityClass}
        description={t.entityClassHint}
        choices={[
          { value: 'essential', label: t.essential },
          { value: 'important', label: t.important },
        ]}
      />
      <SelectField field={fields.sector} label={t.sector} description={t.sectorHint} options={choices.sectors} />
      <SelectField field={fields.country} label={t.country} options={choices.countries} width="medium" />
      <SelectField field={fields.timeZone} label={t.timeZone} description={t.timeZoneHint} options={choices.timeZones} width="medium" />
      <RadioGroup
        field={fields.legalRegime}
        label={t.legalRegime}
        choices={legalRegimes.map((regime) => ({ value: regime, label: t.regimes[regime].label, description: t.regimes[regime].hint }))}
      />
      <RadioGroup
        field={fields.contractingAuthority}
        label={t.contractingAuthority}
        description={t.contractingAuthorityHint}
        inline
        choices={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
    </>
  );
}

/** What the fields are called, for the list of errors. */
export function useOrganisationLabels(): Record<keyof typeof organisationShape, string> {
  const { name, entityClass, sector, country, timeZone, legalRegime, contractingAuthority } = useMessages(organisationMessages);
  return { name, entityClass, sector, country, timeZone, legalRegime, contractingAuthority };
}
