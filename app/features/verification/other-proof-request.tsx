import { Link } from '@remix-run/react';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SchemeWhy } from '#app/ui/scheme-why.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { VerificationView } from './load-verification.server.ts';

/** Proof of another scheme is a request: it waits for a decision and a reason. Why it is partial, and who says so. */
export function OtherProofRequest({ view, home }: { view: VerificationView; home: string }) {
  const { request: t } = useMessages(judgementMessages);
  const { locale } = useFormat();
  if (view.scheme.treatment === 'satisfies') return null;
  return (
    <Notice title={view.judgement ? schemeName(view.certificate.scheme)[locale] : t.title} className="mb-6">
      {view.judgement ? null : <p>{t.text}</p>}
      <SchemeWhy scheme={view.scheme} />
      <p className="mt-1">
        <Link className="link" to={`${home}/settings/equivalence`}>
          {t.policy}
        </Link>
      </p>
    </Notice>
  );
}
