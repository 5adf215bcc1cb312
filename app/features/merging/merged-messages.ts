import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Merged {
  name: string;
  gone: string;
}

/** Who went into a supplier, on its page. */
export const mergedMessages = defineMessages({
  en: {
    title: 'Merged into this one',
    on: (p: { date: string }) => `merged on ${p.date}`,
    through: 'came along with another one',
    undo: 'Undo the merge',
    undoText: (p: Merged) => `${p.gone} becomes a supplier of its own again, with all that came from it and all that was added to that since. ${p.name} gets back what it had, but for what was changed since.`,
    undone: (p: Merged) => `${p.gone} and ${p.name} are two suppliers again.`,
    undoneBut: (p: Merged & { fields: string }) => `${p.gone} and ${p.name} are two suppliers again. Changed since, so kept as it is: ${p.fields}.`,
    mergeWith: 'Merge with another supplier',
  },
  nl: {
    title: 'Hierin opgegaan',
    on: (p) => `samengevoegd op ${p.date}`,
    through: 'met een andere meegekomen',
    undo: 'Samenvoeging terugdraaien',
    undoText: (p) => `${p.gone} wordt weer een eigen leverancier, met alles wat ervan kwam en wat daar sindsdien bij is gekomen. ${p.name} krijgt terug wat het had, behalve wat sindsdien is gewijzigd.`,
    undone: (p) => `${p.gone} en ${p.name} zijn weer twee leveranciers.`,
    undoneBut: (p) => `${p.gone} en ${p.name} zijn weer twee leveranciers. Sindsdien gewijzigd en daarom gebleven: ${p.fields}.`,
    mergeWith: 'Samenvoegen met een andere leverancier',
  },
});
