import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { MomentField } from '#app/ui/moment-field.tsx';
import { incidentMessages } from '../messages.ts';
import { AccessList } from '../sheet/access-list.tsx';
import { ContactsSection } from '../sheet/contacts-section.tsx';
import { sheetMessages } from '../sheet/messages.ts';
import { ServicesSection } from '../sheet/services-section.tsx';
import type { BadDay } from './load-bad-day.server.ts';
import { badDayMessages } from './messages.ts';

/** Useful before anything happens: what would be cut off, who would be called, what would be left. */
export function BadDayPage({ page, lastResult }: { page: BadDay; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useMessages(badDayMessages);
  const words = useMessages(sheetMessages);
  const { sheet, incidents } = page;
  return (
    <>
      <PageHeader
        back={{ to: `${sheet.home}/suppliers/${sheet.supplier.id}`, label: sheet.supplier.name }}
        title={t.title({ supplier: sheet.supplier.name })}
        lead={<span className="print:hidden">{t.lead}</span>}
      />
      <p className="hidden text-sm print:block">
        {words.printed({ at: page.now })}
        {sheet.supplier.reference ? ` · ${words.reference({ reference: sheet.supplier.reference })}` : ''}
      </p>
      {incidents.length > 0 ? <Incidents page={page} /> : null}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-[minmax(0,1fr)_18rem] print:gap-x-6">
        <Section title={words.access.title} id="access" className="min-w-0 print:pt-1 print:pb-2">
          <AccessList access={sheet.access} />
        </Section>
        <ContactsSection sheet={sheet} />
      </div>
      <ServicesSection sheet={sheet} />
      {sheet.may.write ? <OpenForm page={page} lastResult={lastResult} /> : null}
    </>
  );
}

function Incidents({ page: { incidents, sheet } }: { page: BadDay }) {
  const t = useMessages(badDayMessages);
  const { open } = useMessages(incidentMessages);
  return (
    <Section title={incidents.some((incident) => incident.isOpen) ? t.openNow : t.earlier} className="print:hidden">
      <ul className="grid gap-1">
        {incidents.map((incident) => (
          <li key={incident.id}>
            {incident.isOpen ? <Tag tone="bad" className="me-2">{open}</Tag> : null}
            <Link to={`${sheet.home}/incidents/${incident.id}`} className="link">
              {incident.title}
            </Link>{' '}
            <span className="text-muted">
              <InstantText instant={incident.learnedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OpenForm({ page, lastResult }: { page: BadDay; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useMessages(badDayMessages);
  const { zone } = useMessages(incidentMessages);
  const { everything } = useMessages(sheetMessages).services;
  const { services } = page.sheet;
  const [form, fields] = useForm<{ title: string; learnedAt: string; serviceId: string[] }>({
    id: 'open-incident',
    lastResult,
    constraint: { title: { required: true, maxLength: 200 }, learnedAt: { required: true } },
    defaultValue: { learnedAt: page.nowLocal },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Section title={t.openTitle} lead={t.openLead} id="open" className="print:hidden">
      <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-4">
        <FormErrors form={form} />
        <TextField field={fields.title} label={t.openForm.title} description={t.openForm.titleHelp} autoComplete="off" />
        <MomentField field={fields.learnedAt} label={t.openForm.learnedAt} description={zone({ zone: page.timeZone })} latest={page.nowLocal} />
        {services.length > 0 ? (
          <CheckboxGroup field={fields.serviceId} label={t.openForm.services} hideOptional choices={services.map((service) => ({ value: service.id, label: service.name || everything }))} />
        ) : null}
        <div>
          <SubmitButton tone="danger">{t.openForm.submit}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
