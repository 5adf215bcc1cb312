import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ContactForm } from '#app/features/register/contacts/contact-form.tsx';
import { contactForm } from '#app/features/register/contacts/contact.form.ts';
import { loadContactForm } from '#app/features/register/contacts/load-contact-form.server.ts';
import { contactMessages } from '#app/features/register/contacts/messages.ts';
import { removeContact } from '#app/features/register/contacts/remove-contact.server.ts';
import { saveContact } from '#app/features/register/contacts/save-contact.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

/** `new`, or the id of a contact. */
const params = z.object({ supplierId: z.string(), contactId: z.string().transform((id) => (id === 'new' ? null : id)) });

export const loader = memberLoader({ can: 'supplier:write', params }, ({ ctx, params }) => loadContactForm(ctx, params.supplierId, params.contactId));

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params: { supplierId, contactId }, request }) => {
  const t = ctx.t(contactMessages);
  const page = `/o/${ctx.organisation.slug}/suppliers/${supplierId}#contacts`;
  const form = await request.formData();
  if (contactId && form.get('intent') === 'remove') {
    await removeContact(ctx, supplierId, contactId);
    return redirectWithToast(page, t.removed);
  }
  const submission = parseForm(form, contactForm(t.problems), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  await saveContact(ctx, supplierId, contactId, submission.value);
  return redirectWithToast(page, t.saved);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }];

export default function Contact() {
  const { title, supplier, contact } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader back={{ to: supplier.to, label: supplier.name }} title={title} />
      <ContactForm contact={contact} lastResult={useActionData<typeof action>()} cancelTo={supplier.to} />
    </>
  );
}
