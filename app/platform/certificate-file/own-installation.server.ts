import { inGroups } from '#app/domain/certificate/signed-certificate.ts';
import type { App } from '#app/platform/app.ts';
import { readForeignKey } from '../signing/foreign-key.server.ts';

/** What two people compare on the telephone: where a signed file comes from, and by which key. Said here as the other side will see it. */
export function ownInstallation({ config, auditKey }: Pick<App, 'config' | 'auditKey'>) {
  return { address: config.publicAddress.url, fingerprint: inGroups(readForeignKey(auditKey.publicKeyDer)?.sha256 ?? '') };
}

export type OwnInstallation = ReturnType<typeof ownInstallation>;
