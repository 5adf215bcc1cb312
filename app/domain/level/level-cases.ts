import type { Answers, Level } from './method.ts';

export interface LevelCase {
  readonly name: string;
  readonly answers: Answers;
  readonly level: Level;
  /** The rules that match at that level. */
  readonly decidingRules: readonly string[];
}

/** Worked cases of the default method. All invented. */
export const levelCases: readonly LevelCase[] = [
  {
    name: 'Office stationery wholesaler, web shop order, swap tomorrow',
    answers: { dependency: 'none', ictCompany: 'no', it: 'none', ot: 'none', physical: 'none', edi: 'none', data: 'none', replaceability: 'easy', incidentImpact: 'none' },
    level: 'none',
    decidingRules: [],
  },
  {
    name: 'Packaging supplier, orders by e-mail, easy to replace',
    answers: { dependency: 'some', ictCompany: 'no', it: 'exchange', ot: 'none', physical: 'delivery', edi: 'none', data: 'none', replaceability: 'easy', incidentImpact: 'limited' },
    level: 'QM10',
    decidingRules: ['QM10-DEPENDENCY', 'QM10-PHYSICAL', 'QM10-IMPACT'],
  },
  {
    name: 'Managed service provider with remote administration, minor effect when down',
    answers: { dependency: 'some', ictCompany: 'yes', it: 'privileged', ot: 'none', physical: 'none', edi: 'none', data: 'sensitive', replaceability: 'easy', incidentImpact: 'limited' },
    level: 'QM20',
    decidingRules: ['QM20-ICT', 'QM20-IT', 'QM20-DATA'],
  },
  {
    name: 'Only MSP; its outage stops the control room',
    answers: { dependency: 'some', ictCompany: 'yes', it: 'privileged', ot: 'none', physical: 'none', edi: 'none', data: 'sensitive', replaceability: 'hard', incidentImpact: 'standstill' },
    level: 'QM30',
    decidingRules: ['QM30-STANDSTILL', 'QM30-PRIVILEGED'],
  },
  {
    name: 'PLC maintenance firm with remote access to SCADA',
    answers: { dependency: 'some', ictCompany: 'no', it: 'connected', ot: 'direct', physical: 'escorted', edi: 'none', data: 'none', replaceability: 'easy', incidentImpact: 'limited' },
    level: 'QM20',
    decidingRules: ['QM20-OT'],
  },
  {
    name: 'Machine builder: product with OT software, no remote link',
    answers: { dependency: 'some', ictCompany: 'no', it: 'none', ot: 'product', physical: 'escorted', edi: 'none', data: 'none', replaceability: 'easy', incidentImpact: 'none' },
    level: 'QM10',
    decidingRules: ['QM10-DEPENDENCY', 'QM10-OT', 'QM10-PHYSICAL'],
  },
  {
    name: 'Cleaning company, night shift, own keys',
    answers: { dependency: 'some', ictCompany: 'no', it: 'none', ot: 'none', physical: 'unescorted', edi: 'none', data: 'none', replaceability: 'easy', incidentImpact: 'none' },
    level: 'QM20',
    decidingRules: ['QM20-PHYSICAL'],
  },
  {
    name: 'Courier who hands over at reception',
    answers: { dependency: 'some', ictCompany: 'no', it: 'none', ot: 'none', physical: 'none', edi: 'none', data: 'none', replaceability: 'easy', incidentImpact: 'none' },
    level: 'QM10',
    decidingRules: ['QM10-DEPENDENCY'],
  },
  {
    name: 'Accountant with payroll data',
    answers: { dependency: 'some', ictCompany: 'no', it: 'exchange', ot: 'none', physical: 'none', edi: 'none', data: 'sensitive', replaceability: 'easy', incidentImpact: 'none' },
    level: 'QM20',
    decidingRules: ['QM20-DATA'],
  },
  {
    name: 'EDI partner in just-in-time logistics',
    answers: { dependency: 'some', ictCompany: 'no', it: 'none', ot: 'none', physical: 'delivery', edi: 'process_critical', data: 'none', replaceability: 'easy', incidentImpact: 'hindrance' },
    level: 'QM20',
    decidingRules: ['QM20-EDI', 'QM20-IMPACT'],
  },
  {
    name: 'Sole supplier of a reagent with nine months lead time',
    answers: { dependency: 'some', ictCompany: 'no', it: 'none', ot: 'none', physical: 'delivery', edi: 'manual', data: 'none', replaceability: 'not_in_time', incidentImpact: 'hindrance' },
    level: 'QM30',
    decidingRules: ['QM30-IRREPLACEABLE'],
  },
  {
    name: 'Sole supplier of a spare part that is kept in stock for two years',
    answers: { dependency: 'some', ictCompany: 'no', it: 'none', ot: 'none', physical: 'delivery', edi: 'none', data: 'none', replaceability: 'not_in_time', incidentImpact: 'limited' },
    level: 'QM20',
    decidingRules: ['QM20-REPLACE'],
  },
];
