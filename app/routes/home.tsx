import { redirect } from '@remix-run/node';
import { listOwnOrganisations } from '#app/features/sign-in/list-own-organisations.server.ts';
import { publicLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = publicLoader({ why: 'the way in: to set-up, to sign-in or to an organisation' }, async ({ ctx }) => {
  if (!ctx.signedIn) throw redirect('/sign-in');
  const organisations = await listOwnOrganisations(ctx, ctx.signedIn);
  const [first] = organisations;
  if (first && organisations.length === 1) throw redirect(`/o/${first.slug}`);
  return { organisations };
});

export default function Home() {
  return null;
}
