import type { LocalText } from '../language/local-text.ts';
import type { QmLevel } from '../level/method.ts';
import { knownScheme, schemeName, type SchemeId } from './scheme-names.ts';

export { schemeIds, type SchemeId } from './scheme-names.ts';

/**
 * What a proof of a scheme is worth before anybody decides (our design; domain notes, section 7).
 *
 * - `satisfies`: verified and valid it meets its level by itself. Only the NIS2 Quality Mark does.
 * - `partial`: attests much of the same; covers only by a recorded decision, with scope, gaps and an end date.
 * - `supporting`: helps to trust, and counts for little by decision.
 */
export type Treatment = 'satisfies' | 'partial' | 'supporting';

export interface Scheme {
  id: SchemeId;
  name: LocalText;
  treatment: Treatment;
  /** Highest level for which our notes call an acceptance reasonable; null: for the organisation as a whole none. */
  reasonableUpTo: QmLevel | null;
  /** Why it is treated so, for the screen on which somebody decides. */
  why: LocalText;
  /** Where that was read; empty: it is our design. */
  sources: readonly string[];
}

/** What auditors of the mark publish about it. */
const auditorFaq = 'https://www.digitrust.nl/en/faq/what-is-it-nis2-quality-mark/';
const auditorNews = 'https://digitrust.nl/en/news/are-you-a-supplier-to-a-nis2-organisation';
const markFaq = 'https://nis2qualitymark.eu/faq/?lang=en';

const iso27001 = {
  en: 'By itself it is partial proof: its measures can be matched, but those of the NIS2 Quality Mark are broader, and an auditor of the mark says that ISO 27001 is not enough. Compare scope and statement of applicability, and write down what is missing.',
  nl: 'Op zichzelf is het gedeeltelijk bewijs: de maatregelen zijn te vergelijken, maar die van het NIS2 Quality Mark zijn breder, en een auditor van het keurmerk zegt dat ISO 27001 niet genoeg is. Vergelijk scope en verklaring van toepasselijkheid en leg vast wat ontbreekt.',
};

/** Ours, by likeness: no source compares these with the mark. */
const likeIso = {
  en: 'Treated as partial proof, as ISO/IEC 27001 is: no source compares it with the NIS2 Quality Mark. Compare scope and measures, and write down what is missing.',
  nl: 'Behandeld als gedeeltelijk bewijs, net als ISO/IEC 27001: geen bron vergelijkt het met het NIS2 Quality Mark. Vergelijk scope en maatregelen en leg vast wat ontbreekt.',
};

const schemes: Record<SchemeId, Omit<Scheme, 'id' | 'name' | 'sources'> & Partial<Pick<Scheme, 'sources'>>> = {
  'nis2-qm': {
    treatment: 'satisfies',
    reasonableUpTo: 'QM30',
    sources: [markFaq],
    why: {
      en: 'Once verified it meets its own level and every lower one. That a higher level covers a lower one is our reading of the “ladder” in the scheme’s FAQ; no source says so outright.',
      nl: 'Eenmaal geverifieerd voldoet het voor het eigen niveau en alle lagere. Dat een hoger niveau een lager dekt, is onze lezing van de ‘ladder’ in de FAQ van het keurmerk; geen bron zegt het met zoveel woorden.',
    },
  },
  'iso-27001': { treatment: 'partial', reasonableUpTo: 'QM20', why: iso27001, sources: [auditorFaq, auditorNews] },
  'nen-7510': { treatment: 'partial', reasonableUpTo: 'QM20', why: likeIso },
  'iec-62443': {
    treatment: 'partial',
    reasonableUpTo: 'QM20',
    why: {
      en: 'Speaks of process automation (OT) only: of one product, service or development process, not of the whole organisation.',
      nl: 'Gaat alleen over procesautomatisering (OT): over één product, dienst of ontwikkelproces, niet over de hele organisatie.',
    },
  },
  tisax: { treatment: 'partial', reasonableUpTo: 'QM20', why: likeIso },
  cyfun: {
    treatment: 'partial',
    reasonableUpTo: 'QM20',
    why: {
      en: 'Belgian scheme with levels of its own. Important and Essential come close; Basic is support for QM10 at most.',
      nl: 'Belgische regeling met eigen niveaus. Important en Essential komen in de buurt; Basic is hooguit steun voor QM10.',
    },
  },
  'soc-2': {
    treatment: 'partial',
    reasonableUpTo: 'QM20',
    why: {
      en: 'A report about a period that has passed. Take type II only, and mind how long ago that period ended.',
      nl: 'Een rapport over een periode die voorbij is. Neem alleen type II en let op hoe lang die periode geleden eindigde.',
    },
  },
  c5: {
    treatment: 'partial',
    reasonableUpTo: 'QM20',
    why: {
      en: 'An attestation of a cloud service over a period. Take type 2 only, and check that your service is in its scope.',
      nl: 'Een verklaring over een clouddienst in een periode. Neem alleen type 2 en controleer of uw dienst binnen de scope valt.',
    },
  },
  eucc: {
    treatment: 'supporting',
    reasonableUpTo: null,
    why: { en: 'Certifies one product, never the organisation that makes it.', nl: 'Certificeert één product, nooit de organisatie die het maakt.' },
  },
  'cyber-essentials': {
    treatment: 'supporting',
    reasonableUpTo: 'QM10',
    why: { en: 'A basic set of technical measures: support for QM10 at most.', nl: 'Een basisset technische maatregelen: hooguit steun voor QM10.' },
  },
  other: {
    treatment: 'supporting',
    reasonableUpTo: 'QM10',
    why: {
      en: 'A self-declaration, questionnaire or other document: support for QM10 at most.',
      nl: 'Een eigen verklaring, vragenlijst of ander document: hooguit steun voor QM10.',
    },
  },
};

/** A scheme by id; what an older register calls by an unknown id is other proof. */
export function schemeOf(id: string): Scheme {
  const known = knownScheme(id);
  return { id: known, name: schemeName(known), sources: [], ...schemes[known] };
}

/** The level at which a certificate counts by itself once verified: that of a Quality Mark, of no other scheme. */
export function certifiedLevel(certificate: { scheme: string; level: QmLevel | null }): QmLevel | null {
  return schemeOf(certificate.scheme).treatment === 'satisfies' ? certificate.level : null;
}
