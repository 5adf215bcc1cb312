import { nonEmpty } from '#app/domain/audit/events.ts';
import type { IssuerEvent } from '#app/domain/audit/judging-events.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findIssuerByName, getIssuer, insertIssuer, insertIssuerContact, removeIssuer, removeIssuerContact, updateIssuer } from '#db/queries/issuer.ts';
import { newId } from '#db/queries/new-id.ts';
import type { IssuerContactValues, IssuerValues, NewIssuerValues } from './issuer.form.ts';

type IssuerContext = Pick<MemberContext, 'app' | 'scope' | 'member'>;

/** Puts an issuer on the list, with an address, a number or both, and where they were found. */
export function addIssuer({ app, scope, member }: IssuerContext, { name, locale, email, phone, source }: NewIssuerValues) {
  return mutate(app, scope, async (tx, { now }) => {
    if (await findIssuerByName(tx, scope, name)) return refused('taken');
    const id = newId();
    const subject = { kind: 'issuer', id } as const;
    await insertIssuer(tx, scope, { id, name, locale, created_at: now, created_by_member_id: member.id });
    const events: IssuerEvent[] = [{ type: 'issuer.added', subject, data: { name } }];
    for (const reach of [{ email, phone: null }, { email: null, phone }]) {
      if (!reach.email && !reach.phone) continue;
      const contactId = newId();
      await insertIssuerContact(tx, scope, { id: contactId, issuer_id: id, ...reach, source, added_at: now, added_by_member_id: member.id });
      events.push({ type: 'issuer.contact_added', subject, data: { name, contactId, source }, personal: reach });
    }
    return done({ id, name }, nonEmpty(events));
  });
}

/** The name that certificates are found by, and the language it is written to in. */
export function changeIssuer({ app, scope }: IssuerContext, issuerId: string, values: IssuerValues) {
  return mutate(app, scope, async (tx) => {
    const issuer = await getIssuer(tx, scope, issuerId);
    if (issuer.removed_at) throw new AppError('not_found');
    const other = await findIssuerByName(tx, scope, values.name);
    if (other && other.id !== issuerId) return refused('taken');
    if (issuer.name === values.name && issuer.locale === values.locale) return refused('same');
    await updateIssuer(tx, scope, issuerId, values);
    return done(null, [{ type: 'issuer.renamed', subject: { kind: 'issuer', id: issuerId }, data: { name: values.name, was: issuer.name } }]);
  });
}

export function addIssuerContact({ app, scope, member }: IssuerContext, issuerId: string, { email, phone, source }: IssuerContactValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const { name, removed_at } = await getIssuer(tx, scope, issuerId);
    if (removed_at) throw new AppError('not_found');
    const contactId = newId();
    await insertIssuerContact(tx, scope, { id: contactId, issuer_id: issuerId, email, phone, source, added_at: now, added_by_member_id: member.id });
    return done(null, [{ type: 'issuer.contact_added', subject: { kind: 'issuer', id: issuerId }, data: { name, contactId, source }, personal: { email, phone } }]);
  });
}

export function takeOffContact({ app, scope }: IssuerContext, issuerId: string, contactId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const { name } = await getIssuer(tx, scope, issuerId);
    if (!(await removeIssuerContact(tx, scope, issuerId, contactId, now))) throw new AppError('not_found');
    return done(null, [{ type: 'issuer.contact_removed', subject: { kind: 'issuer', id: issuerId }, data: { name, contactId } }]);
  });
}

/** Off the list: nobody asks it any more. What it said stands. */
export function takeOffIssuer({ app, scope }: IssuerContext, issuerId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const { name, removed_at } = await getIssuer(tx, scope, issuerId);
    if (removed_at) throw new AppError('not_found');
    await removeIssuer(tx, scope, issuerId, now);
    return done({ name }, [{ type: 'issuer.removed', subject: { kind: 'issuer', id: issuerId }, data: { name } }]);
  });
}
