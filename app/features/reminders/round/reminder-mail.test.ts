import { describe, expect, it, test } from 'vitest';
import { askedService, type Asked } from '#app/domain/invitation/asked.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import { locales, type Locale } from '#app/platform/messages/locale.ts';
import { reminderMail, type ReminderItem } from './reminder.mail.ts';

const asked: Asked = {
  format: 1,
  client: 'Waterwerken Verzonnen',
  entityClass: 'essential',
  contact: { name: 'Noor Verzonnen', phone: '+31 30 000 00 00', email: 'noor@verzonnen.example' },
  ownReference: 'CR-1042',
  underCbw: true,
  isProvisional: false,
  wantedOn: '2026-12-14',
  services: [askedService('', defaultMethod, { dependency: 'some' })],
};
const mailOf = (items: readonly ReminderItem[], locale: Locale) => {
  const mail = reminderMail({ asked, lowest: 'QM20', highest: 'QM20', recipient: 'Joke de Wit', items, today: '2026-11-11', url: 'https://k.example/i/x', linkUntil: '2027-02-09' }, createFormat(locale, 'Europe/Amsterdam'));
  return { subject: mail.subject, text: renderMail({ locale, ...mail }).text };
};

describe('reminder mail', () => {
  it.each<[ReminderItem['kind'], string, string]>([
    ['expiring', 'loopt af op 10 jan 2027', 'zondag 10 januari 2027 (over 60 dagen)'],
    ['lapsed', 'is afgelopen op 10 jan 2027', 'telde tot en met zondag 10 januari 2027'],
    ['suspended', 'telt bij Waterwerken Verzonnen niet sinds 10 jan 2027', 'sinds zondag 10 januari 2027 is geschorst'],
    ['withdrawn', 'niet meer sinds 10 jan 2027', 'per zondag 10 januari 2027 is ingetrokken'],
    ['slipped', 'U verwachtte uw certificaat', 'Is er een andere datum?'],
    ['unopened', 'er ligt een vraag', 'Die vraag ligt nog voor u klaar'],
    ['unanswered', 'wacht nog op uw antwoord', 'Uw antwoord is nog niet binnen'],
    ['unanswered', 'wacht nog op uw antwoord', 'uiterlijk maandag 14 december 2026'],
    ['lapsed', 'is afgelopen', 'Geef de vraag op uw pagina door aan een collega'],
  ])('says what %s is about, and when', (kind, subject, words) => {
    const mail = mailOf([{ kind, on: '2027-01-10' }], 'nl');
    expect(mail.subject).toContain(subject);
    expect(mail.text).toContain(words);
  });

  test.each(locales)('names whom to call, the link, how long it works and that it is voluntary; it obliges nobody (%s)', (locale) => {
    const { text } = mailOf([{ kind: 'lapsed', on: '2026-11-10' }], locale);
    for (const fact of ['Joke de Wit', 'Noor Verzonnen', '+31 30 000 00 00', 'CR-1042', '[QM20 ▮▮▯]', 'https://k.example/i/x', '9 feb 2027']) expect(text.toLowerCase()).toContain(fact.toLowerCase());
    expect(text).toMatch(/voluntary|vrijwillig/);
    expect(text).not.toMatch(/you (must|are obliged)|u bent verplicht|u moet/i);
  });

  test('holds everything of a day in one mail, the first thing in its subject', () => {
    const mail = mailOf([{ kind: 'lapsed', on: '2026-11-10' }, { kind: 'unanswered', on: '2026-10-01' }], 'en');
    expect(mail.subject).toContain('ended on 10 Nov 2026');
    expect(mail.text).toContain('Thursday 1 October 2026');
  });
});
