import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** What became of a report; only the server says it. */
export const incidentOutcomeMessages = defineMessages({
  en: {
    saved: (p: Client) => `${p.client} has your report. The people who must know get a mail now.`,
    tooMany: (p: { phone: string }) => `You have sent many reports today. Nothing is lost: your text still stands below. Call ${p.phone} to say more.`,
    problems: {
      happened: 'Write in a few words what is going on.',
      when: 'Enter a date and a time, or leave it empty.',
      skipped: 'Clocks went forward then: this time did not exist. Choose an hour earlier or later.',
      future: 'This lies in the future.',
      ongoing: 'Choose whether it is still going on.',
      contactName: 'Type the name of somebody who can be called.',
      contactPhone: 'Type a telephone number: digits, with + for the country.',
      answeredBy: 'Type your name.',
    },
  },
  nl: {
    saved: (p) => `${p.client} heeft uw melding. Wie het moet weten, krijgt nu een mail.`,
    tooMany: (p) => `U hebt vandaag veel meldingen gestuurd. Er is niets kwijt: uw tekst staat nog hieronder. Bel ${p.phone} om meer te vertellen.`,
    problems: {
      happened: 'Schrijf in een paar woorden wat er aan de hand is.',
      when: 'Vul een datum en een tijd in, of laat het leeg.',
      skipped: 'Toen ging de klok vooruit: dit tijdstip heeft niet bestaan. Kies een uur eerder of later.',
      future: 'Dit ligt in de toekomst.',
      ongoing: 'Kies of het nog gaande is.',
      contactName: 'Vul de naam in van iemand die gebeld kan worden.',
      contactPhone: 'Vul een telefoonnummer in: cijfers, met + voor het land.',
      answeredBy: 'Vul uw naam in.',
    },
  },
});
