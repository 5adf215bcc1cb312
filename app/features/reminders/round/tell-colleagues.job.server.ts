import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { startOfDay } from '#app/domain/calendar/instant.ts';
import { escalationReasons, whoIsTold, type EscalationReason } from '#app/domain/reminder/escalation.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import { formatFor, type Format } from '#app/platform/messages/format.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listMembersWithLocale, listMemberUnits } from '#db/queries/member.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { listEscalations } from '#db/queries/reminder-mail.ts';
import { escalationMessages } from './escalation-messages.ts';
import type { ReminderSender } from './send-reminder.server.ts';

export const tellColleaguesKind = 'reminders.tell';

interface Concern {
  supplier: string;
  reason: EscalationReason;
}

/** After a round: one mail for each colleague, with every supplier of theirs that needs a person now. */
export const tellColleaguesJob = defineJob({
  kind: tellColleaguesKind,
  payload: z.object({ day: z.string() }),
  async run(app: ReminderSender, { organisationId, payload: { day } }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: tellColleaguesKind } });
    const organisation = await getOrganisation(app.db.read, scope);
    const { byMember, members } = await gather(app, scope, day, organisation.time_zone);
    if (byMember.size === 0) return;
    const url = `${app.config.publicAddress.url}/o/${organisation.slug}/reminders`;
    await transact(app.db, async (tx) => {
      for (const [memberId, concerns] of byMember) {
        const member = members.find((one) => one.id === memberId);
        if (!member) continue;
        const locale = member.locale ?? organisation.locale;
        const mail = escalationMail({ name: member.name, concerns, url }, formatFor(locale, organisation.time_zone));
        await enqueueMail(tx, {
          key: `${tellColleaguesKind}:${scope.organisationId}:${day}:${memberId}`,
          kind: 'reminder-escalation',
          organisationId: scope.organisationId,
          supplierId: null,
          to: { name: member.name, email: member.email },
          locale,
          now: app.clock.now(),
          ...renderMail({ locale, ...mail }),
        });
      }
    });
    app.jobs.wake();
  },
});

async function gather(app: ReminderSender, scope: OrganisationScope, day: CalendarDate, timeZone: string) {
  const escalations = await listEscalations(app.db.read, scope, startOfDay(day, timeZone));
  const members = await listMembersWithLocale(app.db.read, scope);
  const units = await listMemberUnits(app.db.read, scope);
  const colleagues = members.map((member) => ({ id: member.id, role: member.role, unitIds: member.is_unit_limited === 1 ? (units.get(member.id) ?? []) : null }));
  const byMember = new Map<string, Concern[]>();
  for (const { legal_name: supplier, owner_member_id: ownerMemberId, unit_id: unitId, step_key: key } of escalations) {
    const reason = escalationReasons.find((one) => key.endsWith(`:${one}`)) ?? 'unheard';
    for (const id of whoIsTold({ ownerMemberId, unitId }, colleagues)) byMember.set(id, [...(byMember.get(id) ?? []), { supplier, reason }]);
  }
  return { byMember, members };
}

function escalationMail({ name, concerns, url }: { name: string; concerns: readonly Concern[]; url: string }, f: Format) {
  const t = bindMessages(escalationMessages, f);
  return {
    subject: t.subject({ n: new Set(concerns.map((one) => one.supplier)).size }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name }) },
      { kind: 'paragraph', text: t.intro },
      { kind: 'list', items: concerns.map(({ supplier, reason }) => t.reason[reason]({ supplier })) },
      { kind: 'link', label: t.open, url },
      { kind: 'small', text: t.why },
    ] as const,
  };
}
