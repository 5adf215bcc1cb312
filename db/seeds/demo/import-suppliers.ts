import type { StoredCounts, StoredDraft, StoredLayout } from '#app/features/import/import-record.ts';
import type { SupplierDraft } from '#app/features/import/drafting/draft.ts';
import { foldName, nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import { emptySupplier } from '#db/queries/supplier.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import { put, type Page } from './book.ts';
import type { Sketch } from './cast.ts';
import type { Setting } from './stage.ts';
import type { InPlay } from './supplier-in-play.ts';

interface Ledger {
  daysAgo: number;
  fileName: string;
  year: number;
}

const headers = ['Crediteurnummer', 'Naam crediteur', 'KvK-nummer', 'Btw-nummer', 'Kostensoort', 'Bedrag', 'Jaar'];
const mapping = { own_reference: 0, legal_name: 1, kvk_number: 2, vat_number: 3, spend_category: 4, amount: 5, year: 6 };

/** Brings sketches into the register by a file, as procurement does on its first day. */
export function importSuppliers(setting: Setting, ledger: Ledger, sketches: readonly Sketch[], firstReference: number): InPlay[] {
  const { organisation, members, stage } = setting;
  const { actor, memberId } = members.procurement;
  const started = setting.at(ledger.daysAgo, '08:10');
  const applied = setting.at(ledger.daysAgo, '08:24');
  const importId = stage.newId(started);
  const bytes = new TextEncoder().encode(`${organisation.slug} ${ledger.fileName}`);
  const file = { fileName: ledger.fileName, fileSha256: stage.sha256(bytes), fileBytes: sketches.length * 96 };
  const counts = { created: sketches.length, updated: 0, merged: 0, unchanged: 0, refused: 0 };
  const subject = { kind: 'import', id: importId } as const;
  setting.page(started, actor).events.push({ type: 'import.started', subject, data: file });
  const page = setting.page(applied, actor);
  put(page, 'import_run', {
    organisation_id: organisation.id,
    id: importId,
    file_name: file.fileName,
    file_sha256: file.fileSha256,
    file_bytes: file.fileBytes,
    status: 'applied',
    layout_json: JSON.stringify(layoutOf(sketches)),
    mapping_json: JSON.stringify(mapping),
    counts_json: JSON.stringify(countsOf(sketches.length, ledger)),
    progress_done: sketches.length,
    progress_total: sketches.length,
    problem_json: null,
    created_by_member_id: memberId,
    created_at: started,
    applied_at: applied,
    undone_at: null,
  });
  page.events.push({ type: 'import.confirmed', subject, data: { fileSha256: file.fileSha256, counts } });
  const inPlay = sketches.map((sketch, index) => registerOne(setting, page, sketch, { importId, position: index, reference: `C${firstReference + index}`, ledger }));
  page.events.push({ type: 'import.applied', subject, data: { fileName: file.fileName, fileSha256: file.fileSha256, counts } });
  return inPlay;
}

interface Line {
  importId: string;
  position: number;
  reference: string;
  ledger: Ledger;
}

function registerOne(setting: Setting, page: Page, sketch: Sketch, line: Line): InPlay {
  const { stage, organisation } = setting;
  const { chance } = stage;
  const id = stage.newId(page.at);
  const cents = chance.between(4, 900) * chance.between(20, 260) * 100;
  const supplier: SupplierTable = {
    ...emptySupplier,
    organisation_id: organisation.id,
    id,
    legal_name: sketch.name,
    name_key: foldName(sketch.name),
    kvk_number: sketch.kvkNumber,
    vat_number: sketch.vatNumber,
    country: sketch.kvkNumber ? 'NL' : null,
    own_reference: line.reference,
    spend_category: sketch.spendCategory,
    yearly_spend_cents: cents,
    spend_currency: 'EUR',
    import_id: line.importId,
    created_at: page.at,
    updated_at: page.at,
  };
  const service = { organisation_id: organisation.id, id: stage.newId(page.at), supplier_id: id, name: '', ict_kind: 'other', process_supported: null, substitutability: null, alternatives: null, fallback: null, created_at: page.at, ended_on: null } as const;
  put(page, 'supplier', { ...supplier });
  put(page, 'supplied_service', service);
  const payments = chance.between(1, 24);
  put(page, 'supplier_spend', { organisation_id: organisation.id, id: stage.newId(page.at), supplier_id: id, import_id: line.importId, year: line.ledger.year, category: sketch.spendCategory, amount_cents: cents, payments });
  stageRow(setting, page, supplier, { ...line, payments });
  page.events.push({
    type: 'supplier.registered',
    subject: { kind: 'supplier', id },
    data: { legalName: supplier.legal_name, kvkNumber: supplier.kvk_number, vatNumber: supplier.vat_number, country: supplier.country, importId: line.importId, line: line.position + 2 },
  });
  page.covers.add(id);
  return { sketch, supplier, services: [{ ...service }], level: 'open', registeredDay: line.ledger.daysAgo, contact: null, classifiedDay: line.ledger.daysAgo };
}

function stageRow(setting: Setting, page: Page, supplier: SupplierTable, line: Line & { payments: number }): void {
  const category = supplier.spend_category ?? '';
  const draft: SupplierDraft = {
    line: line.position + 2,
    lines: line.payments,
    name: supplier.legal_name,
    nameKey: supplier.name_key,
    matchKey: nameWithoutLegalForm(supplier.legal_name),
    reference: supplier.own_reference,
    kvkNumber: supplier.kvk_number,
    vatNumber: supplier.vat_number,
    lei: supplier.lei,
    country: supplier.country,
    website: null,
    note: null,
    contact: null,
    spend: [{ year: line.ledger.year, category, cents: supplier.yearly_spend_cents ?? 0, payments: line.payments }],
    spendCategory: category,
    currency: 'EUR',
    isRedacted: false,
    variants: [],
    spellings: [],
    notes: [],
  };
  const stored: StoredDraft = { kind: 'draft', draft, changes: {}, registerName: null };
  put(page, 'import_row', {
    organisation_id: setting.organisation.id,
    import_id: line.importId,
    position: line.position,
    line: draft.line,
    draft_json: JSON.stringify(stored),
    outcome: 'create',
    reason: null,
    supplier_id: supplier.id,
    before_json: JSON.stringify({ changes: {}, contactId: null, updatedAt: page.at }),
    applied_at: page.at,
    undone_at: null,
  });
}

function layoutOf(sketches: readonly Sketch[]): StoredLayout {
  const cells = sketches.slice(0, 5).map((sketch, index) => [`C${index}`, sketch.name, sketch.kvkNumber ?? '', sketch.vatNumber ?? '', sketch.spendCategory, '', '']);
  return {
    source: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
    read: {},
    chosen: {},
    layout: {
      headerRow: 0,
      headers,
      preamble: [],
      decimal: 'comma', decimalIsCertain: true,
      dateOrder: 'dmy',
      dateOrderIsCertain: true, mixedDates: [],
      currency: 'EUR',
      listKind: 'payments',
      samples: headers.map((_, column) => cells.map((row) => row[column] ?? '').filter(Boolean)),
    },
    mappedByHand: false,
    dataLines: sketches.length,
    preview: cells.map((row, index) => ({ line: index + 2, cells: row })),
    revision: 1,
  };
}

function countsOf(create: number, { year }: Ledger): StoredCounts {
  return { create, update: 0, merge: 0, unchanged: 0, refuse: 0, dataLines: create, suppliers: create, period: { from: `${year}-01-01`, until: `${year}-12-31` } };
}
