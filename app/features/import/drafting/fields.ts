/** What a column of a file can be. Words of the register, not of any purchasing system. */
export const importFields = [
  'legal_name',
  'own_reference',
  'kvk_number',
  'vat_number',
  'lei',
  'country',
  'spend_category',
  'amount',
  'currency',
  'payment_date',
  'year',
  'payment_reference',
  'contact_name',
  'contact_email',
  'contact_phone',
  'website',
  'note',
] as const;
export type ImportField = (typeof importFields)[number];

/** Column index per field, counted from 0. A column serves one field; a field has at most one column. */
export type Mapping = Partial<Record<ImportField, number>>;

/** Headers as people and systems write them, folded. Two words count for more than one. */
export const synonyms: Record<ImportField, readonly string[]> = {
  legal_name: [
    'supplier name', 'vendor name', 'creditor name', 'payee name', 'beneficiary name', 'company name', 'legal name', 'merchant name', 'provider name', 'name of supplier', 'supplier', 'vendor',
    'creditor', 'payee', 'beneficiary', 'merchant', 'company', 'organisation name', 'naam leverancier', 'leveranciersnaam', 'leveranciernaam', 'naam crediteur', 'crediteurnaam', 'crediteurennaam',
    'crediteur naam', 'leverancier naam', 'leverancier', 'leveranciers', 'crediteur', 'crediteuren', 'bedrijfsnaam', 'naam bedrijf', 'bedrijf', 'relatienaam', 'naam relatie', 'relatie', 'begunstigde',
    'naam begunstigde', 'tegenpartij', 'naam tegenpartij', 'handelsnaam', 'statutaire naam', 'naam onderneming', 'omschrijving crediteur', 'omschrijving leverancier', 'naam', 'name',
  ],
  own_reference: [
    'supplier id', 'supplier number', 'supplier no', 'supplier nr', 'supplier code', 'supplier ref', 'supplier reference', 'supplier account', 'vendor id', 'vendor number', 'vendor no', 'vendor code',
    'vendor account', 'creditor id', 'creditor number', 'creditor no', 'creditor code', 'account number', 'leveranciersnummer', 'leveranciernummer', 'leveranciersnr', 'leveranciernr', 'leverancier nr',
    'leverancier nummer', 'leverancier id', 'leverancierscode', 'leverancier code', 'lev nr', 'levnr', 'crediteurnummer', 'crediteurennummer', 'crediteurnr', 'crediteurennr', 'crediteur nr',
    'crediteur nummer', 'crediteur id', 'crediteurcode', 'crediteur code', 'cred nr', 'crednr', 'relatienummer', 'relatienr', 'relatie nr', 'relatie id', 'relatiecode', 'eigen referentie', 'own reference',
    'ons kenmerk', 'supplierid', 'vendorid', 'lifnr', 'supplier', 'vendor', 'creditor', 'leverancier', 'crediteur', 'relatie', 'code', 'id',
  ],
  kvk_number: ['kvk', 'kvk nummer', 'kvk nr', 'kvknummer', 'kvknr', 'kvk number', 'kamer van koophandel', 'kamer van koophandel nummer', 'handelsregisternummer', 'handelsregister', 'coc number', 'coc', 'coc nr', 'chamber of commerce', 'chamber of commerce number', 'trade register number'],
  vat_number: ['vat', 'vat number', 'vat no', 'vat nr', 'vat id', 'vat registration number', 'vat reg no', 'vatnumber', 'tax id', 'tax number', 'btw', 'btw nummer', 'btw nr', 'btw id', 'btwnummer', 'btwnr', 'btw identificatienummer', 'omzetbelastingnummer'],
  lei: ['lei', 'lei code', 'lei number', 'lei nr', 'legal entity identifier', 'lei nummer', 'leicode'],
  country: ['country', 'country code', 'supplier country', 'vendor country', 'land', 'landcode', 'land code', 'vestigingsland', 'land leverancier'],
  spend_category: [
    'expenditure category', 'spend category', 'spending category', 'purchase category', 'procurement category', 'category', 'expense area',
    'merchant category', 'commodity', 'product group', 'subjective description', 'subjective', 'gl description', 'gl account name', 'account description', 'cost type', 'service description', 'purpose',
    'categorie', 'inkoopcategorie', 'inkoop categorie', 'uitgavencategorie', 'uitgaven categorie', 'kostensoort', 'kostensoort omschrijving', 'omschrijving kostensoort', 'omschrijving grootboek',
    'grootboekomschrijving', 'grootboekrekening omschrijving', 'omschrijving grootboekrekening', 'grootboek', 'grootboekrekening', 'inkooppakket', 'inkoopgroep', 'productgroep', 'artikelgroep', 'segment', 'soort uitgave', 'soort kosten', 'soort leverancier', 'branche', 'omschrijving dienst', 'expense type', 'expenditure type', 'type of expenditure', 'soort', 'type',
  ],
  amount: [
    'amount', 'net amount', 'amount net', 'amount excl vat', 'invoice amount', 'payment amount', 'paid amount', 'amount paid', 'amount eur', 'amount gbp', 'transaction amount', 'line amount', 'total amount', 'total', 'value', 'net value', 'spend', 'total spend', 'annual spend', 'yearly spend', 'turnover',
    'bedrag', 'bedrag excl btw', 'bedrag exclusief btw', 'netto bedrag', 'nettobedrag', 'factuurbedrag', 'betaald bedrag', 'bedrag eur', 'bedrag in eur', 'bedrag euro', 'bedrag in euro', 'regelbedrag', 'totaal', 'totaalbedrag', 'totaal bedrag', 'uitgaven', 'omzet', 'jaaromzet', 'inkoopvolume', 'inkoopomzet', 'besteding', 'jaarlijkse uitgaven', 'waarde', 'saldo',
  ],
  currency: ['currency', 'currency code', 'curr', 'valuta', 'valutacode', 'munt', 'munteenheid'],
  payment_date: [
    'date', 'paid date', 'date paid', 'payment date', 'invoice date', 'transaction date', 'posting date', 'date of payment', 'pay date', 'effective date', 'document date', 'entry date', 'datum', 'betaaldatum', 'datum betaling',
    'betalingsdatum', 'factuurdatum', 'factuur datum', 'boekdatum', 'boekingsdatum', 'transactiedatum', 'documentdatum', 'datum factuur', 'valutadatum',
  ],
  year: ['year', 'fiscal year', 'financial year', 'book year', 'jaar', 'boekjaar', 'kalenderjaar'],
  payment_reference: [
    'trans no', 'transaction no', 'transaction number', 'transaction id', 'transaction ref', 'transaction reference', 'payment number', 'payment no', 'payment reference', 'payment ref', 'invoice number', 'invoice no', 'invoice ref', 'voucher number', 'voucher no', 'document number', 'document no', 'reference number', 'cheque number',
    'factuurnummer', 'factuurnr', 'factuur nr', 'factuur nummer', 'boekstuknummer', 'boekstuknr', 'boekstuk', 'betalingskenmerk', 'betalingsnummer', 'documentnummer', 'documentnr', 'transactienummer', 'transactie nr', 'volgnummer', 'journaalpost',
  ],
  contact_name: ['contact', 'contact name', 'contact person', 'account manager', 'contactpersoon', 'naam contactpersoon', 'contact naam', 'aanspreekpunt', 'accountmanager'],
  contact_email: ['email', 'e mail', 'email address', 'e mail address', 'contact email', 'contact e mail', 'mail', 'mailadres', 'emailadres', 'e mailadres', 'e mail adres', 'email adres', 'email contactpersoon', 'e mail contactpersoon'],
  contact_phone: ['phone', 'phone number', 'telephone', 'telephone number', 'tel', 'mobile', 'contact phone', 'telefoon', 'telefoonnummer', 'telefoonnr', 'tel nr', 'mobiel', 'mobiele nummer', 'telefoon contactpersoon'],
  website: ['website', 'web site', 'url', 'web', 'homepage', 'internet', 'webadres', 'internetadres'],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'opmerking', 'opmerkingen', 'toelichting', 'notitie'],
};

