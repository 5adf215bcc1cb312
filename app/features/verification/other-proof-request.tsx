import { Link } from '@remix-run/react';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SchemeWhy } from '#app/ui/scheme-why.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { VerificationView } from './load-verification.server.ts';

/** Proof of another scheme is a request: it waits for a decision and a reason. Why it is partial, and who says so. */
export function OtherProofRequest({ view, home }: { view: VerificationView; home: string }) {
  const { request: t } = useMessages(judgementMessages);
  const { locale } = useFormat();
  const scheme = schemeOf(view.certificate.scheme);
  if (scheme.treatment === 'satisfies') return null;
  return (
    <Notice title={view.judgement ? scheme.name[locale] : t.title} className="mb-6">
      {view.judgement ? null : <p>{t.text}</p>}
      <SchemeWhy scheme={scheme} />
      <p className="mt-1">
        <Link className="link" to={`${home}/settings/equivalence`}>
          {t.policy}
        </Link>
      </p>
    </Notice>
  );
}
