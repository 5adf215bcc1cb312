import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Step {
  n: number;
}

export const funnelMessages = defineMessages({
  en: {
    title: 'From asked to verified',
    asked: 'Asked',
    answered: 'Answered',
    shown: 'Has shown proof',
    verified: 'Verified',
    after: (p: Step, f: Format) => (p.n === 0 ? 'half of them within a day' : `half of them within ${f.plural(p.n, { one: '1 day', other: `${f.number(p.n)} days` })}`),
    note: 'Every supplier that was ever asked, counted once; days since the step before, from the first invitation on.',
  },
  nl: {
    title: 'Van gevraagd tot gecontroleerd',
    asked: 'Gevraagd',
    answered: 'Geantwoord',
    shown: 'Heeft bewijs laten zien',
    verified: 'Gecontroleerd',
    after: (p, f) => (p.n === 0 ? 'de helft binnen een dag' : `de helft binnen ${f.plural(p.n, { one: '1 dag', other: `${f.number(p.n)} dagen` })}`),
    note: 'Elke leverancier die ooit is gevraagd, één keer geteld; dagen sinds de vorige stap, vanaf de eerste uitnodiging.',
  },
});
