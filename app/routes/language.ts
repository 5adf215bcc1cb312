import { redirect } from '@remix-run/node';
import { chooseLanguage } from '#app/features/sign-in/choose-language.server.ts';
import { safeNextPath } from '#app/platform/http/sign-in-redirect.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';

const why = 'everybody reads in their own language';

export const loader = publicLoader({ why }, () => redirect('/'));

export const action = publicAction({ why }, async ({ ctx, request }) => {
  const form = await request.formData();
  await chooseLanguage(ctx, request, form.get('locale'));
  return redirect(safeNextPath(form.get('next')?.toString()), 303);
});

/** Never seen; with a page of its own, what goes wrong in the action becomes an error page. */
export default function Nothing() {
  return null;
}
