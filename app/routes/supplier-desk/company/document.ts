import { z } from 'zod';
import { openDocument } from '#app/features/supplier-desk/company/certificate/open-document.server.ts';
import { deskLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ companyId: z.string(), ownCertificateId: z.string() });

/** A company's own document, as it gave it. */
export const loader = deskLoader({ params }, ({ ctx, params: { ownCertificateId } }) => openDocument(ctx, ownCertificateId));
