import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listMailsOfSupplier } from '#db/queries/outbox-mail.ts';
import { keepsOf, readerOf, stateOf } from '../load-mails.server.ts';

const shownMails = 10;

/** The last mails about one supplier, with what became of each. */
export async function loadSupplierMails(ctx: MemberContext, supplierId: string) {
  const found = await listMailsOfSupplier(ctx.db, ctx.scope, readerOf(ctx), supplierId, shownMails + 1);
  return {
    keeps: keepsOf(ctx),
    mayRead: ctx.can('mail:read'),
    hasMore: found.length > shownMails,
    rows: found.slice(0, shownMails).map((row) => ({ id: row.id, subject: row.subject, locale: row.locale, to: row.to_name, address: row.to_address, createdAt: row.created_at, state: stateOf(row), words: row.bounce ?? row.failure })),
  };
}

export type SupplierMailsData = Awaited<ReturnType<typeof loadSupplierMails>>;
