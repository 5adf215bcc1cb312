import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccessForm } from '#app/features/register/access/access-form.tsx';
import { answerAccessForm } from '#app/features/register/access/answer-access-form.server.ts';
import { loadAccessForm } from '#app/features/register/access/load-access-form.server.ts';
import { accessMessages } from '#app/features/register/access/messages.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** `new`, or the id of an access record. */
const params = z.object({ supplierId: z.string(), accessId: z.string().transform((id) => (id === 'new' ? null : id)) });

export const loader = memberLoader({ can: 'supplier:write', params }, ({ ctx, params }) => loadAccessForm(ctx, params.supplierId, params.accessId));

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params, request }) =>
  answerAccessForm(ctx, await request.formData(), params.supplierId, params.accessId),
);

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }];

export default function Access() {
  const t = useMessages(accessMessages);
  const { title, supplier, access, services, canEnd } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader back={{ to: supplier.to, label: supplier.name }} title={title} lead={access ? undefined : t.newLead} />
      <AccessForm access={access} services={services} canEnd={canEnd} lastResult={useActionData<typeof action>()} cancelTo={supplier.to} />
    </>
  );
}
