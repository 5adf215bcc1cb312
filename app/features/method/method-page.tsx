import type { SubmissionResult } from '@conform-to/react';
import { noOfficialMethod } from '#app/domain/level/explain.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { methodMessages } from './messages.ts';
import { RuleRow } from './rule-row.tsx';
import type { MethodView } from './view-method.server.ts';

interface Props {
  view: MethodView;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function MethodPage({ view, lastResult }: Props) {
  const t = useMessages(methodMessages);
  const { locale } = useFormat();
  return (
    <>
      <PageHeader title={t.title} lead={useLead(view)} />
      <Notice className="mb-6">
        <p>{noOfficialMethod[locale]}</p>
      </Notice>
      {view.mayAdopt ? <AdoptForm view={view} lastResult={lastResult} /> : null}
      {view.versions.length === 0 && !view.mayAdopt ? <p className="mb-6 max-w-prose text-muted">{t.adopt.whoMay}</p> : null}
      <p className="mb-2 max-w-prose">{t.how}</p>
      <p className="mb-6 max-w-prose">{t.unknown}</p>
      {view.levels.map(({ level, rules }) => (
        <Section key={level} id={level} title={t.rulesFor({ level })} actions={<LevelBadge lowest={level} />}>
          <table className="data-table">
            <caption className="sr-only">{t.rulesFor({ level })}</caption>
            <thead>
              <tr>
                <th scope="col">{t.rule}</th>
                <th scope="col" className="w-32">{t.area}</th>
                <th scope="col" className="end w-40">{t.decides}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </tbody>
          </table>
        </Section>
      ))}
      <p className="mb-6 text-sm text-muted">{t.countNote}</p>
      {view.versions.length > 0 ? <Versions versions={view.versions} /> : null}
    </>
  );
}

function useLead({ versions, isProvisional }: MethodView): string {
  const t = useMessages(methodMessages);
  const [latest] = versions;
  if (!latest) return t.leadProvisional;
  return isProvisional ? t.leadFuture({ name: latest.name, date: latest.effectiveOn }) : t.leadAdopted({ name: latest.name, n: latest.number, date: latest.effectiveOn });
}

function Versions({ versions }: Pick<MethodView, 'versions'>) {
  const t = useMessages(methodMessages).versions;
  const f = useFormat();
  return (
    <Section title={t.title} id="versions">
      <DataTable
        caption={t.title}
        rows={versions}
        rowId={(version) => String(version.number)}
        columns={[
          { id: 'number', header: t.number, cell: (version) => f.number(version.number) },
          { id: 'name', header: t.name, cell: (version) => version.name },
          { id: 'from', header: t.from, cell: (version) => f.date(version.effectiveOn) },
          { id: 'by', header: t.by, cell: (version) => version.adoptedBy },
          { id: 'on', header: t.on, cell: (version) => <InstantText instant={version.recordedAt} /> },
        ]}
      />
    </Section>
  );
}
