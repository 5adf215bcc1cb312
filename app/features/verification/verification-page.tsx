import type { SubmissionResult } from '@conform-to/react';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { Differences } from './differences.tsx';
import { ProofDocument } from './document.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { Judgement } from './judgement.tsx';
import { ProvenanceNotice } from './provenance.tsx';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';
import { QueuePlace } from './queue-place.tsx';
import { ConfirmationSection } from './confirmation/confirmation-section.tsx';
import type { AskResults } from './confirmation/ask-forms.tsx';
import type { Surety } from './load-surety.server.ts';
import { OtherProofRequest } from './other-proof-request.tsx';
import { SupplierSays } from './supplier-says.tsx';
import { StandingSection } from './standing/standing-section.tsx';
import { VerificationForm } from './verification-form.tsx';

interface Props {
  view: VerificationView;
  surety: Surety;
  home: string;
  lastResult: SubmissionResult<string[]> | undefined;
  results: AskResults & { standing: SubmissionResult<string[]> | undefined };
}

/** Is this certificate what it says? File left, fields right, differences marked. */
export function VerificationPage({ view, surety, home, lastResult, results }: Props) {
  const t = useMessages(verificationMessages);
  const f = useFormat();
  const { scheme, level } = view.certificate;
  const proof = [schemeName(scheme)[f.locale], level].filter(Boolean).join(' ');
  // Once it is judged, what is left to do is to hear its issuer.
  const word = <ConfirmationSection surety={surety} home={home} results={results} />;
  return (
    <>
      <PageHeader back={{ to: `${home}/verification`, label: t.toQueue }} title={t.proofTitle({ supplier: view.supplier.name, proof })} actions={<QueuePlace place={view.place} home={home} />} />
      {view.isGone ? (
        <Notice tone="warn" className="mb-5">
          {view.notSharedSince ? t.notShared({ name: view.supplier.name, date: f.date(view.notSharedSince) }) : t.gone}
        </Notice>
      ) : null}
      <Judgement view={view} surety={surety} />
      <ProvenanceNotice provenance={view.provenance} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <ProofDocument document={view.document} home={home} />
        <div className="min-w-0">
          <Differences view={view} home={home} />
          <div className="mt-6">
            <CertificateFacts view={view} />
          </div>
          <SupplierSays surety={surety} home={home} />
          <OtherProofRequest view={view} home={home} />
          {view.judgement ? word : null}
          <YourJudgement view={view} surety={surety} lastResult={lastResult} />
          {view.judgement ? null : word}
          <StandingSection surety={surety} lastResult={results.standing} />
          <EarlierVersions view={view} home={home} />
        </div>
      </div>
    </>
  );
}

function YourJudgement({ view, surety, lastResult }: Pick<Props, 'view' | 'surety' | 'lastResult'>) {
  const t = useMessages(verificationMessages);
  if (view.isGone) return null;
  if (!view.mayVerify) return <Section title={t.judge}>{t.mayNot}</Section>;
  return (
    <Section title={view.judgement ? t.judged.again : t.judge} lead={view.judgement ? t.judged.againHint : undefined}>
      <VerificationForm key={view.judgement?.at} view={view} surety={surety} lastResult={lastResult} />
    </Section>
  );
}
