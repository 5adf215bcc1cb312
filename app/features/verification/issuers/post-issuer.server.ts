import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { issuerContactForm, issuerForm, newIssuerForm } from './issuer.form.ts';
import { issuerMessages } from './messages.ts';
import { addIssuer, addIssuerContact, changeIssuer, takeOffContact, takeOffIssuer } from './save-issuer.server.ts';

/** Everything that is posted on the page of an issuer; `null`: it is new. */
export async function postIssuer(ctx: MemberContext, form: FormData, issuerId: string | null) {
  const t = ctx.t(issuerMessages);
  const list = `/o/${ctx.organisation.slug}/settings/issuers`;
  if (!issuerId) return postNew(ctx, form, list);
  switch (form.get('intent')) {
    case 'contact':
      return postContact(ctx, form, issuerId, list);
    case 'remove-contact':
      await takeOffContact(ctx, issuerId, form.get('contactId')?.toString() ?? '');
      return redirectWithToast(`${list}/${issuerId}`, t.contactRemoved);
    case 'remove': {
      const outcome = await takeOffIssuer(ctx, issuerId);
      return redirectWithToast(list, t.removed(outcome.ok ? outcome.value : { name: '' }));
    }
  }
  const submission = parseForm(form, issuerForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await changeIssuer(ctx, issuerId, submission.value);
  if (!outcome.ok && outcome.problem === 'taken') return data({ lastResult: submission.reply({ fieldErrors: { name: [t.problems.taken] } }) }, { status: 422 });
  return redirectWithToast(`${list}/${issuerId}`, t.saved);
}

async function postNew(ctx: MemberContext, form: FormData, list: string) {
  const t = ctx.t(issuerMessages);
  const submission = parseForm(form, newIssuerForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await addIssuer(ctx, submission.value);
  if (!outcome.ok) return data({ lastResult: submission.reply({ fieldErrors: { name: [t.problems.taken] } }) }, { status: 422 });
  const back = backOf(form, ctx.organisation.slug);
  return redirectWithToast(back ?? list, t.added(outcome.value));
}

/** Where the way to this page began: beside a certificate of the same organisation, and nowhere else. */
function backOf(form: FormData, slug: string): string | null {
  const proofId = /^[0-9a-f-]{36}$/.exec(form.get('proof')?.toString() ?? '')?.[0];
  return proofId ? `/o/${slug}/verification/${proofId}#issuer` : null;
}

async function postContact(ctx: MemberContext, form: FormData, issuerId: string, list: string) {
  const t = ctx.t(issuerMessages);
  const submission = parseForm(form, issuerContactForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ contact: submission.reply() }, { status: 422 });
  await addIssuerContact(ctx, issuerId, submission.value);
  return redirectWithToast(`${list}/${issuerId}`, t.contactAdded);
}
