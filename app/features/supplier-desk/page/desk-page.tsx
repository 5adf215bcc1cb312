import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { AskedOfYouText } from '../burden/asked-of-you.tsx';
import { DeskContracts } from '../contract/desk-contracts.tsx';
import { DeskWaySection } from '../way/desk-way-section.tsx';
import { HandOverDoor } from '../hand-over/hand-over-door.tsx';
import { KeepDeskSection } from '../keep/keep-desk-section.tsx';
import { JoinSection } from '../offer/join-section.tsx';
import type { Offer } from '../offer/load-offer.server.ts';
import { offerMessages } from '../offer/messages.ts';
import { OfferSection, SharedBefore } from '../offer/offer-section.tsx';
import { AnswerChoices } from './answer-choices.tsx';
import { AskedWhy } from './asked-why.tsx';
import { GivenAnswers } from './given-answers.tsx';
import type { Desk } from './load-desk.server.ts';
import { deskPageMessages } from './messages.ts';

interface Props {
  token: string;
  desk: Desk;
  offer: Offer;
}

/** What is asked, by whom and why; what was answered; and how to answer. */
export function DeskPage({ token, desk, offer }: Props) {
  const t = useMessages(deskPageMessages);
  const words = useMessages(offerMessages);
  const { asked } = desk;
  const hasAnswered = desk.shares.length + desk.answers.length > 0;
  return (
    <>
      <PageHeader title={t.title({ client: asked.client })} lead={t.for({ supplier: desk.supplierName })} {...(offer.isAtDesk && { back: { to: '/desk', label: words.overview } })} />
      {hasAnswered ? <GivenAnswers token={token} desk={desk} /> : null}
      {offer.isOwn && desk.shares.length > 0 ? (
        <p className="mb-8">
          {words.founded}{' '}
          <Link to="/desk" className="link">
            {words.foundedDo}
          </Link>
        </p>
      ) : null}
      <OfferSection token={token} client={asked.client} knownAs={desk.supplierName} companies={offer.companies.filter((company) => company.certificates.length > 0)} />
      <JoinSection token={token} client={asked.client} knownAs={desk.supplierName} companies={offer.companies.filter((company) => company.certificates.length === 0)} />
      {desk.mayKeep ? <KeepDeskSection token={token} isBesides={offer.isAtDesk} /> : null}
      <DeskContracts token={token} client={asked.client} contracts={desk.contracts} />
      <WhatIsAsked desk={desk} />
      <Section title={hasAnswered ? t.choices.again : t.choices.title}>
        <AnswerChoices token={token} contactName={asked.contact.name} />
        <HandOverDoor token={token} />
        {offer.isAtDesk || hasAnswered ? null : <SharedBefore token={token} />}
      </Section>
      <DeskWaySection token={token} client={asked.client} way={desk.way} />
      <AskedWhy token={token} asked={asked} />
      <Law asked={asked} />
    </>
  );
}

function WhatIsAsked({ desk }: { desk: Desk }) {
  const { asked: t } = useMessages(deskPageMessages);
  const format = useFormat();
  const { asked, lowest, highest } = desk;
  const { contact } = asked;
  return (
    <Section title={t.title}>
      <p>{lowest === highest ? t.exact : t.atLeast}</p>
      <p className="my-3 text-xl">
        <LevelBadge lowest={lowest} provisional={asked.isProvisional} />
      </p>
      {asked.isProvisional ? <p className="mb-3 text-muted">{t.provisional({ client: asked.client })}</p> : null}
      <DescriptionList
        items={[
          { term: t.client, detail: `${asked.client}, ${t.entityClass[asked.entityClass]}` },
          { term: t.wantedOn, detail: format.dateLong(asked.wantedOn) },
          { term: t.reference, detail: asked.ownReference },
          { term: t.contact, detail: contact.name },
          {
            term: t.phone,
            detail: (
              <a className="link" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
                {contact.phone}
              </a>
            ),
          },
          {
            term: t.email,
            detail: (
              <a className="link" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            ),
          },
        ]}
      />
      <AskedOfYouText asked={desk.askedOfYou} className="mt-3 max-w-prose" />
      <p className="mt-3 text-sm text-muted">{t.genuine({ client: asked.client })}</p>
    </Section>
  );
}

function Law({ asked }: { asked: Desk['asked'] }) {
  const { law: t } = useMessages(deskPageMessages);
  const { client } = asked;
  const article = asked.underCbw ? t.article.cbw : t.article.directive;
  return (
    <Section title={t.title}>
      <ul className="grid max-w-prose list-disc gap-2 ps-5">
        <li>{t.items.duty({ client, article })}</li>
        <li>{t.items.reach}</li>
        <li>{t.items.voluntary}</li>
        <li>{t.items.other({ client })}</li>
      </ul>
    </Section>
  );
}
