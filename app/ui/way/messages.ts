import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Dated = { date: string };

/** The steps to a certificate, wherever they are shown or reported. */
export const wayMessages = defineMessages({
  en: {
    states: { done: 'done', planned: 'planned', slipped: 'slipped', open: 'nothing known' },
    doneOn: (p: Dated) => `on ${p.date}`,
    plannedOn: (p: Dated) => `for ${p.date}`,
    shouldHaveBeen: (p: Dated & { days: number }, f: Format) => `was planned for ${p.date}, ${f.plural(p.days, { one: 'one day ago', other: `${f.number(p.days)} days ago` })}`,
    putOff: (p: Dated) => `first planned for ${p.date}`,
    shown: 'shown by the certificate itself',
    lastSaid: (p: Dated) => `Last reported on ${p.date}`,
    planned: 'Planned for',
    done: 'Done on',
    auditBody: 'Name of the audit body',
    phases: 'An audit may have two phases, or one. Leave empty what does not apply.',
    expected: 'This is the day that counts as agreed.',
    stepPlanned: (p: { step: string }) => `${p.step}, planned for`,
    stepDone: (p: { step: string }) => `${p.step}, done on`,
    problems: {
      date: 'This is not a date that exists.',
      done_ahead: 'This day is still to come. Enter it as planned.',
      planned_behind: 'This day has passed or is today. Enter it as done, or choose a later day.',
      too_far: 'This is more than two years away, which is too far to count as a plan.',
      before: (p: { step: string }) => `This lies before “${p.step}”, which comes first.`,
      same: 'Nothing was changed, so nothing was recorded.',
      name: 'Type your name.',
    },
  },
  nl: {
    states: { done: 'gedaan', planned: 'gepland', slipped: 'uitgelopen', open: 'niets bekend' },
    doneOn: (p) => `op ${p.date}`,
    plannedOn: (p) => `voor ${p.date}`,
    shouldHaveBeen: (p, f) => `stond gepland voor ${p.date}, ${f.plural(p.days, { one: 'één dag geleden', other: `${f.number(p.days)} dagen geleden` })}`,
    putOff: (p) => `eerst gepland voor ${p.date}`,
    shown: 'blijkt uit het certificaat zelf',
    lastSaid: (p) => `Laatst gemeld op ${p.date}`,
    planned: 'Gepland voor',
    done: 'Gedaan op',
    auditBody: 'Naam van de auditor',
    phases: 'Een audit kan twee fasen hebben, of één. Laat leeg wat niet van toepassing is.',
    expected: 'Dit is de dag die als afgesproken telt.',
    stepPlanned: (p) => `${p.step}, gepland voor`,
    stepDone: (p) => `${p.step}, gedaan op`,
    problems: {
      date: 'Deze datum bestaat niet.',
      done_ahead: 'Deze dag moet nog komen. Vul hem in als gepland.',
      planned_behind: 'Deze dag is voorbij of is vandaag. Vul hem in als gedaan, of kies een latere dag.',
      too_far: 'Dit is meer dan twee jaar weg. Dat is te ver om als planning te tellen.',
      before: (p) => `Dit ligt vóór ‘${p.step}’, en die stap komt eerst.`,
      same: 'Er was niets gewijzigd, dus er is niets vastgelegd.',
      name: 'Vul uw naam in.',
    },
  },
});
