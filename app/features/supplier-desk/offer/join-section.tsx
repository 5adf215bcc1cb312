import { Form } from '@remix-run/react';
import { wayStepNames } from '#app/domain/way/step-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { Section } from '#app/ui/section.tsx';
import { deskPath } from '../desk-paths.ts';
import { joinMessages } from './join-messages.ts';
import { Likeness } from './likeness.tsx';
import type { Offer } from './load-offer.server.ts';
import { offerMessages } from './messages.ts';

interface Props {
  token: string;
  client: string;
  knownAs: string;
  companies: Offer['companies'];
}

/** For who is at a desk without a certificate to share: one press, and the client knows what the others know. */
export function JoinSection({ token, client, knownAs, companies }: Props) {
  const t = useMessages(joinMessages);
  if (companies.length === 0) return null;
  return (
    <Section title={t.title({ client })} id="join">
      <div className="grid gap-6">
        {companies.map((company) => (
          <JoinedCompany key={company.companyId} token={token} client={client} knownAs={knownAs} company={company} />
        ))}
      </div>
      {companies.some((company) => company.differing.length === 0) ? <p className="mt-4 max-w-prose text-sm text-muted">{t.other}</p> : null}
    </Section>
  );
}

function JoinedCompany({ token, client, knownAs, company }: Omit<Props, 'companies'> & { company: Offer['companies'][number] }) {
  const t = useMessages(joinMessages);
  const words = useMessages(offerMessages);
  const f = useFormat();
  const { companyId, legalName, differing, told } = company;
  const steps = told.map(({ kind, plannedOn, doneOn }) => (doneOn === null ? t.step.planned({ step: wayStepNames[kind][f.locale], date: f.date(plannedOn ?? '') }) : t.step.done({ step: wayStepNames[kind][f.locale], date: f.date(doneOn) })));
  return (
    <Form method="post" action={`${deskPath(token)}?index`} className="grid gap-4">
      <input type="hidden" name="intent" value="join" />
      <input type="hidden" name="companyId" value={companyId} />
      <div>
        <h3 className="font-semibold">{t.company({ company: legalName })}</h3>
        <Likeness client={client} knownAs={knownAs} company={company} />
      </div>
      {steps.length > 0 ? <CheckboxField field={{ id: `tell-${companyId}`, name: 'tell' }} label={t.tell({ client })} description={t.told({ steps })} defaultChecked /> : null}
      {differing.length > 0 ? <CheckboxField field={{ id: `confirm-${companyId}`, name: 'confirmed', required: true }} label={words.confirm({ company: legalName })} /> : null}
      <p className="max-w-prose text-sm text-muted">{t.what({ client })}</p>
      <div>
        <SubmitButton>{t.yes}</SubmitButton>
      </div>
    </Form>
  );
}
