import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Making a letter, as the member sees it. */
export const letterMessages = defineMessages({
  en: {
    title: (p: { supplier: string }) => `A letter to ${p.supplier}`,
    lead: 'For a supplier without an e-mail address: a letter to print, with a code that opens its page.',
    back: 'Back to the supplier',
    name: 'To whom',
    address: 'Postal address',
    addressHelp: 'As it should stand on the envelope. It is not kept.',
    language: 'Language of the letter',
    replaces: 'Links that this supplier has stop working: one question at a time.',
    make: 'Make the letter',
    now: 'Print it now, or save it as PDF',
    nowText: 'The code is shown this once: only its digest is kept. Lost it? Make another letter; this one then stops working.',
    instead: 'No e-mail address? Make a letter with a code',
  },
  nl: {
    title: (p) => `Brief aan ${p.supplier}`,
    lead: 'Voor een leverancier zonder e-mailadres: een brief om af te drukken, met een code die de eigen pagina opent.',
    back: 'Terug naar de leverancier',
    name: 'Aan wie',
    address: 'Postadres',
    addressHelp: 'Zoals het op de envelop moet staan. Het wordt niet bewaard.',
    language: 'Taal van de brief',
    replaces: 'Links die deze leverancier heeft, werken daarna niet meer: één vraag tegelijk.',
    make: 'Brief maken',
    now: 'Druk de brief nu af, of bewaar hem als pdf',
    nowText: 'De code is alleen nu te zien: er wordt niets van bewaard waaruit hij is af te leiden. Kwijt? Maak een nieuwe brief; deze werkt dan niet meer.',
    instead: 'Geen e-mailadres? Maak een brief met een code',
  },
});