/** Headers that sound like a field and are another thing: the payer, its own departments, addresses, codes beside names. */
export const otherHeaders: readonly string[] = [
  'why not imported', 'waarom niet geimporteerd', 'body name', 'client', 'organisation', 'organisational unit', 'organisation unit', 'department', 'department name', 'directorate', 'service area', 'service', 'division', 'cost centre', 'cost center', 'cost centre name', 'expenditure code', 'category code',
  'address', 'street', 'postal code', 'post code', 'postcode', 'city', 'town', 'iban', 'bank account', 'vat amount', 'amount vat', 'amount incl vat', 'due date', 'user name', 'file name', 'bic', 'account name',
  'gemeente', 'organisatie', 'afdeling', 'afdelingsnaam', 'naam afdeling', 'directie', 'kostenplaats', 'kostenplaats naam', 'naam kostenplaats', 'adres', 'straat', 'huisnummer', 'plaats', 'plaatsnaam', 'woonplaats', 'vestigingsplaats', 'bankrekening', 'bankrekeningnummer', 'rekeningnummer', 'btw bedrag', 'bedrag btw', 'bedrag incl btw', 'bedrag inclusief btw', 'vervaldatum', 'budgethouder', 'naam budgethouder', 'inkoper', 'naam inkoper', 'kostensoort code', 'btw code', 'btw percentage', 'vestigingsnummer',
];
