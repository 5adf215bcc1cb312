import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { AskedQuestion } from '#app/domain/question/asked-question.ts';
import type { Verdict } from '#app/domain/question/verdict.ts';
import type { QuestionTable } from '#db/schema/question.ts';
import { put, type Page } from './book.ts';
import type { Player, Setting } from './stage.ts';
import type { InPlay } from './supplier-in-play.ts';

type Reachable = InPlay & { contact: NonNullable<InPlay['contact']> };

/** Questions by link: one that is over, one of yesterday that is half answered, and one to a colleague who has not looked yet. */
export function askAround(setting: Setting, inPlay: readonly InPlay[]): void {
  const current = inPlay.filter((one) => one.supplier.status !== 'ended' && one.level !== 'none');
  const reachable = current.filter((one): one is Reachable => one.contact !== null && one.registeredDay > 90 && one.level !== 'open');
  const [grave, others] = [reachable.filter((one) => one.level === 'QM30'), reachable.filter((one) => one.level === 'QM20')];
  askSuppliers(setting, grave.slice(0, 8), former);
  askSuppliers(setting, [...grave, ...others].slice(0, 26), recent);
  askColleague(setting, current.filter((one) => one.classifiedDay === 0 || one.level === 'open').slice(0, 4));
}

interface Affair {
  daysAgo: number;
  dueDaysAgo: number;
  title: Record<'nl' | 'en', string>;
  text: Record<'nl' | 'en', string>;
  /** In the order of asking; who has none is silent. */
  verdicts: readonly (Verdict | null)[];
  /** What goes with the verdict. */
  words: Partial<Record<Verdict, string>>;
  conclusion: string | null;
}

const former: Affair = {
  daysAgo: 61,
  dueDaysAgo: 58,
  title: { nl: 'Lek in Bestandsbrug: gebruikt u dit?', en: 'Hole in Bestandsbrug: do you use it?' },
  text: { nl: 'In het programma Bestandsbrug is een lek gevonden waarmee bestanden zijn gestolen.\n\nGebruikt u het, of gebruikte u het dit jaar?', en: 'A hole was found in the program Bestandsbrug, by which files were stolen.\n\nDo you use it, or did you this year?' },
  verdicts: ['not_affected', 'not_affected', 'affected', 'not_affected', 'not_affected', 'not_affected', 'not_affected', 'not_affected'],
  words: { affected: 'Dit voorjaar hebben we tekeningen van u met Bestandsbrug gedeeld. We gebruiken het niet meer en hebben alles verwijderd.' },
  conclusion: 'Eén leverancier geraakt: tekeningen van een gemaal zijn mogelijk ingezien. Wachtwoorden gewijzigd, tekeningen stonden los van de besturing. Geen meldplicht.',
};

const recent: Affair = {
  daysAgo: 1,
  dueDaysAgo: -1,
  title: { nl: 'Lek in Logkruik: bent u geraakt?', en: 'Hole in Logkruik: are you affected?' },
  text: { nl: 'In de veelgebruikte softwarebibliotheek Logkruik zit een ernstig lek.\n\nZit Logkruik in wat u aan ons levert of waarmee u bij ons inlogt? Zo ja: welke versie, en wat hebt u gedaan?', en: 'The widely used software library Logkruik has a serious hole.\n\nIs Logkruik in what you deliver to us or log in to us with? If so: which version, and what did you do?' },
  verdicts: [null, 'not_affected', 'affected', null, 'under_investigation', 'not_affected', null, 'not_affected', 'not_affected', 'under_investigation', null, 'not_affected', 'not_affected', null, 'not_affected'],
  words: {
    affected: 'Het zit in ons beheerportaal. Dat is sinds vanochtend van het internet af; we werken aan een nieuwe versie.',
    under_investigation: 'We lopen onze software na en laten het uiterlijk morgen weten.',
  },
  conclusion: null,
};

function askSuppliers(setting: Setting, suppliers: readonly Reachable[], affair: Affair): void {
  if (suppliers.length === 0) return;
  const { ciso } = setting.members;
  const page = setting.page(setting.at(affair.daysAgo, '13:05'), ciso.actor);
  const asked: AskedQuestion = {
    format: 1,
    kind: 'affected',
    client: setting.organisation.name,
    asker: { name: ciso.name, email: ciso.email, phone: '+31 20 000 8040' },
    texts: { nl: { title: affair.title.nl, text: affair.text.nl }, en: { title: affair.title.en, text: affair.text.en } },
  };
  const closedAt = affair.conclusion === null ? null : setting.at(affair.dueDaysAgo - 2, '14:20');
  const question = insertQuestion(setting, page, ciso, { asked, dueAt: setting.at(affair.dueDaysAgo, '16:00'), closedAt, conclusion: affair.conclusion, letters: suppliers.length, suppliers: suppliers.length, title: affair.title.nl });
  suppliers.forEach((one, index) => {
    const { contact, supplier } = one;
    const letterId = writeLetter(setting, page, question, { position: index + 1, name: contact.name, email: contact.email, memberId: null, contactId: contact.id });
    const itemId = writeItem(setting, page, question, { letterId, position: index + 1, supplierId: supplier.id, serviceId: null, inputs: null, to: contact });
    const verdict = affair.verdicts[index];
    if (verdict) answer(setting, question, { daysAgo: affair.daysAgo, minute: 14 + index, letterId, itemId, supplierId: supplier.id, contact, verdict, remark: affair.words[verdict] ?? null });
  });
  if (closedAt === null) return;
  const end = setting.page(closedAt, ciso.actor);
  const answered = affair.verdicts.filter(Boolean).length;
  end.events.push({ type: 'question.closed', subject: { kind: 'question', id: question.id }, data: { kind: 'affected', title: affair.title.nl, answered, open: 0, conclusion: affair.conclusion } });
}

