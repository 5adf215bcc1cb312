import { z } from 'zod';
import { importFields, type ImportField, type Mapping } from '../drafting/fields.ts';
import type { LayoutChoice } from '../drafting/detect-layout.ts';
import { encodings, type ReadChoice } from '../reading/table.ts';
import { currencies, delimiterNames, type DelimiterName } from './currencies-and-delimiters.ts';

export const columnsForm = z.object({
  intent: z.enum(['read', 'preview']),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(Object.keys(delimiterNames) as [DelimiterName, ...DelimiterName[]]).optional(),
  sheet: z.string().max(200).optional(),
  /** As people count: 1 is the first row, 0 says that there is none. */
  headerRow: z.coerce.number().int().min(0).max(1_000).optional(),
  decimal: z.enum(['comma', 'point']).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  currency: z.enum(currencies).optional(),
  listKind: z.enum(['payments', 'suppliers']).optional(),
});
export type ColumnsForm = z.output<typeof columnsForm>;

export function readChoiceOf(form: ColumnsForm): ReadChoice {
  return {
    ...(form.encoding && { encoding: form.encoding }),
    ...(form.delimiter && { delimiter: delimiterNames[form.delimiter] }),
    ...(form.sheet && { sheet: form.sheet }),
  };
}

export function layoutChoiceOf(form: ColumnsForm): LayoutChoice {
  const { decimal, dateOrder, currency, listKind } = form;
  return {
    ...(form.headerRow !== undefined && { headerRow: form.headerRow - 1 }),
    ...(decimal && { decimal }),
    ...(dateOrder && { dateOrder }),
    ...(currency && { currency }),
    ...(listKind && { listKind }),
  };
}

export type MappingProblem = { code: 'no_name_column' } | { code: 'field_twice'; field: ImportField } | { code: 'dates_mixed'; examples: string[] };

/** One select per column, `column-3` = field. */
export function mappingOf(formData: FormData, columns: number): { ok: true; mapping: Mapping } | { ok: false; problem: MappingProblem } {
  const mapping: Mapping = {};
  for (let column = 0; column < columns; column++) {
    const value = formData.get(`column-${column}`);
    const field = importFields.find((one) => one === value);
    if (!field) continue;
    if (mapping[field] !== undefined) return { ok: false, problem: { code: 'field_twice', field } };
    mapping[field] = column;
  }
  return mapping.legal_name === undefined ? { ok: false, problem: { code: 'no_name_column' } } : { ok: true, mapping };
}
