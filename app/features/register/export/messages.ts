import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const exportMessages = defineMessages({
  en: {
    suppliers: {
      file: 'suppliers',
      sheet: 'Suppliers',
      heads: { reference: 'Own reference', held: 'Held', agreedOn: 'Agreed date', currency: 'Currency', kvkNumber: 'KvK number', vatNumber: 'VAT number', lei: 'LEI', parentName: 'Parent company', website: 'Website', locations: 'Locations', subProcessors: 'Sub-processors' },
    },
  },
  nl: {
    suppliers: {
      file: 'leveranciers',
      sheet: 'Leveranciers',
      heads: { reference: 'Eigen kenmerk', held: 'Heeft', agreedOn: 'Afgesproken datum', currency: 'Valuta', kvkNumber: 'KvK-nummer', vatNumber: 'Btw-nummer', lei: 'LEI', parentName: 'Moederbedrijf', website: 'Website', locations: 'Locaties', subProcessors: 'Subverwerkers' },
    },
  },
});
