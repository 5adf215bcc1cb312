import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { takeOwn } from '#app/features/supplier-desk/certificate-file/take-shared.server.ts';
import { loadCompanyCertificate } from '#app/features/supplier-desk/company/certificate/load-company-certificate.server.ts';
import { companyCertificatePath } from '#app/features/supplier-desk/company/company-paths.ts';
import { deskAction, deskLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ companyId: z.string(), ownCertificateId: z.string() });

/** Who comes here without the form finds the certificate. */
export const loader = deskLoader({ params }, async ({ ctx, params: { ownCertificateId } }) => {
  const { id } = await loadCompanyCertificate(ctx, ownCertificateId);
  return redirect(companyCertificatePath(ctx.company.id, id));
});

/** A certificate of the company, as a signed file to take along. */
export const action = deskAction({ params }, async ({ ctx, params: { ownCertificateId }, request }) => takeOwn(ctx, ownCertificateId, await request.formData()));
