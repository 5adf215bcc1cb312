import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

export const companyCertificateMessages = defineMessages({
  en: {
    holder: 'Holder',
    issuer: 'Issued by',
    number: 'Certificate number',
    scope: 'Scope',
    valid: 'Valid',
    validity: (p: { from: string; until: string }) => `from ${p.from} to ${p.until}`,
    document: 'Document',
    documentGone: (p: { name: string; date: string }) => `${p.name}: no longer kept since ${p.date}`,
    clients: 'Who can see it',
    nobody: 'Nobody yet.',
    since: (p: { date: string; by: string }) => `since ${p.date}, by ${p.by}`,
    endedOn: (p: { date: string }) => `not shared since ${p.date}`,
    status: { waiting: 'not checked yet', accepted: 'accepted', refused: 'not accepted' },
    stop: 'Stop sharing',
    stopAsk: (p: Client) => `${p.client} can no longer open the document, and it no longer counts there. That you shared it until now stays on record.`,
    stopDo: (p: Client) => `Stop sharing with ${p.client}`,
    share: 'Share with more clients',
    shareLead: 'Tick who may see and keep it to judge your security. You can stop at any time.',
    shareDo: 'Share with the ticked clients',
  },
  nl: {
    holder: 'Houder',
    issuer: 'Afgegeven door',
    number: 'Certificaatnummer',
    scope: 'Scope',
    valid: 'Geldig',
    validity: (p) => `van ${p.from} tot en met ${p.until}`,
    document: 'Document',
    documentGone: (p) => `${p.name}: niet meer bewaard sinds ${p.date}`,
    clients: 'Wie het kan zien',
    nobody: 'Nog niemand.',
    since: (p) => `sinds ${p.date}, door ${p.by}`,
    endedOn: (p) => `niet meer gedeeld sinds ${p.date}`,
    status: { waiting: 'nog niet gecontroleerd', accepted: 'geaccepteerd', refused: 'niet geaccepteerd' },
    stop: 'Niet meer delen',
    stopAsk: (p) => `${p.client} kan het document dan niet meer openen, en het telt daar niet meer mee. Dat u het tot nu toe deelde, blijft vastgelegd.`,
    stopDo: (p) => `Niet meer delen met ${p.client}`,
    share: 'Met meer klanten delen',
    shareLead: 'Vink aan wie het mag zien en bewaren om uw beveiliging te beoordelen. U kunt er op elk moment mee stoppen.',
    shareDo: 'Delen met de aangevinkte klanten',
  },
});
