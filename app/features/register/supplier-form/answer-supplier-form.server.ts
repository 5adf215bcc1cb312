import { data } from '@remix-run/node';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { changeSupplier } from './change-supplier.server.ts';
import type { SupplierProblem } from './check-supplier.server.ts';
import { supplierFormMessages } from './messages.ts';
import { registerSupplier } from './register-supplier.server.ts';
import { supplierForm } from './supplier.form.ts';

/** Takes the posted form of a new supplier, or of the one with that id: on to its page, or back into the form. */
export async function answerSupplierForm(ctx: MemberContext, form: FormData, supplierId: string | null) {
  const t = ctx.t(supplierFormMessages);
  const submission = parseForm(form, supplierForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), duplicateId: null }, { status: 422 });
  const { allowDuplicate, ...values } = submission.value;
  const outcome = supplierId ? await changeSupplier(ctx, supplierId, values, { allowDuplicate }) : await registerSupplier(ctx, values, { allowDuplicate });
  const page = (id: string) => `/o/${ctx.organisation.slug}/suppliers/${id}`;
  if (outcome.ok) return redirectWithToast(page(outcome.value.id), supplierId ? t.changed : t.registered({ name: values.legalName }));
  const { problem } = outcome;
  if (problem.field === null) return redirectWithToast(page(supplierId ?? ''), t.unchanged);
  const fieldErrors = { [problem.field]: [sentenceFor(problem, t.problems)] };
  return data({ lastResult: submission.reply({ fieldErrors }), duplicateId: problem.field === 'allowDuplicate' ? problem.other.id : null }, { status: 422 });
}

interface Sentences {
  duplicate(p: { name: string }): string;
  unit: string;
  owner: string;
}

function sentenceFor(problem: Exclude<SupplierProblem, { field: null }>, t: Sentences): string {
  if (problem.field === 'allowDuplicate') return t.duplicate({ name: problem.other.name });
  return problem.field === 'unitId' ? t.unit : t.owner;
}
