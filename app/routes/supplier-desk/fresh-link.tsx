import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DeadLinkPage } from '#app/features/supplier-desk/link/dead-link-page.tsx';
import { FreshLinkAsked } from '#app/features/supplier-desk/link/fresh-link-asked.tsx';
import { freshLinkMessages } from '#app/features/supplier-desk/link/fresh-link-messages.ts';
import { deadLinkMessages } from '#app/features/supplier-desk/link/messages.ts';
import { requestFreshLink } from '#app/features/supplier-desk/link/request-fresh-link.server.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';

const why = 'the link that would be the right has expired';
const params = z.object({ token: z.string().max(200) });

export const loader = publicLoader({ why, params, search: z.object({ asked: z.string().optional() }) }, ({ ctx, params: { token }, search }) => {
  const isAsked = search.asked !== undefined;
  return { token, isAsked, title: isAsked ? ctx.t(freshLinkMessages).asked : ctx.t(deadLinkMessages).title };
});

export const action = publicAction({ why, params }, async ({ ctx, params: { token } }) => {
  await requestFreshLink(ctx, token);
  return redirect(`/i/${encodeURIComponent(token)}/fresh?asked`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function FreshLink() {
  const { token, isAsked } = useLoaderData<typeof loader>();
  return <PlainShell aside={<LanguageSwitch />}>{isAsked ? <FreshLinkAsked /> : <DeadLinkPage token={token} />}</PlainShell>;
}
