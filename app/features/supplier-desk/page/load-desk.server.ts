import { readAsked } from '#app/domain/invitation/asked.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { ownInstallation } from '#app/platform/certificate-file/own-installation.server.ts';
import { companyScopeOf } from '#app/platform/company/company-of-supplier.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { listLiveShares } from '#db/queries/share.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { loadDeskContracts } from '../contract/load-desk-contracts.server.ts';
import { loadDeskJudgements } from '../judgement/load-desk-judgements.server.ts';
import { ofOneRow } from '../company/client-rows.ts';
import { whyNotKept } from '../keep/may-keep-desk.server.ts';
import { loadAskedOfYou } from '../burden/load-asked-of-you.server.ts';
import { loadDeskWay } from '../way/load-desk-way.server.ts';

/** What the supplier was asked, frozen as sent, and what it has answered since. Reading it changes nothing. */
export async function loadDesk(ctx: SupplierContext) {
  const { db, scope, invitation, organisation } = ctx;
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const company = await companyScopeOf(db, scope, supplier);
  const [live, answers, judgementOf] = await Promise.all([
    listLiveShares(db, company, scope.organisationId),
    listAnswersOfSupplier(db, scope, scope.supplierId),
    loadDeskJudgements(ctx),
  ]);
  const shares = ofOneRow(live, scope.supplierId);
  const dayOf = (instant: string) => dateInZone(instant, organisation.time_zone);
  return {
    supplierName: supplier.legal_name,
    mayKeep: (await whyNotKept(db, ctx, company, supplier)) === null,
    answeredBy: invitation.contact_name,
    installation: ownInstallation(ctx.app),
    asked: readAsked(invitation.asked_json),
    lowest: invitation.lowest,
    highest: invitation.highest,
    contracts: await loadDeskContracts(ctx),
    way: await loadDeskWay(ctx),
    askedOfYou: await loadAskedOfYou(db, scope, invitation, { now: ctx.now, timeZone: organisation.time_zone, reach: ctx.isFromDesk ? 'desk' : 'link' }),
    shares: shares.map((share) => ({
      id: share.id,
      certificateId: share.certificate_id,
      scheme: share.scheme,
      level: share.level,
      holder: share.holder_name,
      validFrom: share.valid_from,
      validUntil: share.valid_until,
      fileName: share.file_name,
      by: share.consented_by,
      on: dayOf(share.consented_at),
      judgement: judgementOf(share),
    })),
    answers: answers
      .filter((answer) => answer.kind !== 'certificate')
      .map((answer) => ({
        id: answer.id,
        kind: answer.kind as Exclude<typeof answer.kind, 'certificate'>,
        by: answer.answered_by,
        on: dayOf(answer.answered_at),
        text: answer.text,
        expectedOn: answer.expected_on,
        isOnJudgement: answer.certificate_id !== null,
        reply: answer.reply,
        isHandled: answer.handled_at !== null,
      })),
  };
}

export type Desk = Awaited<ReturnType<typeof loadDesk>>;
