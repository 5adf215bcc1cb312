import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import type { LayoutChoice } from '../drafting/detect-layout.ts';
import type { Mapping } from '../drafting/fields.ts';
import type { StoredLayout } from '../import-record.ts';
import type { Inspection, InspectTask } from '../parse-tasks.server.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import type { ReadChoice } from '../reading/table.ts';

export interface Choice {
  read: ReadChoice;
  chosen: LayoutChoice;
  mapping?: Mapping;
}

/** Reads a stored file in the parse worker as far as its columns. */
export async function inspectFile(app: App, scope: OrganisationScope, sha256: string, choice: Choice): Promise<{ ok: true; inspection: Inspection } | { ok: false; problem: FileProblem }> {
  const task: InspectTask = { path: await app.files.localPath(sha256), ...choice };
  return app.parseWorker.run('inspect-table', task, scope);
}

const currencyOfCountry: Record<string, string> = { GB: 'GBP', CH: 'CHF', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', US: 'USD' };

/** An inspection as it is kept with the run. Amounts without a currency are in that of the organisation's country. */
export function layoutOf(inspection: Inspection, choice: Choice, before: StoredLayout | null, country: string, recalledAt: string | null = null): StoredLayout {
  const { source, layout, dataLines, preview } = inspection;
  return {
    source,
    read: choice.read,
    chosen: choice.chosen,
    layout: { ...layout, currency: layout.currency ?? currencyOfCountry[country] ?? 'EUR' },
    mappedByHand: choice.mapping !== undefined,
    recalledAt,
    dataLines,
    preview,
    revision: (before?.revision ?? 0) + 1,
  };
}
