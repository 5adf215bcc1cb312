import { AppError } from '#app/platform/http/app-error.ts';
import { exportPerson } from '#app/features/people/export-person.server.ts';
import { requireWhole } from '#app/features/people/load-people.server.ts';
import { peopleForm } from '#app/features/people/people.form.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { memberAction } from '#app/platform/http/wrappers.server.ts';

export const action = memberAction({ can: 'organisation:manage' }, async ({ ctx, request }) => {
  requireWhole(ctx);
  const submission = parseForm(await request.formData(), peopleForm, ctx);
  if (submission.status !== 'success') throw new AppError('invalid', 'nobody is asked for');
  return exportPerson(ctx, submission.value);
});
