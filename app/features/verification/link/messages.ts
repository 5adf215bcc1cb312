import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Client = { client: string };

/** The page of an issuer that is asked about one certificate, without an account. */
export const issuerLinkMessages = defineMessages({
  en: {
    pageTitle: (p: Client) => `Question from ${p.client}`,
    title: (p: { holder: string }) => `Did you issue this certificate to ${p.holder}?`,
    lead: (p: Client & { issuer: string }) => `${p.client} was given it and asks ${p.issuer} whether it is as it says.`,
    says: 'What it says',
    answer: 'Your answer',
    results: {
      confirmed: { label: 'Yes, it is as it says', text: 'You issued it, the facts are right, and it is in force.' },
      denied: { label: 'No, it is not as it says', text: 'You did not issue it, a fact is wrong, or it is no longer in force.' },
      unknown: { label: 'I cannot tell', text: 'You are not the one who knows, or may not say.' },
    },
    answeredBy: 'Your name',
    remark: 'Remark',
    remarkHelp: 'If it is not as it says: what is wrong?',
    submit: 'Send the answer',
    once: 'You can answer once. Opening this page changes nothing.',
    thanks: 'Thank you. Your answer has been passed on.',
    given: { confirmed: 'You confirmed this certificate.', denied: 'You said that this certificate is not as it says.', unknown: 'You could not tell.' },
    by: (p: { by: string; at: string }) => `${p.by}, ${p.at}`,
    mistake: (p: { name: string; email: string }) => `Was that a mistake? Tell ${p.name}, ${p.email}.`,
    already: 'This question has been answered in the meantime.',
    asks: 'Who asks',
    facts: { client: 'Organisation', person: 'Person', email: 'E-mail' },
    genuine: (p: Client) => `In doubt whether this is genuine? Call ${p.client} on a number that you already have.`,
    dead: {
      title: 'This link does not open a question any more',
      text: 'It has expired, was taken back, or was not copied whole.',
      what: 'Ask the person who sent it to you for a new one. Their name and address stand in the mail.',
    },
    problems: { result: 'Choose one of the answers.', name: 'Type your name, so that it is clear who answered.' },
  },
  nl: {
    pageTitle: (p) => `Vraag van ${p.client}`,
    title: (p) => `Hebt u dit certificaat aan ${p.holder} afgegeven?`,
    lead: (p) => `${p.client} heeft het gekregen en vraagt ${p.issuer} of het klopt.`,
    says: 'Wat erop staat',
    answer: 'Uw antwoord',
    results: {
      confirmed: { label: 'Ja, het klopt', text: 'U hebt het afgegeven, de gegevens zijn juist en het is van kracht.' },
      denied: { label: 'Nee, het klopt niet', text: 'U hebt het niet afgegeven, een gegeven is onjuist of het is niet meer van kracht.' },
      unknown: { label: 'Ik kan het niet zeggen', text: 'U bent niet degene die het weet, of u mag het niet zeggen.' },
    },
    answeredBy: 'Uw naam',
    remark: 'Opmerking',
    remarkHelp: 'Klopt het niet: wat is er onjuist?',
    submit: 'Antwoord versturen',
    once: 'U kunt één keer antwoorden. Deze pagina openen verandert niets.',
    thanks: 'Bedankt. Uw antwoord is doorgegeven.',
    given: { confirmed: 'U hebt dit certificaat bevestigd.', denied: 'U hebt gezegd dat dit certificaat niet klopt.', unknown: 'U kon het niet zeggen.' },
    by: (p) => `${p.by}, ${p.at}`,
    mistake: (p) => `Was dat een vergissing? Laat het weten aan ${p.name}, ${p.email}.`,
    already: 'Deze vraag is intussen beantwoord.',
    asks: 'Wie het vraagt',
    facts: { client: 'Organisatie', person: 'Persoon', email: 'E-mail' },
    genuine: (p) => `Twijfelt u of dit echt is? Bel ${p.client} op een nummer dat u al had.`,
    dead: {
      title: 'Achter deze link staat geen vraag meer',
      text: 'De link is verlopen, ingetrokken of niet in zijn geheel overgenomen.',
      what: 'Vraag degene van wie u hem kreeg om een nieuwe. Naam en adres staan in de mail.',
    },
    problems: { result: 'Kies een van de antwoorden.', name: 'Vul uw naam in, zodat duidelijk is wie er antwoordt.' },
  },
});
