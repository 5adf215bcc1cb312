import { useLoaderData } from '@remix-run/react';
import { reminderMessages } from '#app/features/reminders/messages.ts';
import { loadReminders, reminderSearch } from '#app/features/reminders/page/load-reminders.server.ts';
import { stopForm } from '#app/features/reminders/page/reminder.form.ts';
import { RemindersPage } from '#app/features/reminders/page/reminders-page.tsx';
import { stopReminder, stopReminders } from '#app/features/reminders/page/stop-reminders.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'invitation:read', search: reminderSearch }, async ({ ctx, search }) => ({
  title: ctx.t(reminderMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  page: await loadReminders(ctx, search),
}));

export const action = memberAction({ can: 'invitation:send' }, async ({ ctx, request }) => {
  const t = ctx.t(reminderMessages);
  const path = `/o/${ctx.organisation.slug}/reminders`;
  const submission = parseForm(await request.formData(), stopForm, ctx);
  if (submission.status !== 'success') throw new AppError('invalid');
  const asked = submission.value;
  if (asked.intent === 'stop-all') return redirectWithToast(path, t.stoppedMany({ n: await stopReminders(ctx, asked.day) }));
  const outcome = await stopReminder(ctx, asked.mailId);
  return redirectWithToast(path, outcome.ok ? { kind: 'ok', text: t.stoppedOne(outcome.value) } : { kind: 'warn', text: t.notPlanned });
});

export const meta = pageTitle;

export default function Reminders() {
  const { page, home } = useLoaderData<typeof loader>();
  return <RemindersPage home={home} page={page} />;
}
