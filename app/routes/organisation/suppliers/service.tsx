import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerServiceForm } from '#app/features/register/supply/answer-service-form.server.ts';
import { loadServiceForm } from '#app/features/register/supply/load-service-form.server.ts';
import { serviceMessages } from '#app/features/register/supply/messages.ts';
import { ServiceForm } from '#app/features/register/supply/service-form.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** `new`, or the id of a supplied service. */
const params = z.object({ supplierId: z.string(), serviceId: z.string().transform((id) => (id === 'new' ? null : id)) });

export const loader = memberLoader({ can: 'supplier:write', params }, ({ ctx, params }) => loadServiceForm(ctx, params.supplierId, params.serviceId));

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params, request }) =>
  answerServiceForm(ctx, await request.formData(), params.supplierId, params.serviceId),
);

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }];

export default function Service() {
  const t = useMessages(serviceMessages);
  const { title, supplier, service, asksFirstName, canEnd } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader back={{ to: supplier.to, label: supplier.name }} title={title} lead={service ? undefined : t.newLead} />
      <ServiceForm service={service} asksFirstName={asksFirstName} canEnd={canEnd} lastResult={useActionData<typeof action>()} cancelTo={supplier.to} />
    </>
  );
}
