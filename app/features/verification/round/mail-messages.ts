import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Many = { client: string; n: number };
type Certificate = { holder: string; level: string | null; number: string | null; until: string };
const facts = ({ holder, level, number }: Certificate) => [holder, level, number].filter(Boolean).join(' · ');

/** The mail to an issuer about several certificates, and the mail to the member who asked. */
export const roundMailMessages = defineMessages({
  en: {
    subject: (p: Many, f: Format) => `${p.client} asks you to confirm ${f.number(p.n)} certificates`,
    greeting: (p: { name: string }) => `To ${p.name},`,
    intro: (p: Many, f: Format) => `${p.client} was given ${f.number(p.n)} certificates that name you as their issuer, and would like to know from you whether they are as they say.`,
    certificate: (p: Certificate) => `${facts(p)} · valid until ${p.until}`,
    open: 'To the certificates',
    how: 'The link opens a page with each certificate and three answers. You need no account, you answer each once, and you may stop and go on another day.',
    contact: (p: { client: string; name: string; email: string }) => `Your answers go to ${p.name} of ${p.client} (${p.email}).`,
    small: (p: { client: string; until: string }) => `The link works until ${p.until}. In doubt whether this is genuine? Call ${p.client} on a number that you already have.`,
    notice: {
      subject: (p: { issuer: string; n: number }, f: Format) => `${p.issuer} has answered about all ${f.number(p.n)} certificates`,
      said: (p: { issuer: string; n: number }, f: Format) => `${p.issuer} has answered everything that you asked in one mail, about ${f.number(p.n)} certificates. Coverage has been brought up to date.`,
      results: { confirmed: 'As they say', denied: 'Not as they say', unknown: 'Could not tell' },
      open: 'To ask again',
      why: 'You get this because you asked. About a certificate that is not as it says you got a mail at once.',
    },
  },
  nl: {
    subject: (p, f) => `${p.client} vraagt u ${f.number(p.n)} certificaten te bevestigen`,
    greeting: (p) => `Aan ${p.name},`,
    intro: (p, f) => `${p.client} heeft ${f.number(p.n)} certificaten gekregen waarop u als uitgever staat, en wil van u weten of ze kloppen.`,
    certificate: (p) => `${facts(p)} · geldig tot en met ${p.until}`,
    open: 'Naar de certificaten',
    how: 'De link opent een pagina met elk certificaat en drie antwoorden. U hebt geen account nodig, u beantwoordt elk certificaat één keer, en u mag stoppen en een andere dag verdergaan.',
    contact: (p) => `Uw antwoorden gaan naar ${p.name} van ${p.client} (${p.email}).`,
    small: (p) => `De link werkt tot en met ${p.until}. Twijfelt u of dit echt is? Bel ${p.client} op een nummer dat u al had.`,
    notice: {
      subject: (p, f) => `${p.issuer} heeft over alle ${f.number(p.n)} certificaten geantwoord`,
      said: (p, f) => `${p.issuer} heeft alles beantwoord wat u in één mail vroeg, over ${f.number(p.n)} certificaten. De dekking is bijgewerkt.`,
      results: { confirmed: 'Kloppen', denied: 'Kloppen niet', unknown: 'Konden ze niet zeggen' },
      open: 'Opnieuw na te vragen',
      why: 'U krijgt dit omdat u erom vroeg. Over een certificaat dat niet klopt, kreeg u meteen een mail.',
    },
  },
});
