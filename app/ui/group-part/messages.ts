import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const groupPartMessages = defineMessages({
  en: {
    title: 'Only a part of this group',
    text: 'Is the group mixed? Take a part of it: by a word in the name, by kind, or by how much is spent.',
    words: 'Words in the name',
    kind: 'Kind',
    anyKind: 'Every kind',
    from: 'Spend a year from',
    below: 'Spend a year below',
    show: 'Show this part',
    whole: 'The whole group',
  },
  nl: {
    title: 'Alleen een deel van deze groep',
    text: 'Is de groep gemengd? Neem er een deel van: op een woord in de naam, op soort, of op hoeveel er wordt uitgegeven.',
    words: 'Woorden in de naam',
    kind: 'Soort',
    anyKind: 'Elke soort',
    from: 'Uitgaven per jaar vanaf',
    below: 'Uitgaven per jaar onder',
    show: 'Dit deel tonen',
    whole: 'De hele groep',
  },
});
