import type { MetaFunction } from '@remix-run/node';
import { HelpPage } from '#app/features/help/help-page.tsx';
import { helpMessages } from '#app/features/help/messages.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'coverage:read' }, ({ ctx }) => ({ title: ctx.t(helpMessages).title }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Help() {
  return <HelpPage />;
}
