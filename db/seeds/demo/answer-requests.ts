import { addDays } from '#app/domain/calendar/calendar-date.ts';
import type { CertificateTable } from '#db/schema/certificate.ts';
import type { SupplierAnswerTable } from '#db/schema/supplier-answer.ts';
import { put, type Page } from './book.ts';
import { certificateFacts, writeCertificate } from './certificates.ts';
import { minutesAfter, type Invited } from './invite-suppliers.ts';
import { receiveProof, verify } from './judge-proofs.ts';
import { weekly, type Company, type Setting } from './stage.ts';
import { ownCertificate, shownCertificate, type Story } from './stories.ts';
import type { InPlay } from './supplier-in-play.ts';

/** Nobody has judged it, or somebody does so as people do, while the data is made. */
const judgedLater: readonly Story[] = ['waiting', 'waiting_other', 'by_rule', 'refused'];

const questions: Partial<Record<Story, string>> = {
  question: 'Geldt de vraag ook voor onze onderaannemer, of alleen voor ons eigen bedrijf?',
  question_answered: 'Wij hebben al ISO 9001. Telt dat mee voor het keurmerk?',
  contest: 'Wij hebben alleen toegang onder begeleiding. Waarom vraagt u dan om dit niveau?',
};

/** What suppliers said, and what became of it. */
export function answerRequests(setting: Setting, all: readonly Invited[]): void {
  for (const request of all) {
    const { story } = request.one.sketch;
    if (shownCertificate.includes(story)) shareCertificate(setting, request);
    else if (story === 'agreed' || story === 'slipped') promise(setting, request);
    else if (questions[story]) ask(setting, request);
  }
}

function answerDay(setting: Setting, { one, daysAgo }: Invited): number {
  const { chance } = setting.stage;
  if (one.sketch.story === 'waiting' || one.sketch.story === 'waiting_other') return Math.min(chance.between(1, 6), daysAgo - 1);
  if (one.sketch.story === 'refused' || one.sketch.story === 'by_rule') return Math.min(chance.between(12, 18), daysAgo - 1);
  if (one.sketch.story === 'question' || one.sketch.story === 'contest') return Math.min(chance.between(1, 9), daysAgo - 1);
  return Math.max(daysAgo - chance.between(2, 24), 3);
}

type Said = Pick<SupplierAnswerTable, 'kind'> & Partial<Pick<SupplierAnswerTable, 'certificate_id' | 'expected_on' | 'text'>>;

function writeAnswer(setting: Setting, page: Page, { one, invitation }: Invited, said: Said, companyId: string | null): SupplierAnswerTable {
  const name = one.contact?.name ?? '';
  const answer: SupplierAnswerTable = {
    organisation_id: setting.organisation.id,
    id: setting.stage.newId(page.at),
    supplier_id: one.supplier.id,
    invitation_id: invitation.id,
    certificate_id: null,
    expected_on: null,
    text: null,
    ...said,
    answered_by: name,
    answered_at: page.at,
    handled_at: null,
    handled_by_member_id: null,
    reply: null,
  };
  put(page, 'supplier_answer', answer);
  page.patches.push({ table: 'invitation', ids: [invitation.id], set: { answered_at: page.at, company_id: companyId } });
  page.events.push({
    type: 'supplier.answered',
    subject: { kind: 'supplier_answer', id: answer.id },
    data: { supplierId: one.supplier.id, invitationId: invitation.id, kind: answer.kind, certificateId: answer.certificate_id, expectedOn: answer.expected_on },
    personal: { answeredBy: name, text: answer.text },
  });
  return answer;
}

function handle(page: Page, answer: SupplierAnswerTable, memberId: string, reply: string | null): void {
  page.patches.push({ table: 'supplier_answer', ids: [answer.id], set: { handled_at: page.at, handled_by_member_id: memberId, reply } });
  page.events.push({ type: 'answer.handled', subject: { kind: 'supplier_answer', id: answer.id }, data: { supplierId: answer.supplier_id }, personal: { reply } });
}

function shareCertificate(setting: Setting, request: Invited): void {
  const { one, holder, invitation } = request;
  const known = setting.stage.companies.get(one.supplier.kvk_number ?? '');
  // Who shows the same certificate to a second client does so after the first.
  const day = Math.min(answerDay(setting, request), request.daysAgo - 1, known ? known.company.sharedDay - 2 : Infinity);
  const at = setting.at(day, setting.stage.chance.pick(['09:12', '12:45', '15:30', '19:05']));
  const certificate = shareFromCompany(setting, request, at, day);
  const page = setting.page(minutesAfter(at, 1), holder);
  const answer = writeAnswer(setting, page, request, { kind: 'certificate', certificate_id: certificate.id }, certificate.company_id);
  page.patches.push({ table: 'supplier', ids: [one.supplier.id], set: { company_id: certificate.company_id, updated_at: page.at } });
  page.events.push({ type: 'supplier.joined_company', subject: { kind: 'supplier', id: one.supplier.id }, data: { companyId: certificate.company_id ?? '', invitationId: invitation.id } });
  const proofId = receiveProof(setting, page, one, certificate, 'shared');
  if (judgedLater.includes(one.sketch.story)) return;
  const judged = verify(setting, one, { certificate, proofId }, weekly(setting.stage.today, day - 1));
  handle(judged, answer, setting.members.ciso.memberId, null);
}

