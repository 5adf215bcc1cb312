import { describe, expect, test } from 'vitest';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { parseKvkNumber, parseVatNumber } from '#app/domain/register/identifiers.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import type { Database } from '#db/schema/index.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { planDemo, type DemoPlan } from './plan.ts';

const rowsOf = <T extends keyof Database>(plan: DemoPlan, table: T): Database[T][] => plan.pages.flatMap((page) => (page.rows[table] ?? []) as Database[T][]);
const week = Array.from({ length: 7 }, (_, day) => addDays('2026-03-14', day));

describe('the plan of the demo data', () => {
  test('is the same for the same day and seed, and another for another', () => {
    const [one, two, other] = [planDemo('2026-03-14', 1, sha256), planDemo('2026-03-14', 1, sha256), planDemo('2026-03-14', 2, sha256)];
    expect(two).toEqual(one);
    expect(rowsOf(other, 'supplier').map((row) => row.legal_name)).not.toEqual(rowsOf(one, 'supplier').map((row) => row.legal_name));
  });

  test.each(week)('holds whatever the weekday: %s', (today) => {
    const plan = planDemo(today, 1, sha256);
    expect(plan.pages.filter((page) => page.at.slice(0, 10) >= today).map((page) => page.at)).toEqual([]);
    const answered = rowsOf(plan, 'supplier_answer');
    const invitations = new Map(rowsOf(plan, 'invitation').map((row) => [row.id, row]));
    expect(answered.filter((answer) => answer.answered_at <= (invitations.get(answer.invitation_id)?.created_at ?? '9'))).toEqual([]);
    const received = new Map(rowsOf(plan, 'proof').map((row) => [`${row.supplier_id} ${row.certificate_id}`, row.received_at]));
    expect(rowsOf(plan, 'verification').filter((row) => row.recorded_at <= (received.get(`${row.supplier_id} ${row.certificate_id}`) ?? '9'))).toEqual([]);
    const classified = new Map(rowsOf(plan, 'classification').map((row) => [row.supplier_id, row.recorded_at]));
    expect([...invitations.values()].filter((row) => row.created_at <= (classified.get(row.supplier_id) ?? '9'))).toEqual([]);
    const triaged = plan.pages.filter((page) => page.events[0]?.type === 'supplier.triaged').map((page) => page.at);
    expect(triaged.filter((at) => [0, 6].includes(new Date(at).getUTCDay()))).toEqual([]);
  });

  test('numbers pass the checks of the register, and can be nobody’s', () => {
    const suppliers = rowsOf(planDemo('2026-03-14', 1, sha256), 'supplier').filter((row) => row.kvk_number !== null);
    expect(suppliers.filter((row) => !parseKvkNumber(row.kvk_number ?? '').ok || !row.kvk_number?.startsWith('0000'))).toEqual([]);
    expect(suppliers.filter((row) => row.vat_number !== null && !parseVatNumber(row.vat_number).ok)).toEqual([]);
    expect(suppliers.filter((row) => row.vat_number !== null).length).toBeGreaterThan(400);
  });

  test('nobody in it can be reached: every address ends in .example', () => {
    const plan = planDemo('2026-03-14', 1, sha256);
    const addresses = [...plan.persons.map((person) => person.email), ...rowsOf(plan, 'contact').flatMap((row) => row.email ?? []), ...rowsOf(plan, 'question_letter').map((row) => row.email), ...rowsOf(plan, 'invitation').map((row) => row.email)];
    expect(addresses.filter((address) => !/^[a-z.]+@[a-z0-9-]+\.example$/.test(address))).toEqual([]);
  });
});

describe('an invented certificate', () => {
  const pdf = new TextDecoder('latin1').decode(certificatePdf({ title: 'NIS2 (QM20)', lines: ['Élan \\ “Łódź”'] }));

  test('is a PDF whose table of objects is right', () => {
    expect(pdf.startsWith('%PDF-1.4')).toBe(true);
    const xref = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(xref, xref + 4)).toBe('xref');
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset, index) => pdf.slice(offset).startsWith(`${index + 1} 0 obj`))).toEqual(Array.from({ length: 6 }, () => true));
  });

  test('keeps its text within its strings', () => {
    expect(pdf).toContain('(NIS2 \\(QM20\\)) Tj');
    expect(pdf).toContain('(Élan \\\\ ??ód??)');
  });
});
