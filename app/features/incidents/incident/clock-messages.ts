import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Left {
  hours: number;
  minutes: number;
}

/** The terms of the organisation itself. */
export const clockMessages = defineMessages({
  en: {
    title: 'Our own clocks',
    undecided: 'Nobody has judged yet whether this is a significant incident for us. If it is, the clocks count from the moment that we became aware of it.',
    notSignificant: 'Judged not significant for us: no early warning or notification is due under Article 23.',
    aware: (p: { at: string }, f: Format) => `Aware of a significant incident since ${f.dateTime(p.at)}.`,
    names: { early_warning: 'Early warning', notification: 'Incident notification', final_report: 'Final report' },
    articles: { early_warning: 'Art. 23(4)(a) NIS2: 24 hours', notification: 'Art. 23(4)(b) NIS2: 72 hours', final_report: 'Art. 23(4)(d) NIS2: one month after the notification' },
    dueAt: (p: { at: string }, f: Format) => `by ${f.dateTime(p.at)}`,
    dueOn: (p: { date: string }, f: Format) => `by ${f.dateLong(p.date)}`,
    sent: (p: { at: string }, f: Format) => `sent ${f.dateTime(p.at)}`,
    sentLate: (p: { at: string }, f: Format) => `sent late, ${f.dateTime(p.at)}`,
    left: (p: Left, f: Format) => (p.hours >= 96 ? `${f.number(Math.floor(p.hours / 24))} days left` : `${f.number(p.hours)} h ${p.minutes} min left`),
    over: (p: Left, f: Format) => (p.hours >= 96 ? `${f.number(Math.floor(p.hours / 24))} days over` : `${f.number(p.hours)} h ${p.minutes} min over`),
    waiting: { early_warning: 'not running', notification: 'not running', final_report: 'runs once notified' },
    toWhom: 'To your CSIRT or competent authority (Article 23(1)). The portal sends nothing to them.',
    trust: 'A trust service provider whose trust services are hit has 24 hours for the notification too (Article 23(4), second subparagraph).',
  },
  nl: {
    title: 'Onze eigen klokken',
    undecided: 'Nog niemand heeft beoordeeld of dit voor ons een significant incident is. Is het dat, dan lopen de klokken vanaf het moment waarop we dat wisten.',
    notSignificant: 'Beoordeeld als niet significant voor ons: onder artikel 23 hoeft er geen vroegtijdige waarschuwing of melding te komen.',
    aware: (p, f) => `Dat het significant is, weten we sinds ${f.dateTime(p.at)}.`,
    names: { early_warning: 'Vroegtijdige waarschuwing', notification: 'Incidentmelding', final_report: 'Eindverslag' },
    articles: { early_warning: 'art. 23 lid 4 onder a NIS2: 24 uur', notification: 'art. 23 lid 4 onder b NIS2: 72 uur', final_report: 'art. 23 lid 4 onder d NIS2: één maand na de melding' },
    dueAt: (p, f) => `uiterlijk ${f.dateTime(p.at)}`,
    dueOn: (p, f) => `uiterlijk ${f.dateLong(p.date)}`,
    sent: (p, f) => `verstuurd ${f.dateTime(p.at)}`,
    sentLate: (p, f) => `te laat verstuurd, ${f.dateTime(p.at)}`,
    left: (p, f) => (p.hours >= 96 ? `nog ${f.number(Math.floor(p.hours / 24))} dagen` : `nog ${f.number(p.hours)} u ${p.minutes} min`),
    over: (p, f) => (p.hours >= 96 ? `${f.number(Math.floor(p.hours / 24))} dagen te laat` : `${f.number(p.hours)} u ${p.minutes} min te laat`),
    waiting: { early_warning: 'loopt niet', notification: 'loopt niet', final_report: 'loopt vanaf de melding' },
    toWhom: 'Aan uw CSIRT of bevoegde autoriteit (artikel 23 lid 1). Het portaal stuurt hun niets.',
    trust: 'Een verlener van vertrouwensdiensten van wie die diensten geraakt zijn, heeft ook voor de melding 24 uur (artikel 23 lid 4, tweede alinea).',
  },
});
