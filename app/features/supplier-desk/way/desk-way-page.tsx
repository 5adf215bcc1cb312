import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { qmLevels } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { WayFields } from '#app/ui/way/way-fields.tsx';
import { answerPath, deskPath } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';
import type { DeskWayPageData } from './load-desk-way.server.ts';
import { deskWayMessages } from './messages.ts';
import { TellOthers } from './tell-others.tsx';
import { WithMarkSite } from './with-mark-site.tsx';

interface Props {
  token: string;
  page: DeskWayPageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Where the supplier says how far it is; beside it what the level is, how one gets it, and whom to call. */
export function DeskWayPage({ token, page, lastResult }: Props) {
  const { page: t } = useMessages(deskWayMessages);
  const desk = useMessages(deskMessages);
  const { client } = page;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead({ client })} back={{ to: deskPath(token), label: desk.back }} />
      <Section title={t.steps}>
        <WayForm page={page} lastResult={lastResult} />
      </Section>
      <WhatItIs page={page} />
      <HowToGetIt />
      <WhomToCall token={token} page={page} />
    </>
  );
}

function WayForm({ page, lastResult }: Omit<Props, 'token'>) {
  const { page: t } = useMessages(deskWayMessages);
  const { way, client, months, level, proposedOn, others } = page;
  const refused = lastResult?.status === 'error' ? lastResult : null;
  const name = { id: 'way-reportedBy', name: 'reportedBy', required: true, maxLength: 200, errors: refused?.error?.reportedBy ?? undefined, initialValue: refused ? (refused.initialValue?.reportedBy ?? '') : page.answeredBy };
  return (
    <Form method="post" className="grid gap-5">
      <WayFields steps={way.steps} auditBody={way.auditBody} isShown={way.isShown} today={way.today} lastResult={lastResult} />
      <div className="grid max-w-prose gap-2 border-t border-line pt-3 text-muted">
        {way.steps.certified.plannedOn === null && !way.isShown ? <p>{t.expected({ months, level, date: proposedOn })}</p> : null}
        <p>{t.counts({ client })}</p>
      </div>
      <TellOthers others={others} initial={refused?.initialValue?.tell} />
      {others === null ? <p className="max-w-prose text-sm text-muted">{t.others.desk}</p> : null}
      <TextField field={name} label={t.answeredBy} autoComplete="name" width="medium" />
      <div>
        <SubmitButton>{t.submit}</SubmitButton>
      </div>
    </Form>
  );
}

function WhatItIs({ page: { client, level } }: Pick<Props, 'page'>) {
  const { level: t } = useMessages(deskWayMessages);
  return (
    <Section title={t.title} lead={t.text({ client, level })} id="level">
      <ul className="grid max-w-prose gap-2">
        {qmLevels.map((one) => (
          <li key={one} className={one === level ? 'border-s-4 border-accent ps-3' : 'ps-4 text-muted'}>
            {t.levels[one]} {one === level ? <Tag tone="accent">{t.asked}</Tag> : null}
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-prose">{t.topics}</p>
      <p className="mt-2 max-w-prose text-sm text-muted">{t.source({ faq: 'nis2qualitymark.eu/faq', digitrust: 'digitrust.nl' })}</p>
    </Section>
  );
}

function HowToGetIt() {
  const { how: t } = useMessages(deskWayMessages);
  return (
    <Section title={t.title} id="how">
      <ol className="grid max-w-prose list-decimal gap-1 ps-5">
        {[t.register, t.choose, t.audit, t.certificate].map((step) => (
          <li key={step}>
            <WithMarkSite text={step} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function WhomToCall({ token, page: { client, contact } }: { token: string; page: DeskWayPageData }) {
  const { call: t } = useMessages(deskWayMessages);
  return (
    <Section title={t.title} id="call">
      <p className="max-w-prose">{t.text({ name: contact.name, client })}</p>
      <p className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        <a className="link py-0.5" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
          {contact.phone}
        </a>
        <a className="link py-0.5 break-all" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      </p>
      <p className="mt-3 max-w-prose">
        {t.wrong}{' '}
        <Link to={answerPath(token, 'contest')} className="link">
          {t.contest}
        </Link>
      </p>
    </Section>
  );
}
