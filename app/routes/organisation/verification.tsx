import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countDue } from '#app/features/verification/due/load-due.server.ts';
import { loadQueue } from '#app/features/verification/load-queue.server.ts';
import { VerificationDoors } from '#app/features/verification/verification-doors.tsx';
import { verificationMessages } from '#app/features/verification/messages.ts';
import { VerificationQueue } from '#app/features/verification/queue.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ after: z.string().regex(/^[^~]+~[^~]+$/).optional() });

export const loader = memberLoader({ can: 'certificate:read', search }, async ({ ctx, search }) => ({
  title: ctx.t(verificationMessages).title,
  address: `/o/${ctx.organisation.slug}/verification`,
  today: ctx.today,
  queue: await loadQueue(ctx, search.after),
  doors: { home: `/o/${ctx.organisation.slug}`, due: await countDue(ctx), mayWrite: ctx.can('verification:write') },
}));

export const meta = pageTitle;

export default function Verification() {
  const { queue, address, today, doors } = useLoaderData<typeof loader>();
  return <VerificationQueue queue={queue} address={address} today={today} doors={<VerificationDoors {...doors} />} />;
}
