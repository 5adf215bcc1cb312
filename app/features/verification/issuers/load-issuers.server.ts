import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getIssuer, listIssuerContacts, listIssuers } from '#db/queries/issuer.ts';
import { issuerMessages } from './messages.ts';

/** The whole list, each with the ways to reach it. */
export async function loadIssuers({ db, scope }: Pick<MemberContext, 'db' | 'scope'>) {
  const [issuers, contacts] = await Promise.all([listIssuers(db, scope), listIssuerContacts(db, scope)]);
  return issuers.map(({ id, name }) => {
    const own = contacts.filter((one) => one.issuer_id === id);
    return { id, name, emails: own.flatMap((one) => one.email ?? []), phones: own.flatMap((one) => one.phone ?? []) };
  });
}

export type IssuerLine = Awaited<ReturnType<typeof loadIssuers>>[number];

/** One issuer, or an empty form for a new one that begins with a name. */
export async function loadIssuer(ctx: Pick<MemberContext, 'db' | 'scope' | 'organisation' | 't'>, issuerId: string | null, name: string | undefined) {
  const { db, scope, organisation } = ctx;
  const list = `/o/${organisation.slug}/settings/issuers`;
  if (!issuerId) return { list, title: ctx.t(issuerMessages).newTitle, issuer: null, initial: { name: name ?? '', locale: organisation.locale }, contacts: [] };
  const issuer = await getIssuer(db, scope, issuerId);
  if (issuer.removed_at) throw new AppError('not_found');
  const contacts = await listIssuerContacts(db, scope, issuerId);
  return {
    list,
    title: issuer.name,
    issuer: { id: issuer.id, name: issuer.name },
    initial: { name: issuer.name, locale: issuer.locale },
    contacts: contacts.map((one) => ({ id: one.id, reach: one.email ?? one.phone ?? '', source: one.source, by: one.added_by, at: one.added_at })),
  };
}

export type IssuerPageData = Awaited<ReturnType<typeof loadIssuer>>;
