import { AppError } from '#app/platform/http/app-error.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { loadStandingContract } from '#app/platform/contract/load-contract.server.ts';
import { requirementText, textFile } from '#app/platform/contract/requirement-text.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { requirementFactsOf } from './load-contract-page.server.ts';

/** The text of the requirement as a file, with what must be known before it is used. */
export async function downloadText(ctx: MemberContext, supplierId: string, contractId: string, locale: Locale): Promise<Response> {
  const { db, scope, today, organisation } = ctx;
  const supplier = await getSupplier(db, scope, supplierId);
  const standing = await loadStandingContract(db, scope, supplierId, contractId, today);
  if (!standing.requirement) throw new AppError('not_found', 'nothing is asked yet');
  const format = formatFor(locale, organisation.time_zone);
  const text = requirementText(requirementFactsOf(ctx, standing, standing.requirement, supplier), format);
  const name = `${standing.contract.reference} ${standing.requirement.level} ${locale}.txt`.replace(/[/\\:*?"<>|]/g, '-');
  // Windows' own editor takes a file without this mark for another alphabet.
  return new Response(`\uFEFF${textFile(text, format).replaceAll('\n', '\r\n')}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': attachment(name), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' },
  });
}
