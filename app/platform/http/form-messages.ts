import { defineMessages } from '../messages/define-messages.ts';
import type { Format } from '../messages/format.ts';

/** What is wrong with one field, where its form says nothing more precise. */
export const formMessages = defineMessages({
  en: {
    missing: 'Fill this in.',
    choose: 'Choose one of these.',
    chooseSome: 'Choose at least one.',
    email: 'This is not an e-mail address. It looks like name@example.com.',
    url: 'This is not a web address. It starts with https://.',
    date: 'This is not a date that exists.',
    number: 'This is not a number.',
    tooShort: (p: { min: number }, f: Format) => `Use at least ${f.number(p.min)} characters.`,
    tooLong: (p: { max: number }, f: Format) => `Use at most ${f.number(p.max)} characters.`,
    tooLow: (p: { min: number }, f: Format) => `This must be ${f.number(p.min)} or more.`,
    tooHigh: (p: { max: number }, f: Format) => `This must be ${f.number(p.max)} or less.`,
    tooMany: (p: { max: number }, f: Format) => `Choose at most ${f.number(p.max)}.`,
    invalid: 'This is not valid.',
  },
  nl: {
    missing: 'Vul dit in.',
    choose: 'Kies een van deze mogelijkheden.',
    chooseSome: 'Kies er ten minste één.',
    email: 'Dit is geen e-mailadres. Het ziet eruit als naam@voorbeeld.nl.',
    url: 'Dit is geen webadres. Het begint met https://.',
    date: 'Deze datum bestaat niet.',
    number: 'Dit is geen getal.',
    tooShort: (p, f) => `Gebruik minstens ${f.number(p.min)} tekens.`,
    tooLong: (p, f) => `Gebruik hoogstens ${f.number(p.max)} tekens.`,
    tooLow: (p, f) => `Dit moet ${f.number(p.min)} of meer zijn.`,
    tooHigh: (p, f) => `Dit mag hoogstens ${f.number(p.max)} zijn.`,
    tooMany: (p, f) => `Kies er hoogstens ${f.number(p.max)}.`,
    invalid: 'Dit klopt niet.',
  },
});
