import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** When one supplier is written to next, or why not. Apart: its page has much to carry already. */
export const nextReminderMessages = defineMessages({
  en: {
    planned: (p: { date: string }, f: Format) => `A reminder is planned for ${f.dateLong(p.date)}.`,
    next: (p: { date: string; today: string }, f: Format) => `The next reminder would go out on ${f.dateLong(p.date)} (${f.distance(p.date, p.today)}), unless something follows before.`,
    unreachable: 'It cannot be reminded: there is no address to which mail arrives. Correct it, or make a letter.',
    off: (p: { level: string }) => `Suppliers of ${p.level} are not reminded: that is switched off in the settings.`,
    quiet: {
      not_a_supplier: '',
      ended: '',
      no_mark_required: '',
      proof_waiting: 'It is not reminded: proof that it shared waits to be verified.',
      question_waiting: 'It is not reminded: its question waits for our answer.',
      share_withdrawn: 'It is not reminded: it took back the proof that it had shared. Call, or invite it again.',
      in_wave: 'It is not reminded: it stands in a planned wave of requests.',
      date_agreed: 'It is not reminded before the agreed date has passed.',
    },
  },
  nl: {
    planned: (p, f) => `Er staat een herinnering gepland voor ${f.dateLong(p.date)}.`,
    next: (p, f) => `De volgende herinnering gaat uit op ${f.dateLong(p.date)} (${f.distance(p.date, p.today)}), tenzij er eerder iets komt.`,
    unreachable: 'Deze leverancier kan niet worden herinnerd: er is geen adres waar mail aankomt. Verbeter het adres, of maak een brief.',
    off: (p) => `Leveranciers met ${p.level} worden niet herinnerd: dat staat uit in de instellingen.`,
    quiet: {
      not_a_supplier: '',
      ended: '',
      no_mark_required: '',
      proof_waiting: 'Deze leverancier wordt niet herinnerd: het gedeelde bewijs moet nog worden gecontroleerd.',
      question_waiting: 'Deze leverancier wordt niet herinnerd: de vraag wacht op ons antwoord.',
      share_withdrawn: 'Deze leverancier wordt niet herinnerd: het gedeelde bewijs is teruggetrokken. Bel, of nodig opnieuw uit.',
      in_wave: 'Deze leverancier wordt niet herinnerd: hij staat in een geplande uitvraagronde.',
      date_agreed: 'Deze leverancier wordt pas herinnerd als de afgesproken datum voorbij is.',
    },
  },
});
