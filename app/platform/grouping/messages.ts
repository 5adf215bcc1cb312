import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Of the files of everybody who waits. */
export const groupedFileMessages = defineMessages({
  en: { group: 'Group', supplier: 'Supplier', reference: 'Own reference', category: 'Spending category', kind: 'Kind', spend: 'Per year', currency: 'Currency' },
  nl: { group: 'Groep', supplier: 'Leverancier', reference: 'Eigen kenmerk', category: 'Uitgavencategorie', kind: 'Soort', spend: 'Per jaar', currency: 'Valuta' },
});
