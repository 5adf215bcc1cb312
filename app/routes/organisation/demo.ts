import { demoMessages } from '#app/features/demo/messages.ts';
import { removeDemo } from '#app/features/demo/remove-demo.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction } from '#app/platform/http/wrappers.server.ts';

/** Takes the demo data away, from within it. */
export const action = memberAction({ can: 'demo:remove' }, async ({ ctx }) => {
  if (ctx.organisation.is_demo === 0) throw new AppError('conflict');
  await removeDemo(ctx.app, ctx.scope.actor);
  return redirectWithToast('/', ctx.t(demoMessages).removed);
});
