import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { sheetMessages } from '../sheet/messages.ts';
import { Disclosure } from './disclosure.tsx';
import type { IncidentPageData } from './load-incident.server.ts';
import { incidentPageMessages } from './messages.ts';

/** Ticks what is hit, as far as is known now. */
export function HitServicesForm({ page }: { page: IncidentPageData }) {
  const t = useMessages(incidentPageMessages).services;
  const { everything } = useMessages(sheetMessages).services;
  const { services } = page.sheet;
  return (
    <div className="mt-3">
      <Disclosure trigger={t.trigger} open={false}>
        <Form method="post" className="grid gap-3">
          <CheckboxGroup
            field={{ id: 'services-hit', name: 'serviceId', initialValue: [...page.hit] }}
            label={t.question}
            hideOptional
            choices={services.map((service) => ({ value: service.id, label: service.name || everything }))}
          />
          <div>
            <SubmitButton name="intent" value="services">
              {t.submit}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
