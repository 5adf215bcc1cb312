import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { openMail } from '#app/features/mails/open-mail.server.ts';
import { MailPage } from '#app/features/mails/mail-page.tsx';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ organisation: z.string(), mailId: z.string() });

export const loader = memberLoader({ can: 'mail:read', params }, async ({ ctx, params: { mailId } }) => ({
  home: `/o/${ctx.organisation.slug}`,
  mail: await openMail(ctx, mailId),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.mail.subject} · Ketenmark` }];

export default function Mail() {
  const { home, mail } = useLoaderData<typeof loader>();
  return <MailPage home={home} mail={mail} />;
}
