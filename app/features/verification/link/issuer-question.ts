import { readAskedCertificate, type AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';
import type { ConfirmationContext } from '#app/platform/http/wrappers.server.ts';

export interface IssuerQuestion {
  id: string;
  asked: AskedCertificate;
  /** The other certificates of the same mail; null: it asked about this one. */
  round: RoundView | null;
  /** What was answered; null: nothing yet. */
  given: { result: ConfirmationResult; by: string; at: string; remark: string | null } | null;
}

interface Asked {
  asked: AskedCertificate;
  round: ConfirmationContext['round'];
  confirmation: { id: string; result: ConfirmationResult | null; answered_at: string | null; answered_by: string | null; remark: string | null };
}

export interface RoundView {
  /** To the next that waits. */
  next: string | null;
  /** Who answered the one before: mostly the same person goes on. */
  answeredBy: string | null;
  certificates: { id: string; path: string; holder: string; level: AskedCertificate['level']; number: string | null; isHere: boolean; state: ConfirmationResult | 'waiting' | 'revoked' }[];
}

/** What an issuer is shown. Reading it changes nothing. */
export function issuerQuestion({ asked, round, confirmation: { id, result, answered_at: at, answered_by: by, remark } }: Asked): IssuerQuestion {
  return { id, asked, round: round && roundView(round, id), given: result && at && by ? { result, by, at, remark } : null };
}

function roundView({ secret, questions }: NonNullable<ConfirmationContext['round']>, here: string): RoundView {
  const certificates = questions.map(({ id, asked_json, result, revoked_at }) => {
    const { holderName: holder, level, certificateNumber: number } = readAskedCertificate(asked_json);
    return { id, path: `/c/${secret}.${id}`, holder, level, number, isHere: id === here, state: result ?? (revoked_at ? ('revoked' as const) : ('waiting' as const)) };
  });
  const waits = certificates.some((one) => one.state === 'waiting');
  const last = questions.filter((one) => one.answered_at !== null).sort((a, b) => ((a.answered_at ?? '') < (b.answered_at ?? '') ? -1 : 1)).at(-1);
  return { next: waits ? `/c/${secret}` : null, answeredBy: last?.answered_by ?? null, certificates };
}
