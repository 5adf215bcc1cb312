import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { QmLevel } from '../level/method.ts';

/** What an issuer is asked about, frozen: the certificate as it stood when somebody asked. */
export interface AskedCertificate {
  readonly format: 1;
  /** The organisation that asks. */
  readonly client: string;
  readonly asker: { readonly name: string; readonly email: string; readonly phone: string | null };
  readonly issuer: string;
  readonly scheme: string;
  readonly level: QmLevel | null;
  readonly holderName: string;
  readonly holderKvkNumber: string | null;
  readonly certificateNumber: string | null;
  readonly scopeText: string;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate;
}

/** Reads what `JSON.stringify` wrote of it. @throws on a format of a later version. */
export function readAskedCertificate(json: string): AskedCertificate {
  const asked = JSON.parse(json) as AskedCertificate;
  if (asked.format !== 1) throw new Error(`unknown format of a question to an issuer: ${String((asked as { format?: unknown }).format)}`);
  return asked;
}
