import type { ReactNode } from 'react';
import type { ReadField } from '#app/domain/certificate/reading/read-fact.ts';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { ReadMark } from './read-mark.tsx';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';
import { provenanceMessages } from './provenance-messages.ts';

/** What the certificate says, beside what the register says. */
export function CertificateFacts({ view }: { view: VerificationView }) {
  const t = useMessages(verificationMessages);
  const f = useFormat();
  const { certificate, supplier } = view;
  const isMarked = (kind: string) => view.differences.some((one) => one.kind === kind && one.tone === 'warn');
  const marked = (text: string, kinds: readonly string[]) => (kinds.some(isMarked) ? <mark className="bg-warn-soft px-1 text-warn">{text}</mark> : text);
  const beside = (detail: ReactNode, ...fields: ReadField[]) => (
    <>
      {detail || <span className="text-muted">{t.facts.missing}</span>}
      {toldApart(view, fields).map((field) => (
        <ReadMark key={field} document={view.document} field={field} />
      ))}
    </>
  );
  const period = t.facts.period({ from: f.date(certificate.validFrom), until: f.date(certificate.validUntil) });
  return (
    <Section title={t.says}>
      <DescriptionList
        missing={t.facts.missing}
        items={[
          { term: t.facts.scheme, detail: beside(schemeName(certificate.scheme)[f.locale], 'scheme') },
          ...(certificate.level ? [{ term: t.facts.level, detail: beside(<LevelBadge lowest={certificate.level} {...(isMarked('level_too_low') ? { className: 'bg-warn-soft px-1' } : {})} />, 'level') }] : []),
          { term: t.facts.holder, detail: beside(marked(certificate.holderName, ['holder_name']), 'holderName') },
          { term: t.facts.register, detail: supplier.name },
          { term: t.facts.kvk, detail: beside(certificate.holderKvkNumber ? marked(certificate.holderKvkNumber, ['holder_number']) : null, 'holderKvkNumber') },
          { term: t.facts.valid, detail: beside(marked(period, ['expired', 'not_yet_valid']), 'validFrom', 'validUntil') },
          { term: t.facts.issuer, detail: beside(certificate.issuer, 'issuer') },
          { term: t.facts.number, detail: beside(certificate.certificateNumber, 'certificateNumber') },
          { term: t.facts.scope, detail: beside(certificate.scopeText, 'scopeText') },
          { term: t.facts.origin, detail: <CameFrom of={view.cameFrom} /> },
        ]}
      />
    </Section>
  );
}

function CameFrom({ of: { origin, installation, by, on } }: { of: VerificationView['cameFrom'] }) {
  const { from: t } = useMessages(provenanceMessages);
  const date = useFormat().date(on);
  if (installation) return t.signedFile({ installation, by, date });
  return origin === 'shared' ? t.shared({ date }) : t.own({ by, date });
}

/** Two fields that agree with the same page are told once. */
function toldApart({ document: { checks } }: VerificationView, fields: readonly ReadField[]): ReadField[] {
  const tell = (field: ReadField) => {
    const check = checks.find((one) => one.field === field);
    return check?.is === 'same' ? `same ${check.read?.page}` : field;
  };
  return fields.filter((field, index) => fields.findIndex((one) => tell(one) === tell(field)) === index);
}
