import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';

/** What the certificate says, beside what the register says. */
export function CertificateFacts({ view }: { view: VerificationView }) {
  const t = useMessages(verificationMessages);
  const f = useFormat();
  const { certificate, supplier } = view;
  const isMarked = (kind: string) => view.differences.some((one) => one.kind === kind && one.tone === 'warn');
  const marked = (text: string, kinds: readonly string[]) => (kinds.some(isMarked) ? <mark className="bg-warn-soft px-1 text-warn">{text}</mark> : text);
  const period = t.facts.period({ from: f.date(certificate.validFrom), until: f.date(certificate.validUntil) });
  return (
    <Section title={t.says}>
      <DescriptionList
        missing={t.facts.missing}
        items={[
          { term: t.facts.scheme, detail: schemeOf(certificate.scheme).name[f.locale] },
          ...(certificate.level ? [{ term: t.facts.level, detail: <LevelBadge lowest={certificate.level} {...(isMarked('level_too_low') ? { className: 'bg-warn-soft px-1' } : {})} /> }] : []),
          { term: t.facts.holder, detail: marked(certificate.holderName, ['holder_name']) },
          { term: t.facts.register, detail: supplier.name },
          { term: t.facts.kvk, detail: certificate.holderKvkNumber ? marked(certificate.holderKvkNumber, ['holder_number']) : null },
          { term: t.facts.valid, detail: marked(period, ['expired', 'not_yet_valid']) },
          { term: t.facts.issuer, detail: certificate.issuer },
          { term: t.facts.number, detail: certificate.certificateNumber },
          { term: t.facts.scope, detail: certificate.scopeText },
          { term: t.facts.origin, detail: t.origin[certificate.origin] },
        ]}
      />
    </Section>
  );
}
