import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { signInPath } from '../company/company-paths.ts';
import { deskPath } from '../desk-paths.ts';
import { Likeness } from './likeness.tsx';
import type { Offer } from './load-offer.server.ts';
import { offerMessages } from './messages.ts';

interface Props {
  token: string;
  client: string;
  /** How the client writes the company's name. */
  knownAs: string;
  companies: Offer['companies'];
}

/** For who has shared before: one press. For who may have: how to show it, without telling whether. */
export function OfferSection({ token, client, knownAs, companies }: Props) {
  const t = useMessages(offerMessages);
  if (companies.length === 0) return null;
  return (
    <Section title={t.title}>
      <div className="grid gap-6">
        {companies.map((company) => (
          <OfferedCompany key={company.companyId} token={token} client={client} knownAs={knownAs} company={company} />
        ))}
      </div>
      {companies.some((company) => !company.isJoined && company.differing.length === 0) ? <p className="mt-4 max-w-prose text-sm text-muted">{t.other}</p> : null}
    </Section>
  );
}

export function SharedBefore({ token }: { token: string }) {
  const t = useMessages(offerMessages);
  return (
    <p className="mt-4 max-w-prose">
      {t.signIn}{' '}
      <Link to={`${signInPath}?next=${encodeURIComponent(deskPath(token))}`} className="link">
        {t.signInDo}
      </Link>
    </p>
  );
}

function OfferedCompany({ token, client, knownAs, company }: Omit<Props, 'companies'> & { company: Offer['companies'][number] }) {
  const t = useMessages(offerMessages);
  const format = useFormat();
  const { companyId, legalName, certificates, differing } = company;
  const enough = certificates.filter((one) => one.isEnough);
  const ticked = (enough.length > 0 ? enough : certificates).map((one) => one.id);
  return (
    <Form method="post" action={`${deskPath(token)}?index`} className="grid gap-4">
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="companyId" value={companyId} />
      <div>
        <h3 className="font-semibold">{t.company({ company: legalName })}</h3>
        {company.isJoined ? null : <Likeness client={client} knownAs={knownAs} company={company} />}
      </div>
      <CheckboxGroup
        field={{ id: `certificate-${companyId}`, name: 'certificateId', initialValue: ticked }}
        label={t.which}
        hideOptional
        choices={certificates.map((one) => ({
          value: one.id,
          label: (
            <>
              {one.scheme} {one.level ? <LevelBadge lowest={one.level} /> : null} <span className="text-muted">{t.until({ date: format.date(one.validUntil) })}</span>
            </>
          ),
          ...(one.isEnough ? {} : { description: t.less }),
        }))}
      />
      {differing.length > 0 ? <CheckboxField field={{ id: `confirm-${companyId}`, name: 'confirmed', required: true }} label={t.confirm({ company: legalName })} /> : null}
      <p className="max-w-prose text-sm text-muted">{t.consent({ client })}</p>
      <div>
        <SubmitButton>{t.yes({ client })}</SubmitButton>
      </div>
    </Form>
  );
}
