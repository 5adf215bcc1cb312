import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DuePage } from '#app/features/verification/due/due-page.tsx';
import { loadDue } from '#app/features/verification/due/load-due.server.ts';
import { dueMessages } from '#app/features/verification/due/messages.ts';
import { postRound } from '#app/features/verification/round/post-round.server.ts';
import { RoundPage } from '#app/features/verification/round/round-page.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ after: z.string().regex(/^\d{4}-\d{2}-\d{2}~[^~]+$/).optional() });

export const loader = memberLoader({ can: 'certificate:read', search }, async ({ ctx, search }) => ({
  title: ctx.t(dueMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  today: ctx.today,
  due: await loadDue(ctx, search.after),
}));

export const action = memberAction({ can: 'verification:write' }, async ({ ctx, request }) => postRound(ctx, await request.formData()));

export const meta = pageTitle;

export default function DueChecks() {
  const { due, home, today } = useLoaderData<typeof loader>();
  const round = useActionData<typeof action>()?.round;
  return round ? <RoundPage round={round} home={home} /> : <DuePage due={due} home={home} today={today} />;
}
