import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { certificateMessages } from './messages.ts';

/** For whom a certificate is entered, and how large its file may be. */
export async function loadCertificateEntry({ app, db, scope, organisation, t }: Pick<MemberContext, 'app' | 'db' | 'scope' | 'organisation' | 't'>, supplierId: string) {
  const supplier = await getSupplier(db, scope, supplierId);
  return {
    title: t(certificateMessages).title,
    supplier: { name: supplier.legal_name, to: `/o/${organisation.slug}/suppliers/${supplier.id}` },
    maxFileBytes: app.config.http.maxUploadBytes,
  };
}
