import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChooseOrganisationPage } from '#app/features/organisation/choose-organisation-page.tsx';
import { loadHome } from '#app/features/organisation/load-home.server.ts';
import { WelcomePage } from '#app/features/organisation/welcome-page.tsx';
import { publicLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = publicLoader({ why: 'the way in: to set-up, to sign-in or to an organisation' }, async ({ ctx }) => {
  const home = await loadHome(ctx);
  if (home.kind === 'sign_in') throw redirect('/sign-in');
  if (home.kind === 'only') throw redirect(`/o/${home.slug}`);
  return home;
});

export default function Home() {
  const home = useLoaderData<typeof loader>();
  return home.kind === 'welcome' ? <WelcomePage hasDemo={home.hasDemo} /> : <ChooseOrganisationPage organisations={home.organisations} />;
}
