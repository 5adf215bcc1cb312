import { describe, expect, it } from 'vitest';
import { askedService, type Asked } from '#app/domain/invitation/asked.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import { locales, type Locale } from '#app/platform/messages/locale.ts';
import { invitationMail, type InvitationMail } from './invitation.mail.ts';

const asked: Asked = {
  format: 1,
  client: 'Waterwerken Verzonnen',
  entityClass: 'essential',
  contact: { name: 'Noor Verzonnen', phone: '+31 30 000 00 00', email: 'noor@verzonnen.example' },
  ownReference: 'CR-1042',
  underCbw: true,
  isProvisional: false,
  wantedOn: '2026-12-14',
  services: [askedService('', defaultMethod, { dependency: 'some', ot: 'direct', incidentImpact: 'hindrance', data: 'sensitive' })],
};
const props: InvitationMail = { asked, lowest: 'QM30', highest: 'QM30', recipient: 'Joke de Wit', url: 'https://k.example/i/x', linkUntil: '2026-06-12' };
const textOf = (locale: Locale, more: Partial<InvitationMail> = {}) => {
  const mail = invitationMail({ ...props, ...more }, createFormat(locale, 'Europe/Amsterdam'));
  return { subject: mail.subject, text: renderMail({ locale, ...mail }).text };
};

describe('invitation mail', () => {
  it.each(locales)('names client, person with phone, number, level and date (%s)', (locale) => {
    const { subject, text } = textOf(locale);
    expect(subject).toContain('Waterwerken Verzonnen');
    expect(subject).toContain('QM30');
    for (const fact of ['Joke de Wit', 'Noor Verzonnen', '+31 30 000 00 00', 'CR-1042', '[QM30 ▮▮▮]', '14 december 2026', 'https://k.example/i/x']) {
      expect(text.toLowerCase()).toContain(fact.toLowerCase());
    }
  });

  it.each(locales)('gives the reason in two lines, from the deciding answers (%s)', (locale) => {
    const reasons = textOf(locale).text.match(/^- .*\?.*$/gm) ?? [];
    expect(reasons).toHaveLength(2);
  });

  it('rests on the client’s own duty, by the article that holds it', () => {
    expect(textOf('nl').text).toContain('art. 21 lid 3 onder d Cbw');
    expect(textOf('nl', { asked: { ...asked, underCbw: false } }).text).toContain('artikel 21, tweede lid, onder d, van de NIS2-richtlijn');
    expect(textOf('en', { asked: { ...asked, underCbw: false } }).text).toContain('Article 21(2)(d) of the NIS2 directive');
  });

  it('says that the mark is voluntary, that other proof can be offered, and nothing about the supplier’s own duty', () => {
    expect(textOf('en').text).toMatch(/voluntary[\s\S]*other proof[\s\S]*says nothing about whether NIS2 applies to your own company/);
    expect(textOf('nl').text).toMatch(/vrijwillig[\s\S]*ander bewijs[\s\S]*zegt niets over de vraag of NIS2 voor uw eigen bedrijf geldt/);
    for (const locale of locales) expect(textOf(locale).text).not.toMatch(/you are (legally )?(obliged|required)|u bent (wettelijk )?verplicht|u moet/i);
  });

  it('tells the owner of a small firm what the mark is, what answering costs, whom to call in doubt, and how to pass it on or end it', () => {
    expect(textOf('nl').text).toMatch(/keurmerk voor digitale veiligheid[\s\S]*Antwoorden kost niets[\s\S]*Bel Waterwerken Verzonnen op een nummer dat u al had[\s\S]*stopt zodra u antwoordt[\s\S]*op uw pagina door aan een collega: die krijgt een eigen link/);
    expect(textOf('en').text).toMatch(/mark for digital security[\s\S]*Answering costs nothing[\s\S]*Call Waterwerken Verzonnen on a number that you already have[\s\S]*stops as soon as you answer[\s\S]*to a colleague on your page: they get a link of their own/);
  });

  it('asks for at least the lowest level while questions are open', () => {
    expect(textOf('en', { lowest: 'QM10', highest: 'QM30' }).subject).toContain('at least QM10');
    expect(textOf('nl', { lowest: 'QM10', highest: 'QM30' }).text).toContain('ten minste. Er staan nog vragen open');
  });

  it('says that a level is provisional, and only then', () => {
    expect(textOf('nl', { asked: { ...asked, isProvisional: true } }).text).toContain('voorlopig');
    expect(textOf('nl').text).not.toContain('voorlopig');
  });

  it('shows no link in a preview', () => {
    expect(textOf('nl', { url: null }).text).toContain('[persoonlijke link]');
  });
});
