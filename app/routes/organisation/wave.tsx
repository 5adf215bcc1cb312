import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadWave } from '#app/features/invitations/wave/load-waves.server.ts';
import { waveMessages } from '#app/features/invitations/wave/messages.ts';
import { stopWave } from '#app/features/invitations/wave/stop-wave.server.ts';
import { WavePage } from '#app/features/invitations/wave/wave-page.tsx';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ organisation: z.string(), waveId: z.string() });

export const loader = memberLoader({ can: 'invitation:read', params }, async ({ ctx, params: { waveId } }) => {
  const page = await loadWave(ctx, waveId);
  return { title: ctx.t(waveMessages).wave({ date: ctx.f.date(page.wave.plannedOn) }), home: `/o/${ctx.organisation.slug}`, page };
});

export const action = memberAction({ can: 'invitation:send', params }, async ({ ctx, params: { waveId } }) => {
  const t = ctx.t(waveMessages);
  await loadWave(ctx, waveId);
  const outcome = await stopWave(ctx, waveId);
  const toast = outcome.ok ? ({ kind: 'ok', text: t.stopDone({ n: outcome.value.left }) } as const) : ({ kind: 'warn', text: t.stopNot[outcome.problem] } as const);
  return redirectWithToast(`/o/${ctx.organisation.slug}/requests/waves/${waveId}`, toast);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Wave() {
  const { home, page } = useLoaderData<typeof loader>();
  return <WavePage home={home} page={page} />;
}
