import { redirect } from '@remix-run/node';
import { demoMessages } from '#app/features/demo/messages.ts';
import { enterDemo } from '#app/features/demo/enter-demo.server.ts';
import { visitor } from '#app/features/demo/visitor.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { openSession } from '#app/platform/session/open-session.server.ts';

const why = 'looking around needs no account; closed as soon as a real organisation is here';

export const loader = publicLoader({ why }, () => redirect('/'));

export const action = publicAction({ why, limit: 'signIn' }, async ({ ctx, request }) => {
  const t = ctx.t(demoMessages);
  const entered = await enterDemo(ctx.app);
  if (!entered.ok) return redirectWithToast('/', { kind: 'warn', text: t.inUse });
  await openSession(ctx.http, request, entered.value.personId);
  return redirectWithToast(`/o/${visitor.organisation}`, t.entered({ name: visitor.name }));
});

/** Never seen; with a page of its own, what goes wrong in the action becomes an error page. */
export default function Nothing() {
  return null;
}
