import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { monthsToCertificate, proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { findProofOfCertificate } from '#db/queries/proof.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { AnswerKind } from '../desk-paths.ts';
import { listOtherClients } from '../way/other-clients.server.ts';

/** What the answer forms begin with, so that a person types as little as possible. */
export async function loadAnswerForm(ctx: SupplierContext, request: Request, { kind, about }: { kind: AnswerKind; about?: string | undefined }) {
  const { db, scope, invitation, today, app } = ctx;
  const [supplier, agreed] = await Promise.all([getSupplier(db, scope, scope.supplierId), findAgreedDate(db, scope, scope.supplierId)]);
  // Nobody is asked for `none`: see mayInvite.
  const level: QmLevel = invitation.lowest === 'none' ? 'QM10' : invitation.lowest;
  const agreedOn = agreed && agreed.agreed_on > today ? agreed.agreed_on : null;
  return {
    asked: readAsked(invitation.asked_json),
    level,
    months: monthsToCertificate[level],
    about: about && kind === 'question' ? await loadAbout(ctx, about) : null,
    others: kind === 'no-certificate' ? await listOtherClients(ctx, request) : null,
    maxFileBytes: app.config.http.maxUploadBytes,
    initial: {
      answeredBy: invitation.contact_name,
      holderName: supplier.legal_name,
      holderKvkNumber: supplier.kvk_number ?? '',
      expectedOn: agreedOn ?? proposedCertificateDate(level, today),
    },
  };
}

/** The certificate whose judgement is answered; null: it does not stand here. */
async function loadAbout({ db, scope, locale }: SupplierContext, certificateId: string) {
  const found = await findProofOfCertificate(db, scope, certificateId);
  return found && { certificateId, proof: [schemeOf(found.scheme).name[locale], found.level].filter(Boolean).join(' ') };
}

export type AnswerFormData = Awaited<ReturnType<typeof loadAnswerForm>>;
