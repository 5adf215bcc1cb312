import { Link } from '@remix-run/react';
import { riskAreas } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';

type Access = SupplierPageData['access'][number];

/** Every way in, by risk area in the fixed order; an empty area says so, because that is an answer too. */
export function AccessSection({ data, page }: { data: SupplierPageData; page: string }) {
  const t = useMessages(supplierPageMessages).access;
  const ui = useMessages(uiMessages);
  const open = data.access.filter((access) => access.endedAt === null);
  const former = data.access.filter((access) => access.endedAt !== null);
  return (
    <Section
      title={t.title}
      id="access"
      actions={
        data.may.write ? (
          <ButtonLink to={`${page}/access/new`} size="sm">
            {t.add}
          </ButtonLink>
        ) : null
      }
    >
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[7rem_1fr]">
        {riskAreas.map((area) => {
          const own = open.filter((access) => access.area === area);
          return (
            <div key={area} className="contents">
              <dt className="font-medium max-sm:mt-2">
                <Link to={`${data.base}/access?area=${area}`} title={t.everyone({ area: ui.area[area] })} className="hover:text-accent hover:underline">
                  <RiskAreaLabel area={area} />
                </Link>
              </dt>
              <dd className="grid gap-1">
                {own.length === 0 ? <span className="text-muted">{t.none}</span> : own.map((access) => <AccessLine key={access.id} access={access} today={data.today} to={data.may.write ? `${page}/access/${access.id}` : null} />)}
              </dd>
            </div>
          );
        })}
      </dl>
      {former.length > 0 ? (
        <details className="mt-4 text-sm">
          <summary className="link inline-block">{t.former({ n: former.length })}</summary>
          <ul className="mt-2 grid gap-1 text-muted">
            {former.map((access) => (
              <li key={access.id}>
                <RiskAreaLabel area={access.area} />: {access.reach} ({t.withdrawn({ at: access.endedAt ?? '' })})
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function AccessLine({ access, today, to }: { access: Access; today: string; to: string | null }) {
  const t = useMessages(supplierPageMessages).access;
  const isOverdue = access.untilOn !== null && access.untilOn < today;
  const details = [
    access.service,
    access.sinceOn ? t.since({ date: access.sinceOn }) : null,
    access.untilOn && !isOverdue ? t.until({ date: access.untilOn }) : null,
    access.grantedBy ? t.grantedBy({ name: access.grantedBy }) : null,
  ].filter((detail) => detail !== null);
  return (
    <div>
      {access.reach}
      {details.length > 0 ? <span className="text-muted"> ({details.join(', ')})</span> : null}
      {isOverdue ? <span className="text-bad"> {t.overdue({ date: access.untilOn ?? '' })}</span> : null}
      {to ? (
        <Link to={to} className="link ms-2 text-sm print:hidden">
          {t.edit}
        </Link>
      ) : null}
    </div>
  );
}
