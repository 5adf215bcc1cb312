import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { TakeAlongForm } from '../../certificate-file/take-along-form.tsx';
import { useClientChoices } from '../client-choices.tsx';
import { clientMessages } from '../client-messages.ts';
import { companyPath, documentPath, takeAlongPath } from '../company-paths.ts';
import { companyMessages } from '../messages.ts';
import { companyCertificateMessages } from './messages.ts';
import type { CompanyCertificatePageData } from './load-company-certificate.server.ts';

/** What a certificate says, who sees it since when, and the yes or no for each client. */
export function CompanyCertificatePage({ certificate, companyId }: { certificate: CompanyCertificatePageData; companyId: string }) {
  const { back } = useMessages(companyMessages);
  const words = useMessages(companyCertificateMessages);
  const format = useFormat();
  return (
    <>
      <PageHeader title={certificate.level ? <>{certificate.scheme} <LevelBadge lowest={certificate.level} /></> : certificate.scheme} back={{ to: companyPath(companyId), label: back }} />
      <Section title={words.clients}>
        {certificate.shares.length === 0 ? <p className="text-muted">{words.nobody}</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {certificate.shares.map((share) => (
            <Share key={share.id} share={share} />
          ))}
        </ul>
        {certificate.ended.map((share) => (
          <p key={share.id} className="mt-2 text-muted">
            {share.client}: {words.endedOn({ date: format.date(share.on) })}
          </p>
        ))}
      </Section>
      {certificate.others.length > 0 && certificate.validity !== 'expired' ? <ShareWithMore others={certificate.others} /> : null}
      <DescriptionList
        items={[
          { term: words.valid, detail: words.validity({ from: format.date(certificate.validFrom), until: format.date(certificate.validUntil) }) },
          { term: words.holder, detail: certificate.holderName },
          { term: words.issuer, detail: certificate.issuer },
          { term: words.number, detail: certificate.number },
          { term: words.scope, detail: certificate.scopeText },
          { term: words.document, detail: certificate.file ? <DocumentOf file={certificate.file} path={documentPath(companyId, certificate.id)} /> : null },
        ].filter(({ detail }) => detail)}
      />
      <div className="mt-5">
        <TakeAlongForm action={takeAlongPath(companyId, certificate.id)} certificateId={certificate.id} answeredBy={certificate.takenBy} installation={certificate.installation} />
      </div>
    </>
  );
}

function DocumentOf({ file, path }: { file: NonNullable<CompanyCertificatePageData['file']>; path: string }) {
  const t = useMessages(companyCertificateMessages);
  const f = useFormat();
  if (file.removedOn) return <>{t.documentGone({ name: file.name, date: f.date(file.removedOn) })}</>;
  return (
    <>
      <a href={path} className="link break-all">
        {file.name}
      </a>{' '}
      <span className="text-muted">({f.bytes(file.bytes)})</span>
    </>
  );
}

const tones: Record<CompanyCertificatePageData['shares'][number]['status'], Tone> = { waiting: 'info', accepted: 'ok', refused: 'bad' };

function Share({ share }: { share: CompanyCertificatePageData['shares'][number] }) {
  const t = useMessages(companyCertificateMessages);
  const words = useMessages(clientMessages);
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div>
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="font-semibold">{share.client}</span>
          <Tag tone={tones[share.status]}>{t.status[share.status]}</Tag>
        </p>
        <p className="text-sm text-muted">{t.since({ date: format.date(share.on), by: share.by })}</p>
        {share.knownAs.length > 0 ? <p className="text-sm text-muted">{words.knownAs({ names: share.knownAs })}</p> : null}
      </div>
      <Confirm trigger={t.stop} size="sm">
        <p>{t.stopAsk({ client: share.client })}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="stop" />
          <input type="hidden" name="shareId" value={share.id} />
          <SubmitButton tone="danger">{t.stopDo({ client: share.client })}</SubmitButton>
        </Form>
      </Confirm>
    </li>
  );
}

function ShareWithMore({ others }: { others: CompanyCertificatePageData['others'] }) {
  const t = useMessages(companyCertificateMessages);
  const choices = useClientChoices(others);
  return (
    <Section title={t.share}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="share" />
        <CheckboxGroup field={{ id: 'client', name: 'client' }} label={t.shareLead} hideOptional choices={choices} />
        <div>
          <SubmitButton>{t.shareDo}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
