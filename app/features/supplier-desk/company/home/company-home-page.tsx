import { Link } from '@remix-run/react';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { AskedOfYouText } from '../../burden/asked-of-you.tsx';
import { QuestionsToAddressSection } from '../to-address/questions-to-address.tsx';
import { colleaguesPath, companyCertificatePath, newCertificatePath, questionPath } from '../company-paths.ts';
import { wayPath } from '../../desk-paths.ts';
import { companyHomeMessages } from './messages.ts';
import type { ClientLine, CompanyHome } from './load-company-home.server.ts';

/** Everything of one company on one page: who asks, what it shows them, and until when. */
export function CompanyHomePage({ home }: { home: CompanyHome }) {
  const t = useMessages(companyHomeMessages);
  return (
    <>
      <PageHeader title={home.legalName} lead={t.lead} />
      <Section title={t.clients}>
        {home.clients.length === 0 ? <p className="text-muted">{t.noClients}</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {home.clients.map((client) => (
            <Client key={client.supplierId} client={client} companyName={home.legalName} />
          ))}
        </ul>
      </Section>
      <QuestionsToAddressSection toAddress={home.toAddress} />
      <Section title={t.certificates} actions={<ButtonLink size="sm" to={newCertificatePath(home.companyId)}>{t.add}</ButtonLink>}>
        {home.certificates.length === 0 ? <p className="max-w-prose text-muted">{t.noCertificates}</p> : null}
        {home.tellFrom ? (
          <p className="mt-2">
            <Link to={wayPath(`~${home.tellFrom}`)} className="link">
              {t.tell}
            </Link>
          </p>
        ) : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {home.certificates.map((certificate) => (
            <Certificate key={certificate.id} certificate={certificate} companyId={home.companyId} />
          ))}
        </ul>
        <p className="mt-3 max-w-prose text-sm text-muted">{t.here}</p>
      </Section>
      <p>
        {t.colleagues({ n: home.colleagues })}{' '}
        <Link to={colleaguesPath(home.companyId)} className="link">
          {t.manage}
        </Link>
      </p>
    </>
  );
}

const tones: Record<ClientLine['state']['is'], Tone> = { waiting: 'warn', answered: 'neutral', quiet: 'neutral', covered: 'ok', less: 'warn', lapsed: 'bad', promised: 'neutral', slipped: 'warn', refused: 'bad', out_of_force: 'bad', unshared: 'neutral' };

function wordsOf(state: ClientLine['state'], { state: t }: Bound<(typeof companyHomeMessages)['en']>, format: Format): string {
  switch (state.is) {
    case 'covered':
    case 'less':
      return t[state.is]({ date: format.date(state.until) });
    case 'lapsed':
    case 'promised':
    case 'slipped':
    case 'unshared':
      return t[state.is]({ date: format.date(state.on) });
    default:
      return t[state.is];
  }
}

function Client({ client, companyName }: { client: ClientLine; companyName: string }) {
  const t = useMessages(companyHomeMessages);
  const { state } = client;
  const format = useFormat();
  const words = wordsOf(state, t, format);
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {client.invitationId ? (
          <Link to={questionPath(client.invitationId)} className="link font-semibold">
            {client.name}
          </Link>
        ) : (
          <span className="font-semibold">{client.name}</span>
        )}
        {client.lowest ? <LevelBadge lowest={client.lowest} highest={client.highest ?? client.lowest} /> : null}
        {client.wantedOn && state.is === 'waiting' ? <span className="text-muted">{t.asks({ date: format.date(client.wantedOn) })}</span> : null}
      </p>
      <AskedOfYouText asked={client.askedOfYou} className="max-w-prose text-sm text-muted" />
      <p>
        <Tag tone={tones[state.is]}>{words}</Tag>
        {client.knownAs === companyName ? null : <span className="ms-2 text-sm text-muted">{t.knownAs({ name: client.knownAs })}</span>}
      </p>
    </li>
  );
}

function Certificate({ certificate, companyId }: { certificate: CompanyHome['certificates'][number]; companyId: string }) {
  const t = useMessages(companyHomeMessages);
  const format = useFormat();
  const { validity, validFrom, validUntil } = certificate;
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={companyCertificatePath(companyId, certificate.id)} className="link font-semibold">
          {certificate.scheme}
        </Link>
        {certificate.level ? <LevelBadge lowest={certificate.level} /> : null}
        <span className={validity === 'expired' ? 'text-bad' : undefined}>
          {validity === 'expired' ? t.expired({ date: format.date(validUntil) }) : validity === 'not_yet' ? t.from({ date: format.date(validFrom) }) : t.until({ date: format.date(validUntil) })}
        </span>
        {certificate.endsSoon ? <Tag tone="warn">{t.endsSoon}</Tag> : null}
      </p>
      <p className="text-sm text-muted">{t.sharedWith({ names: certificate.sharedWith })}</p>
      {certificate.endsSoon || validity === 'expired' ? (
        <p>
          <Link to={newCertificatePath(companyId, certificate.id)} className="link">
            {t.renew}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
