import { describe, expect, it } from 'vitest';
import { defaultMethod } from '../level/default-method.ts';
import { isAnswer } from '../level/method.ts';
import { proposeAnswers } from './answer-templates.ts';
import { supplierKinds } from './categories.ts';
import { proposeKinds } from './kind-proposals.ts';
import { proposeTriage } from './triage.ts';

describe('proposeTriage', () => {
  it.each<[string, string[], string, string]>([
    ['', ['Materials'], 'not_a_supplier', 'no_name'],
    [' \u200b ', [], 'not_a_supplier', 'no_name'],
    ['Redacted personal data', ['Grants'], 'not_a_supplier', 'no_name'],
    ['REDACTED PERSONAL DATA', ['Main Contractor'], 'not_a_supplier', 'no_name'],
    ['GENERAL EXPENSES', ['Refunds'], 'not_a_supplier', 'no_name'],
    ['20000123', ['Materials'], 'not_a_supplier', 'no_name'],
    ['HMRC', ['C.I.T. Awaiting Payment'], 'not_a_supplier', 'tax_office'],
    ['Belastingdienst Apeldoorn', ['Loonheffing'], 'not_a_supplier', 'tax_office'],
    ['Gemeente Molendrecht', ['Leges'], 'not_a_supplier', 'public_body'],
    ['WESTFOLD DISTRICT COUNCIL GENERAL A/C', ['AR Refunds (Sundries & Periodics)'], 'not_a_supplier', 'public_body'],
    ['Waterschap Lage Dijk', ['Zuiveringsheffing'], 'not_a_supplier', 'public_body'],
    ['Council Print Services Ltd', ['Contract Printing (External)', 'Materials'], 'to_classify', 'nothing_known'],
    ['MEADOW ALLOTMENT SOCIETY', ['Grants'], 'not_a_supplier', 'grant'],
    ['Stichting Buurthuis De Brug', ['Subsidies welzijn'], 'not_a_supplier', 'grant'],
    ['MEADOW ALLOTMENT SOCIETY', ['Grants', 'Main Contractor'], 'to_classify', 'nothing_known'],
    ['Some Landlord Homes', ['Rent Allowance Cheques (Home Choice)'], 'not_a_supplier', 'benefit'],
    ['Sport for All', ['Refunds'], 'not_a_supplier', 'refund'],
    ['Licensing Centre', ['Vehicle Excise Licences'], 'not_a_supplier', 'tax_or_fine'],
    ['J. de Vries', ['Consultants Fees'], 'not_a_supplier', 'private_person'],
    ['Dhr. P.A. van den Berg', ['Diversen materieel'], 'not_a_supplier', 'private_person'],
    ['Mrs A Miller', ['Consultants Fees'], 'not_a_supplier', 'private_person'],
    ['Greens Plumbing', ['Grants-Private Persons'], 'not_a_supplier', 'grant'],
    ['Merel Zwart', ['Betalingen particulieren'], 'not_a_supplier', 'private_person'],
    ['Merel Zwart Ltd', ['Payments to private persons'], 'to_classify', 'nothing_known'],
    ['Van Rietveld Installatietechniek', ['Betalingen particulieren'], 'to_classify', 'kind_known'],
    ['Zwart & Wit LLP', ['Particulieren'], 'to_classify', 'nothing_known'],
    ['PERMIT REFUNDS', ['Consultants Fees'], 'not_a_supplier', 'no_name'],
    ['Lorem Office Machines', ['Photocopying/Paper Supplies'], 'to_classify', 'kind_known'],
    ['Ipsum Mailing', ['Postage', 'Contract Printing (External)'], 'to_classify', 'nothing_known'],
    ['Dolor', ['Furniture & Equipment Purchase'], 'to_classify', 'nothing_known'],
    ['Dolor', ['Office Furniture'], 'no_relevant_dependency', 'general_needs'],
    ['Sit Homes', ['Homelessness Accommodation Lease Payments'], 'to_classify', 'kind_known'],
    ['Lopez Fietsplan', ['Fietsplan declaraties'], 'not_a_supplier', 'staff'],
    ['N.A. BRUIN LTD', ['Materials'], 'to_classify', 'kind_known'],
    ['VL TEST SYSTEMS LTD', ['Zyx'], 'to_classify', 'nothing_known'],
    ['N.v.t.', ['Zyx'], 'not_a_supplier', 'no_name'],
    ['A.BC', ['Zyx'], 'to_classify', 'nothing_known'],
    ['J. de Vries Installatietechniek B.V.', ['Onderhoud'], 'to_classify', 'kind_known'],
    ['A B I PROPERTIES', ['Rent'], 'to_classify', 'kind_known'],
    ['De Gouden Lepel Catering', ['Catering'], 'no_relevant_dependency', 'general_needs'],
    ['Hotel De Kroon', ['Hotelkosten'], 'no_relevant_dependency', 'general_needs'],
    ['Vakblad Water', ['Abonnementen en contributies'], 'no_relevant_dependency', 'general_needs'],
    ['Cloudburst Software BV', ['Subscriptions'], 'to_classify', 'kind_known'],
    ['Some Company', [], 'to_classify', 'nothing_known'],
    ['Some Company', ['Zyx'], 'to_classify', 'nothing_known'],
  ])('%j in %j → %s', (name, categories, outcome, reason) => {
    const kindIds = proposeKinds(categories[0] ?? null, name);
    expect(proposeTriage({ name, spendCategories: categories, kindIds })).toEqual({ outcome, reason });
  });
});

describe('proposeKinds', () => {
  it.each<[string | null, string, string[]]>([
    ['Software Maintenance/Running Costs', 'Brightwell Data Ltd', ['saas_provider']],
    ['Materials', 'PROELECTRO INSTALLATIONS LTD', ['installation_company', 'building_materials_supplier']],
    ['Water & Sewerage Charges', 'RIVER VALLEY UTILITIES LTD', ['water_company']],
    ['Procesautomatisering', 'Van Dam Regeltechniek B.V.', ['industrial_automation_ot_ics']],
    ['Accountantskosten', 'Boekhouders Samen', ['accountant']],
    ['ICT-diensten', 'Werkplekbeheer Noord', ['msp', 'it_service_provider']],
    [null, 'Drukte', []],
    ['', '', []],
  ])('%j, %j → %j', (category, name, kinds) => expect(proposeKinds(category, name)).toEqual(kinds));

  it('names only kinds that exist', () => {
    const known = new Set(supplierKinds.map((kind) => kind.id));
    for (const word of ['cloud', 'scada', 'transport', 'bouw', 'gas', 'water', 'robot', 'marketing', 'lease', 'iot']) expect(proposeKinds(word, '').every((id) => known.has(id))).toBe(true);
  });
});

describe('proposeAnswers', () => {
  it.each(supplierKinds.map((kind) => [kind.id, kind] as const))('%s gets answers of the default method, and only those that do not depend on the buyer', (id, kind) => {
    const answers = proposeAnswers(id) ?? {};
    for (const [input, value] of Object.entries(answers)) expect([input, isAnswer(defaultMethod, input, value)]).toEqual([input, true]);
    expect(answers['ictCompany']).toBe(kind.ictByNature ? 'yes' : 'no');
    expect(Object.keys(answers)).not.toEqual(expect.arrayContaining(['incidentImpact']));
    expect(['it', 'ot', 'physical', 'edi'].every((area) => area in answers)).toBe(true);
  });
  it('has none for an unknown kind', () => expect(proposeAnswers('nonsense')).toBeNull());
});
