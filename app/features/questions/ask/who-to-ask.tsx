import type { FieldMetadata } from '@conform-to/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { OwnerFields } from './ask.form.ts';
import type { OwnerDraft } from './load-owner-draft.server.ts';
import { askMessages } from './messages.ts';

type Fields = { [Name in 'to' | 'memberId' | 'name' | 'email' | 'locale']: FieldMetadata<OwnerFields[Name], OwnerFields, string[]> };

/** Whose question it is. What belongs to a choice is shown and read only with it; that needs no script. */
export function WhoToAsk({ fields, draft }: { fields: Fields; draft: OwnerDraft }) {
  const t = useMessages(askMessages);
  const { owner } = t;
  const choices = [
    { value: 'owners', label: owner.toOwners, description: owner.toOwnersHelp },
    { value: 'member', label: owner.toMember },
    ...(draft.domains.length > 0 ? [{ value: 'other', label: owner.toOther, description: owner.toOtherHelp({ domains: draft.domains }) }] : []),
  ];
  return (
    <Section title={owner.to}>
      <div className="group grid max-w-3xl gap-4">
        <RadioGroup field={fields.to} label={owner.to} hideLabel choices={choices} />
        <SelectField field={fields.memberId} label={owner.member} hideOptional options={draft.members} width="medium" className="not-group-has-[input[value=member]:checked]:hidden" />
        {draft.domains.length > 0 ? (
          <div className="grid gap-4 not-group-has-[input[value=other]:checked]:hidden sm:grid-cols-2">
            <TextField field={fields.name} label={owner.name} hideOptional autoComplete="off" />
            <TextField field={fields.email} label={owner.email} hideOptional type="email" autoComplete="off" />
            <SelectField field={fields.locale} label={owner.locale} hideOptional blank={null} options={(['nl', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))} width="medium" />
          </div>
        ) : null}
      </div>
    </Section>
  );
}
