import { z } from 'zod';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { RowNotFound } from '#db/queries/row-not-found.ts';
import { countOutboxMails, findOutboxMail, listOutboxMails, type MailReader, type MailState } from '#db/queries/outbox-mail.ts';

const pageSize = 50;

/** Who holds a member's link becomes that member: only those who manage members read such mails. */
export const readerOf = (ctx: MemberContext): MailReader => ({ hiddenKinds: ctx.can('member:manage') ? [] : ['member-invitation'] });

/** The view of the mails screen, as it stands in the URL; `after` is `instant~id` of the last row before. */
export const mailSearch = z.object({
  show: z.enum(['sent', 'waiting', 'failed', 'bounced']).optional().catch(undefined),
  after: z
    .string()
    .transform((text) => {
      const [createdAt, id] = text.split('~');
      return createdAt && id ? { createdAt, id } : undefined;
    })
    .optional()
    .catch(undefined),
});

export async function loadMails(ctx: MemberContext, { show, after }: z.output<typeof mailSearch>) {
  const { db, scope } = ctx;
  const reader = readerOf(ctx);
  const [counts, page] = await Promise.all([
    countOutboxMails(db, scope, reader),
    listOutboxMails(db, scope, reader, { state: show, limit: pageSize, after }),
  ]);
  const last = page.rows.at(-1);
  return {
    counts,
    show: show ?? null,
    keeps: keepsOf(ctx),
    rows: page.rows.map((row) => ({ ...row, state: stateOf(row) })),
    next: page.hasNext && last ? `${last.created_at}~${last.id}` : null,
    isFirstPage: after === undefined,
  };
}

export function stateOf(row: { sent_at: string | null; failed_at: string | null; bounced_at: string | null }): MailState {
  if (row.bounced_at !== null) return 'bounced';
  if (row.sent_at !== null) return 'sent';
  return row.failed_at !== null ? 'failed' : 'waiting';
}

export type MailsPage = Awaited<ReturnType<typeof loadMails>>;
export type ListedMail = MailsPage['rows'][number];

/** Whether mails go out at all; those of a demo organisation never do. */
export function keepsOf({ app, organisation }: MemberContext): 'smtp' | 'folder' | 'demo' {
  return organisation.is_demo === 1 ? 'demo' : app.config.mail.kind;
}

/** Only the text: the HTML would bring its own styles, which our pages refuse. */
export async function loadMail(ctx: MemberContext, mailId: string) {
  const mail = await findOutboxMail(ctx.db, ctx.scope, readerOf(ctx), mailId);
  if (!mail) throw new RowNotFound('mail');
  const { id, kind, supplier_id, to_address, to_name, locale, subject, text, created_at, sent_at, failure, bounce, bounced_at, emptied_at } = mail;
  return { id, kind, supplier_id, to_address, to_name, locale, subject, text, created_at, sent_at, failure: bounce ?? failure, bounced_at, emptied_at, state: stateOf(mail), keeps: keepsOf(ctx) };
}