/** In the company's own chain. Who was invited before, by another client, shares what it has; a new one begins here. */
function shareFromCompany(setting: Setting, { one, holder, invitation }: Invited, at: string, day: number): CertificateTable {
  const { stage, organisation } = setting;
  const { supplier } = one;
  const known = stage.companies.get(supplier.kvk_number ?? '');
  const companyId = known?.company.id ?? stage.newId(at);
  const page = stage.book.on(at, { kind: 'company', id: companyId }, holder);
  let certificate = known?.certificate;
  if (!certificate) {
    const { legal_name, kvk_number, vat_number, country } = supplier;
    put(page, 'company', { id: companyId, legal_name, kvk_number, vat_number, lei: supplier.lei, website: supplier.website, country, locale: 'nl', created_at: at, left_at: null, return_hash: null });
    page.events.push({ type: 'company.created', subject: { kind: 'company', id: companyId }, data: { legalName: legal_name, kvkNumber: kvk_number, vatNumber: vat_number, country } });
    certificate = writeCertificate(stage, page, { company_id: companyId, organisation_id: null }, certificateFacts(setting, one, day), one);
    const company: Company = { id: companyId, level: certificate.level ?? 'QM10', sharedDay: day };
    if (kvk_number) stage.companies.set(kvk_number, { company, certificate });
  }
  const consentedBy = one.contact?.name ?? '';
  const shareId = stage.newId(at);
  put(page, 'share', { id: shareId, company_id: companyId, organisation_id: organisation.id, certificate_id: certificate.id, supplier_id: supplier.id, invitation_id: invitation.id, consented_by: consentedBy, consented_at: at, withdrawn_at: null });
  page.events.push({ type: 'certificate.shared', subject: { kind: 'certificate', id: certificate.id }, data: { shareId, organisationId: organisation.id }, personal: { consentedBy } });
  return certificate;
}

/** No certificate yet, but a date. */
function promise(setting: Setting, request: Invited): void {
  const { one, holder } = request;
  const { chance, today } = setting.stage;
  const hasSlipped = one.sketch.story === 'slipped';
  const day = answerDay(setting, request);
  const page = setting.page(setting.at(day, '14:40'), holder);
  const agreedOn = addDays(today, hasSlipped ? -chance.between(8, 60) : chance.between(25, 330));
  const answer = writeAnswer(setting, page, request, { kind: 'no_certificate', expected_on: agreedOn }, null);
  const effectiveOn = setting.day(day);
  const id = setting.stage.newId(page.at);
  put(page, 'agreed_date', { organisation_id: setting.organisation.id, id, supplier_id: one.supplier.id, agreed_on: agreedOn, source: 'supplier', effective_on: effectiveOn, recorded_at: page.at, superseded_at: null });
  page.events.push({ type: 'agreed_date.recorded', subject: { kind: 'supplier', id: one.supplier.id }, data: { agreedOn, source: 'supplier', effectiveOn } });
  page.covers.add(one.supplier.id);
  if (!hasSlipped && day < 15) return;
  const { actor, memberId } = setting.members.procurement;
  handle(setting.page(setting.at(Math.max(day - 2, 1), '08:50'), actor), answer, memberId, null);
}

function ask(setting: Setting, request: Invited): void {
  const { one, holder } = request;
  const day = answerDay(setting, request);
  const page = setting.page(setting.at(day, '16:20'), holder);
  const kind = one.sketch.story === 'contest' ? 'contest' : 'question';
  const answer = writeAnswer(setting, page, request, { kind, text: questions[one.sketch.story] ?? '' }, null);
  if (one.sketch.story !== 'question_answered') return;
  const { actor, memberId } = setting.members.procurement;
  handle(setting.page(setting.at(Math.max(day - 1, 1), '09:30'), actor), answer, memberId, 'Nee: ISO 9001 gaat over kwaliteit, niet over beveiliging. ISO 27001 bekijken wij wel.');
}

/** Certificates that the organisation had in a drawer, entered by itself. */
export function enterOwnCertificates(setting: Setting, inPlay: readonly InPlay[]): void {
  for (const one of inPlay) {
    if (!ownCertificate.includes(one.sketch.story)) continue;
    const day = one.sketch.story === 'waiting_own' ? 2 : Math.max(weekly(setting.stage.today, one.classifiedDay - setting.stage.chance.between(1, 30)), 3);
    const page = setting.page(setting.at(day, '13:15'), setting.members.procurement.actor);
    const certificate = writeCertificate(setting.stage, page, { company_id: null, organisation_id: setting.organisation.id }, certificateFacts(setting, one, day), one);
    const proofId = receiveProof(setting, page, one, certificate, 'own');
    if (one.sketch.story === 'certified_own') verify(setting, one, { certificate, proofId }, weekly(setting.stage.today, day - 1));
  }
}
