import { foldName } from '#app/domain/register/name-key.ts';
import { demoIssuer } from './certificates.ts';
import { put } from './book.ts';
import type { Setting } from './stage.ts';

/** Whom the CISO asks about certificates, found on a website that the CISO looked up. */
export function listIssuers(setting: Setting): void {
  const { actor, memberId } = setting.members.ciso;
  const page = setting.page(setting.at(30, '11:10'), actor);
  const [organisation_id, id] = [setting.organisation.id, setting.stage.newId(page.at)];
  put(page, 'issuer', { organisation_id, id, name: demoIssuer, name_key: foldName(demoIssuer), locale: 'nl', created_at: page.at, created_by_member_id: memberId, removed_at: null });
  page.events.push({ type: 'issuer.added', subject: { kind: 'issuer', id }, data: { name: demoIssuer } });
  const source = 'https://keurhuis.example/contact';
  for (const reach of [{ email: 'register@keurhuis.example', phone: null }, { email: null, phone: '+31 30 000 11 22' }]) {
    const contactId = setting.stage.newId(page.at);
    put(page, 'issuer_contact', { organisation_id, id: contactId, issuer_id: id, ...reach, source, added_at: page.at, added_by_member_id: memberId, removed_at: null });
    page.events.push({ type: 'issuer.contact_added', subject: { kind: 'issuer', id }, data: { name: demoIssuer, contactId, source }, personal: reach });
  }
}
