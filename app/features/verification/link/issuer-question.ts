import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';

export interface IssuerQuestion {
  asked: AskedCertificate;
  /** What was answered; null: nothing yet. */
  given: { result: ConfirmationResult; by: string; at: string; remark: string | null } | null;
}

interface Asked {
  asked: AskedCertificate;
  confirmation: { result: ConfirmationResult | null; answered_at: string | null; answered_by: string | null; remark: string | null };
}

/** What an issuer is shown. Reading it changes nothing. */
export function issuerQuestion({ asked, confirmation: { result, answered_at: at, answered_by: by, remark } }: Asked): IssuerQuestion {
  return { asked, given: result && at && by ? { result, by, at, remark } : null };
}
