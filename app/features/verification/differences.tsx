import type { Difference } from '#app/domain/certificate/differences.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DocumentDifferenceText } from './document-differences.tsx';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';
import { serviceName } from './service-name.ts';

type Words = Bound<(typeof verificationMessages)['en']>;

/** What is not as one would expect, in sentences. */
export function Differences({ view, home }: { view: VerificationView; home: string }) {
  const t = useMessages(verificationMessages);
  const f = useFormat();
  const ofDocument = view.document.differences;
  const all = [...ofDocument, ...view.differences];
  if (all.length === 0) return <Notice tone="ok">{t.differences.none}</Notice>;
  const tone = all.some((one) => one.tone === 'warn') ? 'warn' : 'info';
  return (
    <Notice tone={tone} title={t.differences.title}>
      <ul className="grid list-disc gap-1 ps-5">
        {ofDocument.map((difference, index) => (
          <li key={`document-${index}`}>
            <DocumentDifferenceText difference={difference} home={home} />
          </li>
        ))}
        {view.differences.map((difference, index) => (
          <li key={index}>{differenceSentence(difference, view, t, f)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function differenceSentence(difference: Difference, { certificate, scheme, supplier, services }: VerificationView, t: Words, f: Format): string {
  const say = t.differences;
  switch (difference.kind) {
    case 'holder_legal_form':
      return say.holder_legal_form;
    case 'holder_name':
      return say.holder_name({ holder: certificate.holderName, supplier: supplier.name });
    case 'holder_number':
      return say.holder_number({ holder: certificate.holderKvkNumber ?? '', supplier: supplier.kvkNumber ?? '' });
    case 'level_too_low': {
      const service = services.find((one) => one.id === difference.serviceId);
      return say.level_too_low({ held: difference.held, required: difference.required, service: serviceName(service ?? { name: '' }, t.everything) });
    }
    case 'other_scheme':
      return scheme.why[f.locale];
    case 'long_validity':
      return say.long_validity({ until: f.date(difference.proposed) });
    default:
      return say[difference.kind]({ days: difference.days });
  }
}
