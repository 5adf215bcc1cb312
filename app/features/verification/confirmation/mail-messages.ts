import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Who = { client: string; name: string };

/** The mail to an issuer, and the mail to the member who asked. */
export const confirmationMailMessages = defineMessages({
  en: {
    subject: (p: { client: string; holder: string }) => `${p.client} asks you to confirm a certificate of ${p.holder}`,
    greeting: (p: { name: string }) => `To ${p.name},`,
    intro: (p: { client: string }) => `${p.client} was given a certificate that names you as its issuer, and would like to know from you whether it is as it says.`,
    facts: { scheme: 'Scheme', level: 'Level', holder: 'Holder', kvk: 'KvK number', number: 'Certificate number', scope: 'Scope', from: 'Valid from', until: 'Valid until' },
    open: 'Confirm or deny',
    how: 'The link opens a page with these facts and three answers. You need no account, and one answer is enough.',
    contact: (p: Who & { email: string }) => `Your answer goes to ${p.name} of ${p.client} (${p.email}).`,
    small: (p: { client: string; until: string }) => `The link works once, until ${p.until}. In doubt whether this is genuine? Call ${p.client} on a number that you already have.`,
    notice: {
      subject: (p: { issuer: string; supplier: string; result: 'confirmed' | 'denied' | 'unknown' }) =>
        ({ confirmed: `${p.issuer} confirms a certificate of ${p.supplier}`, denied: `${p.issuer} denies a certificate of ${p.supplier}`, unknown: `${p.issuer} cannot tell about a certificate of ${p.supplier}` })[p.result],
      said: (p: { by: string; issuer: string; result: 'confirmed' | 'denied' | 'unknown' }) =>
        ({
          confirmed: `${p.by} of ${p.issuer} says that the certificate is as it says. Coverage has been brought up to date.`,
          denied: `${p.by} of ${p.issuer} says that the certificate is not as it says. It counts for nothing any more. Please judge it anew.`,
          unknown: `${p.by} of ${p.issuer} cannot say whether the certificate is right. Nothing has changed.`,
        })[p.result],
      open: 'Open the certificate',
      why: 'You get this because you asked.',
    },
  },
  nl: {
    subject: (p) => `${p.client} vraagt u een certificaat van ${p.holder} te bevestigen`,
    greeting: (p) => `Aan ${p.name},`,
    intro: (p) => `${p.client} heeft een certificaat gekregen waarop u als uitgever staat, en wil van u weten of het klopt.`,
    facts: { scheme: 'Regeling', level: 'Niveau', holder: 'Houder', kvk: 'KvK-nummer', number: 'Certificaatnummer', scope: 'Scope', from: 'Geldig vanaf', until: 'Geldig tot en met' },
    open: 'Bevestigen of ontkennen',
    how: 'De link opent een pagina met deze gegevens en drie antwoorden. U hebt geen account nodig, en één antwoord is genoeg.',
    contact: (p) => `Uw antwoord gaat naar ${p.name} van ${p.client} (${p.email}).`,
    small: (p) => `De link werkt één keer, tot en met ${p.until}. Twijfelt u of dit echt is? Bel ${p.client} op een nummer dat u al had.`,
    notice: {
      subject: (p) => ({ confirmed: `${p.issuer} bevestigt een certificaat van ${p.supplier}`, denied: `${p.issuer} ontkent een certificaat van ${p.supplier}`, unknown: `${p.issuer} weet het niet van een certificaat van ${p.supplier}` })[p.result],
      said: (p) =>
        ({
          confirmed: `${p.by} van ${p.issuer} zegt dat het certificaat klopt. De dekking is bijgewerkt.`,
          denied: `${p.by} van ${p.issuer} zegt dat het certificaat niet klopt. Het telt nergens meer voor. Beoordeel het opnieuw.`,
          unknown: `${p.by} van ${p.issuer} kan niet zeggen of het certificaat klopt. Er is niets veranderd.`,
        })[p.result],
      open: 'Certificaat openen',
      why: 'U krijgt dit omdat u erom vroeg.',
    },
  },
});