function askColleague(setting: Setting, suppliers: readonly InPlay[]): void {
  if (suppliers.length === 0) return;
  const { procurement, site } = setting.members;
  const page = setting.page(setting.at(3, '08:40'), procurement.actor);
  const inputs = defaultMethod.inputs.filter((input) => ['it', 'ot', 'physical', 'replaceability'].includes(input.id));
  const asked: AskedQuestion = {
    format: 1,
    kind: 'owner',
    client: setting.organisation.name,
    asker: { name: procurement.name, email: procurement.email, phone: null },
    note: 'Jij ziet deze bedrijven op locatie. Wat kunnen ze bij ons aanraken, en hoe lang redden we het zonder?',
    inputs,
  };
  const question = insertQuestion(setting, page, procurement, { asked, dueAt: setting.at(-4, '21:59'), closedAt: null, conclusion: null, letters: 1, suppliers: suppliers.length, title: null });
  const letterId = writeLetter(setting, page, question, { position: 1, name: site.name, email: site.email, memberId: site.memberId, contactId: null });
  suppliers.forEach(({ supplier, services }, index) => {
    writeItem(setting, page, question, { letterId, position: index + 1, supplierId: supplier.id, serviceId: services[0]?.id ?? null, inputs: inputs.map((input) => input.id), to: site });
  });
}

interface NewQuestion {
  asked: AskedQuestion;
  title: string | null;
  dueAt: string;
  closedAt: string | null;
  conclusion: string | null;
  letters: number;
  suppliers: number;
}

function insertQuestion(setting: Setting, page: Page, by: Player, { asked, title, dueAt, closedAt, conclusion, letters, suppliers }: NewQuestion): QuestionTable {
  const question: QuestionTable = {
    organisation_id: setting.organisation.id,
    id: setting.stage.newId(page.at),
    kind: asked.kind,
    asked_json: JSON.stringify(asked),
    due_at: dueAt,
    created_at: page.at,
    created_by_member_id: by.memberId,
    closed_at: closedAt,
    closed_by_member_id: closedAt === null ? null : by.memberId,
    conclusion,
  };
  put(page, 'question', question);
  page.events.push({ type: 'question.asked', subject: { kind: 'question', id: question.id }, data: { kind: asked.kind, title, letters, suppliers, dueAt } });
  return question;
}

function writeLetter(setting: Setting, page: Page, question: QuestionTable, { position, name, email, memberId, contactId }: { position: number; name: string; email: string; memberId: string | null; contactId: string | null }): string {
  const { organisation, stage } = setting;
  const id = stage.newId(page.at);
  const addressee = { name, email, locale: 'nl' as const, member_id: memberId, contact_id: contactId };
  put(page, 'question_letter', { organisation_id: organisation.id, id, question_id: question.id, position, ...addressee, sent_at: page.at, problem: null, revoked_at: null, passed_on_at: null, passed_on_to: null });
  const token_hash = stage.sha256(stage.chance.bytes(32));
  put(page, 'question_link', { organisation_id: organisation.id, id: stage.newId(page.at), letter_id: id, token_hash, sent_on: page.at.slice(0, 10), sent_at: page.at, expires_at: setting.at(-40, '12:00'), is_reminder: 0 });
  return id;
}

function writeItem(setting: Setting, page: Page, question: QuestionTable, item: { letterId: string; position: number; supplierId: string; serviceId: string | null; inputs: readonly string[] | null; to: { name: string; email: string } }): string {
  const id = setting.stage.newId(page.at);
  const { letterId, position, supplierId, serviceId, inputs, to } = item;
  put(page, 'question_item', { organisation_id: setting.organisation.id, id, question_id: question.id, letter_id: letterId, position, supplier_id: supplierId, supplied_service_id: serviceId, inputs_json: inputs && JSON.stringify(inputs) });
  page.events.push({ type: 'question.sent', subject: { kind: 'question_item', id }, data: { questionId: question.id, kind: question.kind, supplierId, letterId }, personal: { name: to.name, email: to.email } });
  return id;
}

interface Said {
  daysAgo: number;
  minute: number;
  letterId: string;
  itemId: string;
  supplierId: string;
  contact: Reachable['contact'];
  verdict: Verdict;
  remark: string | null;
}

function answer(setting: Setting, question: QuestionTable, { daysAgo, minute, letterId, itemId, supplierId, contact, verdict, remark }: Said): void {
  const page = setting.page(setting.at(daysAgo, `14:${minute}`), { kind: 'supplier', invitationId: letterId, name: contact.name });
  const said = { answered_at: page.at, answered_by: contact.name, contact: contact.phone, verdict, answers_json: null, remark };
  const undecided = { differences_json: null, decision: null, decided_at: null, decided_by_member_id: null, superseded_at: null };
  put(page, 'question_answer', { organisation_id: setting.organisation.id, id: setting.stage.newId(page.at), question_id: question.id, item_id: itemId, supplier_id: supplierId, ...said, ...undecided });
  page.events.push({
    type: 'question.answered',
    subject: { kind: 'question_item', id: itemId },
    data: { questionId: question.id, kind: 'affected', supplierId, verdict, answers: null, differences: 0, isChange: false },
    personal: { answeredBy: contact.name, contact: contact.phone, text: remark },
  });
}
