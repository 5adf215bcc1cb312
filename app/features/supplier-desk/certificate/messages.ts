import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What a form asks about a certificate. */
export const certificateFieldMessages = defineMessages({
  en: {
    file: 'The document',
    fileHelp: (p: { max: string }) => `A PDF, or a photo or scan as PNG or JPEG, of at most ${p.max}.`,
    scheme: 'What is it?',
    level: 'Level',
    levelHelp: 'Only for a NIS2 Quality Mark.',
    holder: 'Holder',
    holderHelp: 'The company that the certificate names, exactly as it stands there.',
    holderKvk: 'KvK number of the holder',
    issuer: 'Issued by',
    number: 'Certificate number',
    scope: 'Scope',
    scopeHelp: 'What the certificate covers: sites, services, systems.',
    validFrom: 'Valid from',
    validUntil: 'Last day of validity',
    validUntilHelp: 'A NIS2 Quality Mark is valid for three years; leave this empty to take that. What the document says wins.',
  },
  nl: {
    file: 'Het document',
    fileHelp: (p) => `Een pdf, of een foto of scan als PNG of JPEG, van hoogstens ${p.max}.`,
    scheme: 'Wat is het?',
    level: 'Niveau',
    levelHelp: 'Alleen bij een NIS2 Quality Mark.',
    holder: 'Houder',
    holderHelp: 'Het bedrijf dat op het certificaat staat, precies zoals het er staat.',
    holderKvk: 'KvK-nummer van de houder',
    issuer: 'Afgegeven door',
    number: 'Certificaatnummer',
    scope: 'Scope',
    scopeHelp: 'Wat het certificaat dekt: locaties, diensten, systemen.',
    validFrom: 'Geldig vanaf',
    validUntil: 'Laatste geldige dag',
    validUntilHelp: 'Een NIS2 Quality Mark is drie jaar geldig; laat dit leeg om dat over te nemen. Wat op het document staat, gaat voor.',
  },
});
