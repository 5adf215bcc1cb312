import { Form } from '@remix-run/react';
import { supplierCategories } from '#app/domain/register/categories.ts';
import { qmLevels, riskAreas } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import type { AffectedDraft } from './load-affected-draft.server.ts';
import { askMessages } from './messages.ts';

/** By what they can reach, deliver or need: a GET form, so that the choice stands in the address. */
export function WhoIsAsked({ draft: { chosen } }: { draft: AffectedDraft }) {
  const { affected: t } = useMessages(askMessages);
  const ui = useMessages(uiMessages);
  const { locale } = useFormat();
  const field = (name: keyof typeof chosen) => ({ id: `who-${name}`, name, initialValue: chosen[name] });
  return (
    <Section title={t.who} lead={t.whoLead}>
      <Form method="get" className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="who" value="these" />
        <SelectField field={field('reach')} label={t.reach} hideOptional blank={t.reachAny} options={riskAreas.map((value) => ({ value, label: ui.area[value] }))} />
        <SelectField field={field('category')} label={t.category} hideOptional blank={t.categoryAny} options={supplierCategories.map((category) => ({ value: category.id, label: category.name[locale] }))} />
        <SelectField field={field('level')} label={t.level} hideOptional blank={t.levelAny} options={qmLevels.map((value) => ({ value, label: value }))} />
        <Button type="submit" tone="primary">
          {t.show}
        </Button>
      </Form>
    </Section>
  );
}
