import type { SubmissionResult } from '@conform-to/react';
import { schemeIds, schemeOf } from '#app/domain/certificate/schemes.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SchemeWhy } from '#app/ui/scheme-why.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Rules } from './load-rules.server.ts';
import { equivalenceMessages } from './messages.ts';
import { ProposeRule } from './propose-rule.tsx';
import { RuleItem } from './rule-item.tsx';

interface Props {
  rules: Rules;
  back: string;
  /** Of the form that was posted: `new`, or the id of a rule. */
  reply: { about: string; lastResult: SubmissionResult<string[]> } | undefined;
}

/** Which other proof may count for which level, who said so, and why nothing counts by itself. */
export function EquivalencePage({ rules, back, reply }: Props) {
  const t = useMessages(equivalenceMessages);
  const { locale } = useFormat();
  const of = (...states: string[]) => rules.rules.filter((rule) => states.includes(rule.state));
  const list = (title: string, items: Rules['rules']) =>
    items.length > 0 ? (
      <Section title={title}>
        <ul className="grid gap-6">
          {items.map((rule) => (
            <RuleItem key={rule.id} rule={rule} mayWrite={rules.mayWrite} mayApprove={rules.mayApprove} lastResult={reply?.about === rule.id ? reply.lastResult : undefined} />
          ))}
        </ul>
      </Section>
    ) : null;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: back, label: t.back }} />
      {list(t.proposed, of('proposed'))}
      {list(t.inForce, of('in_force')) ?? <EmptyState title={t.none}>{t.noneText}</EmptyState>}
      {rules.mayWrite ? <ProposeRule key={rules.rules.length} until={rules.proposedUntil} lastResult={reply?.about === 'new' ? reply.lastResult : undefined} /> : null}
      {list(t.past, of('ended', 'lapsed', 'declined'))}
      {rules.rules.length > 0 ? (
        <ListEnd>
          <ExportLinks list={t.title} file="equivalence" />
        </ListEnd>
      ) : null}
      <Section title={t.why}>
        <ul className="grid gap-4">
          {schemeIds
            .map(schemeOf)
            .filter((scheme) => scheme.treatment !== 'satisfies')
            .map((scheme) => (
              <li key={scheme.id} className="max-w-prose">
                <h3 className="font-semibold">
                  {scheme.name[locale]} <span className="font-normal text-muted">({scheme.reasonableUpTo ? t.reasonable({ level: scheme.reasonableUpTo }) : t.never})</span>
                </h3>
                <SchemeWhy scheme={scheme} />
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}
