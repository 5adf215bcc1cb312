import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Client {
  client: string;
}

/** Only the server says it. */
export const deskWayOutcomeMessages = defineMessages({
  en: {
    thanks: (p: Client) => `Thank you. ${p.client} sees it now.`,
    thanksOthers: (p: Client & { others: number }, f: Format) => `Thank you. ${p.client} sees it now, and ${f.plural(p.others, { one: 'one other client', other: `${f.number(p.others)} other clients` })} in a moment.`,
  },
  nl: {
    thanks: (p) => `Dank u wel. ${p.client} ziet het nu.`,
    thanksOthers: (p, f) => `Dank u wel. ${p.client} ziet het nu, en ${f.plural(p.others, { one: 'één andere klant', other: `${f.number(p.others)} andere klanten` })} zo meteen.`,
  },
});
