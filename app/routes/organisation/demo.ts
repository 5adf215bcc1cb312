import { redirect } from '@remix-run/node';
import { demoMessages } from '#app/features/demo/messages.ts';
import { removeDemo } from '#app/features/demo/remove-demo.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'demo:remove' }, ({ ctx }) => redirect(`/o/${ctx.organisation.slug}`));

/** Takes the demo data away, from within it. */
export const action = memberAction({ can: 'demo:remove' }, async ({ ctx }) => {
  if (ctx.organisation.is_demo === 0) throw new AppError('conflict');
  await removeDemo(ctx.app, ctx.scope.actor);
  return redirectWithToast('/', ctx.t(demoMessages).removed);
});

/** Never seen; with a page of its own, what goes wrong in the action becomes an error page. */
export default function Nothing() {
  return null;
}
