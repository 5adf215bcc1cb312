import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Supplier {
  supplier: string;
}

/** A supplier's way to a certificate, as members see it. */
export const supplierWayMessages = defineMessages({
  en: {
    title: 'Way to a certificate',
    none: 'Nothing is known of its way to a certificate. The supplier can report it on its own page, or you note what it says on the phone.',
    note: 'Note what it says',
    slipped: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'A date has passed without a word that the step is done.', other: `${f.number(p.n)} dates have passed without a word that the steps are done.` }),
    saysCertified: 'It says that it has the certificate, and has not shared it. It counts once it is shown and verified.',
    page: {
      title: (p: Supplier) => `${p.supplier}: way to a certificate`,
      lead: 'Note what the supplier says, for example after a call. The supplier sees it on its own page.',
      back: 'Back to the supplier',
      reportedBy: 'Who said it?',
      reportedByHelp: 'The name of your contact at the supplier.',
      counts: 'The day of the certificate becomes the agreed date: until then a gap counts as one with a date.',
      submit: 'Record',
      saved: 'Recorded.',
    },
  },
  nl: {
    title: 'Weg naar een certificaat',
    none: 'Over de weg naar een certificaat is niets bekend. De leverancier kan het melden op zijn eigen pagina, of u noteert wat hij aan de telefoon zegt.',
    note: 'Noteren wat hij zegt',
    slipped: (p, f) => f.plural(p.n, { one: 'Er is een datum voorbij zonder bericht dat de stap gedaan is.', other: `Er zijn ${f.number(p.n)} datums voorbij zonder bericht dat de stappen gedaan zijn.` }),
    saysCertified: 'De leverancier zegt het certificaat te hebben, maar heeft het niet gedeeld. Het telt als het is getoond en gecontroleerd.',
    page: {
      title: (p) => `${p.supplier}: weg naar een certificaat`,
      lead: 'Noteer wat de leverancier zegt, bijvoorbeeld na een telefoontje. De leverancier ziet het op zijn eigen pagina.',
      back: 'Terug naar de leverancier',
      reportedBy: 'Wie zei het?',
      reportedByHelp: 'De naam van uw contactpersoon bij de leverancier.',
      counts: 'De dag van het certificaat wordt de afgesproken datum: tot die tijd telt een hiaat als hiaat met een datum.',
      submit: 'Vastleggen',
      saved: 'Vastgelegd.',
    },
  },
});
