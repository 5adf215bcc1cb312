import { addDays, addYears, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { CertificateTable } from '#db/schema/certificate.ts';
import { put, type Page } from './book.ts';
import { certificatePdf } from './certificate-pdf.ts';
import type { Setting, Stage } from './stage.ts';
import type { InPlay } from './supplier-in-play.ts';

type Owner = { company_id: string; organisation_id: null } | { company_id: null; organisation_id: string };

export interface CertificateFacts {
  scheme: 'nis2-qm' | 'iso-27001';
  level: QmLevel | null;
  holder: string;
  validFrom: CalendarDate;
  validUntil: CalendarDate;
}

export const demoIssuer = 'Keurhuis Verzonnendam (verzonnen)';

/** What the document of this story says. `shownDay`: days ago that it was shown. */
export function certificateFacts(setting: Setting, one: InPlay, shownDay: number): CertificateFacts {
  const { chance, today } = setting.stage;
  const { story } = one.sketch;
  const isOther = ['accepted', 'accepted_ending', 'waiting_other', 'by_rule'].includes(story);
  const required = one.level === 'open' || one.level === 'none' ? 'QM10' : one.level;
  const level = story === 'held_too_low' ? 'QM10' : required;
  const endsIn = { expiring_30: [6, 28], expiring_60: [34, 58], expiring_90: [64, 88], expired: [-130, -6] } as const;
  const range = story in endsIn ? endsIn[story as keyof typeof endsIn] : null;
  const years = 3;
  const validUntil = range ? addDays(today, chance.between(range[0], range[1])) : addDays(addYears(setting.day(shownDay + chance.between(3, 200)), years), -1);
  const holder = story === 'refused' ? one.supplier.legal_name.replace(/ \S+$/, ' Holding B.V.') : one.supplier.legal_name;
  return { scheme: isOther ? 'iso-27001' : 'nis2-qm', level: isOther ? null : level, holder, validFrom: addDays(addYears(validUntil, -years), 1), validUntil };
}

/** The certificate with the file behind it, and their witness in the owner's chain. */
export function writeCertificate(stage: Stage, page: Page, owner: Owner, facts: CertificateFacts, one: InPlay): CertificateTable {
  const number = `VB-${stage.chance.between(10_000, 99_999)}`;
  const fileId = writeFile(stage, page, owner, facts, { number, kvkNumber: one.supplier.kvk_number });
  const certificate: CertificateTable = {
    id: stage.newId(page.at),
    ...owner,
    scheme: facts.scheme,
    level: facts.level,
    holder_name: facts.holder,
    holder_kvk_number: one.supplier.kvk_number,
    scope_text: one.sketch.trade?.services.join(', ') ?? '',
    issuer: demoIssuer,
    certificate_number: number,
    valid_from: facts.validFrom,
    valid_until: facts.validUntil,
    evidence_file_id: fileId.id,
    recorded_at: page.at,
    superseded_at: null,
  };
  put(page, 'certificate', certificate);
  page.events.push({
    type: 'certificate.entered',
    subject: { kind: 'certificate', id: certificate.id },
    data: {
      scheme: facts.scheme,
      level: facts.level,
      holderName: facts.holder,
      holderKvkNumber: certificate.holder_kvk_number,
      scopeText: certificate.scope_text,
      issuer: demoIssuer,
      certificateNumber: number,
      validFrom: facts.validFrom,
      validUntil: facts.validUntil,
      fileSha256: fileId.sha256,
    },
  });
  return certificate;
}

function writeFile(stage: Stage, page: Page, owner: Owner, facts: CertificateFacts, { number, kvkNumber }: { number: string; kvkNumber: string | null }) {
  const scheme = schemeOf(facts.scheme).name.nl;
  const printed = {
    title: facts.level ? `${scheme} ${facts.level}` : scheme,
    lines: [
      `Houder: ${facts.holder}`,
      `KvK-nummer: ${kvkNumber ?? '-'}`,
      `Certificaatnummer: ${number}`,
      `Geldig van ${facts.validFrom} tot en met ${facts.validUntil}`,
      `Uitgegeven door: ${demoIssuer}`,
      '',
      'VERZONNEN VOORBEELD. Dit is geen echt certificaat.',
      'INVENTED EXAMPLE. This is not a real certificate.',
    ],
  };
  const bytes = certificatePdf(printed);
  const sha256 = stage.sha256(bytes);
  stage.files.set(sha256, bytes);
  const id = stage.newId(page.at);
  put(page, 'evidence_file', { id, sha256, media_type: 'application/pdf', bytes: bytes.length, original_name: `certificaat-${number.toLowerCase()}.pdf`, ...owner, created_at: page.at, page_count: 1, text_json: JSON.stringify([textOf(printed)]), removed_at: null });
  return { id, sha256 };
}

/** As the document worker reads it. */
const textOf = ({ title, lines }: { title: string; lines: readonly string[] }) => [title, ...lines].filter((line) => line !== '').join('\n');
