import { describe, expect, it } from 'vitest';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { AskedAffected, AskedOwner } from '#app/domain/question/asked-question.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import { locales, type Locale } from '#app/platform/messages/locale.ts';
import { questionMail, type QuestionMail } from './question.mail.ts';

const asker = { client: 'Waterwerken Verzonnen', asker: { name: 'Noor Verzonnen', email: 'noor@verzonnen.example', phone: '+31 30 000 00 00' } };
const owner: AskedOwner = { format: 1, kind: 'owner', ...asker, note: 'Jij staat in de hal.', inputs: defaultMethod.inputs };
const affected: AskedAffected = { format: 1, kind: 'affected', ...asker, texts: { nl: { title: 'Log4Shell: gebruikt u Log4j?', text: 'Er is een lek.\n\nKijk het na.' }, en: { title: 'Log4Shell: do you use Log4j?', text: 'There is a hole.' } } };
const props = { recipient: 'Kim Bedacht', suppliers: ['Pompen Snel B.V.'], dueAt: '2026-03-15T16:00:00.000Z', dueOn: '2026-03-15', url: 'https://k.example/q/x', linkUntil: '2026-04-14' };
const written = (locale: Locale, more: Partial<QuestionMail> & Pick<QuestionMail, 'asked'>) => {
  const mail = questionMail({ ...props, ...more }, createFormat(locale, 'Europe/Amsterdam'));
  return { subject: mail.subject, text: renderMail({ locale, ...mail }).text };
};

describe.each(locales)('mail about a question (%s)', (locale) => {
  it('tells a colleague who asks, about whom, until when, and that not knowing is fine', () => {
    const { subject, text } = written(locale, { asked: owner });
    expect(subject).toContain('Pompen Snel B.V.');
    for (const fact of ['Kim Bedacht', 'Noor Verzonnen', 'Waterwerken Verzonnen', 'Jij staat in de hal.', '15 ', 'https://k.example/q/x']) expect(text).toContain(fact);
    expect(text).toMatch(/I do not know|Weet ik niet/);
  });

  it('is one mail about many, of which it names the first', () => {
    const suppliers = Array.from({ length: 30 }, (_, n) => `Leverancier ${n + 1}`);
    const { subject, text } = written(locale, { asked: owner, suppliers });
    expect(subject).toContain('30');
    expect(text).toContain('Leverancier 12');
    expect(text).not.toContain('Leverancier 13');
    expect(text).toContain('18');
  });

  it('tells a supplier what is asked, until which hour, and whom to call', () => {
    const { subject, text } = written(locale, { asked: affected });
    expect(subject).toContain(affected.texts[locale]?.title);
    for (const fact of ['Waterwerken Verzonnen', 'Pompen Snel B.V.', '17:00', '+31 30 000 00 00', 'https://k.example/q/x']) expect(text).toContain(fact);
  });

  it('falls back to the other language for the words, not for the rest', () => {
    const other = locale === 'nl' ? 'en' : 'nl';
    const { text } = written(locale, { asked: { ...affected, texts: { [other]: affected.texts[other] } } });
    expect(text).toContain(affected.texts[other]?.title);
    expect(text).toMatch(locale === 'nl' ? /Wilt u antwoorden/ : /Please answer/);
  });

  it('says of a reminder that it is one, and shows no link in a preview', () => {
    const { subject, text } = written(locale, { asked: affected, remindsOf: '2026-03-14', url: null });
    expect(subject).toMatch(/^(Reminder|Herinnering): /);
    expect(text).toContain('14 ');
    expect(text).toMatch(/\[(personal link|persoonlijke link)\]/);
  });
});
