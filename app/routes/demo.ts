import { redirect } from '@remix-run/node';
import { demoLife } from '#app/demo-life/demo-life.server.ts';
import { demoMessages } from '#app/features/demo/messages.ts';
import { enterDemoDesk } from '#app/features/demo/enter-desk.server.ts';
import { enterDemo } from '#app/features/demo/enter-demo.server.ts';
import { visitor } from '#app/features/demo/visitor.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { openSession } from '#app/platform/session/open-session.server.ts';

const why = 'looking around needs no account; closed as soon as a real organisation is here';

export const loader = publicLoader({ why }, () => redirect('/'));

export const action = publicAction({ why, limit: 'signIn' }, async ({ ctx, request }) => {
  const t = ctx.t(demoMessages);
  const entered = await enterDemo(ctx.app, demoLife);
  if (!entered.ok) return redirectWithToast('/', { kind: 'warn', text: t.inUse });
  if ((await request.formData()).get('as') === 'supplier') {
    const atDesk = await enterDemoDesk(ctx, request);
    return atDesk ? redirectWithToast(`/desk/${atDesk.companyId}`, t.atDesk(atDesk)) : redirectWithToast(`/o/${visitor.organisation}`, { kind: 'warn', text: t.noDesk });
  }
  await openSession(ctx.http, request, entered.value.personId);
  return redirectWithToast(`/o/${visitor.organisation}`, t.entered({ name: visitor.name }));
});

/** Never seen; with a page of its own, what goes wrong in the action becomes an error page. */
export default function Nothing() {
  return null;
}
