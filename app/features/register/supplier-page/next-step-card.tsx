import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { nextStepAddress, type Step } from '#app/ui/next-step/address.ts';
import { nextStepMessages } from '#app/ui/next-step/messages.ts';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';

type Words = Bound<(typeof supplierPageMessages)['en']>['next'];

/** The one step that brings this supplier nearer to being covered; nothing where there is nothing to do. */
export function NextStepCard({ data }: { data: SupplierPageData }) {
  const t = useMessages(supplierPageMessages).next;
  const labels = useMessages(nextStepMessages);
  const { nextStep: step, base, may } = data;
  if (step.kind === 'nothing') return null;
  const to = nextStepAddress(step, base, data.facts.id);
  const allowed = may[rightFor[step.kind]];
  return (
    <aside aria-label={t.title} className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y border-accent bg-accent-soft px-4 py-3 print:hidden">
      <p className="min-w-0">
        <strong className="font-semibold">{t.title}: </strong>
        {textOf(step, t)}
      </p>
      {allowed ? (
        <span className="flex flex-wrap gap-2">
          {step.kind === 'triage' && may.classify && data.services[0] ? <ButtonLink to={`${base}/services/${data.services[0].id}/classify`}>{labels.classify}</ButtonLink> : null}
          <ButtonLink to={to} tone="primary">
            {labels[step.kind]}
          </ButtonLink>
        </span>
      ) : null}
    </aside>
  );
}

const rightFor = {
  triage: 'triage',
  classify: 'classify',
  verify: 'verify',
  handle_answer: 'invite',
  confirm: 'verify',
  add_contact: 'write',
  invite: 'invite',
  await_answer: 'invite',
  await_wave: 'invite',
  await_certificate: 'certificate',
  renew: 'invite',
} as const satisfies Record<Step['kind'], keyof SupplierPageData['may']>;

function textOf(step: Step, t: Words): string {
  switch (step.kind) {
    case 'invite':
      return t.inviteText[step.why];
    case 'await_answer':
      return t.await_answerText(step);
    case 'await_certificate':
      return t.await_certificateText({ date: step.agreedOn });
    case 'renew':
      return t.renewText({ date: step.endsOn });
    default:
      return t[`${step.kind}Text`];
  }
}
