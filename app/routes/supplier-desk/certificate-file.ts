import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { takeShared } from '#app/features/supplier-desk/certificate-file/take-shared.server.ts';
import { deskPath } from '#app/features/supplier-desk/desk-paths.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string(), certificateId: z.string() });

/** Who comes here without the form, as by *back*, finds the request. */
export const loader = supplierLoader({ params }, ({ params: { token } }) => redirect(`${deskPath(token)}#given`));

/** A certificate that is shared with this client, as a signed file to take along. */
export const action = supplierAction({ params }, async ({ ctx, params: { certificateId }, request }) => takeShared(ctx, certificateId, await request.formData()));
