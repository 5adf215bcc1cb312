import type { ReadField } from './read-fact.ts';

export type LabelledField = Exclude<ReadField, 'scheme' | 'level'>;

/** Words that stand before a fact on certificates, in Dutch and English. Our design. */
const labels: Readonly<Record<LabelledField, string>> = {
  holderName:
    'certificate holder|certificaathouder|name of (?:the )?(?:holder|organi[sz]ation)|naam van de (?:houder|organisatie)|holder|houder|organi[sz]ation|organisatie|company name|company|bedrijfsnaam|bedrijf|issued to|awarded to|granted to|afgegeven aan|uitgegeven aan|uitgereikt aan|verleend aan|toegekend aan|this is to certify that|hiermee wordt verklaard dat|hierbij verklaren wij dat',
  holderKvkNumber: 'kvk(?:[ -]?(?:nummer|number|nr|no))?|k\\.v\\.k\\.|kamer van koophandel|chamber of commerce(?: number| no)?',
  issuer: 'issued by|certification body|certified by|audited by|audit body|uitgegeven door|afgegeven door|verstrekt door|certificerende instelling|certificatie-?instelling|auditinstelling',
  certificateNumber: 'certificate (?:number|no|nr|id)|certificaat ?(?:nummer|nr)|number|nummer',
  validFrom: 'valid from|valid|geldig van(?:af)?|geldigheid|date of issue|issue date|issued on|date of certification|certification date|effective date|datum (?:van )?afgifte|afgiftedatum|uitgiftedatum|afgegeven op|uitgegeven op|ingangsdatum|certificatiedatum',
  validUntil: 'valid (?:until|to|through|till)|geldig tot(?: en met)?|expiry date|expiration date|date of expiry|expires(?: on)?|vervaldatum|einddatum|verloopt op|verloopdatum',
  scopeText: 'scope(?: of (?:the )?certification)?|toepassingsgebied|reikwijdte',
};

const patterns = (Object.entries(labels) as [LabelledField, string][]).map(([field, words]) => ({ field, pattern: new RegExp(`^(?:the |de |het )?(?:${words})(?=[\\s.:#(-]|$)\\s*(?:\\([^)]{0,40}\\))?[.:#]*\\s*[-–]?\\s*`, 'iu') }));

/**
 * Which facts a line announces, and what it says of each; empty where the words stand alone and the fact comes below them.
 * *Valid until* is no *valid*.
 */
export function labelled(line: string): { field: LabelledField; rest: string }[] {
  const found = patterns.flatMap(({ field, pattern }) => {
    const [label] = pattern.exec(line) ?? [];
    return label ? [{ field, rest: line.slice(label.length).trim(), length: label.length }] : [];
  });
  const longest = Math.max(0, ...found.map((one) => one.length));
  return found.filter((one) => one.length === longest).map(({ field, rest }) => ({ field, rest }));
}
