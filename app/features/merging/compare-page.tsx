import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { ComparedFields } from './compared-fields.tsx';
import type { Comparison } from './load-comparison.server.ts';
import { mergingMessages } from './messages.ts';

interface Props {
  data: Comparison;
  /** Why the last attempt was refused. */
  problem: string | null;
}

/** Which of two stays, whose word holds, what goes over: and then they are one. */
export function ComparePage({ data, problem }: Props) {
  const t = useMessages(mergingMessages);
  const { base, stays, gone, evidence } = data;
  const list = `${base}/suppliers`;
  const names = { one: stays.name, other: gone.name };
  const refusal = problem ?? (data.problem ? t.problem[data.problem] : null);
  const back = { to: `${list}/${stays.id}`, label: stays.name };
  if (stays.id === gone.id) {
    return (
      <>
        <PageHeader title={stays.name} back={back} />
        <Refusal sentence={t.problem.itself} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t.compare.title(names)}
        lead={t.compare.lead(names)}
        back={back}
        actions={<ButtonLink to={`${list}/${gone.id}/merge/${stays.id}`}>{t.compare.swap(names)}</ButtonLink>}
      />
      {refusal ? <Refusal sentence={refusal} /> : null}
      {data.keptApartOn ? <Notice className="mb-5">{t.compare.keptApart({ date: data.keptApartOn })}</Notice> : null}
      <p className="mb-6 max-w-prose">{evidence.length > 0 ? `${t.compare.looksAlike}: ${evidence.map((one) => t.evidence[one]).join(' · ')}` : t.compare.looksDifferent}</p>
      <Form method="post">
        <Section title={t.compare.what} lead={t.compare.whatLead}>
          <ComparedFields data={data} />
        </Section>
        <Section title={t.compare.moves}>
          <Moves moves={data.moves} />
        </Section>
        <div className="flex flex-wrap gap-2 print:hidden">
          {data.problem ? null : (
            <SubmitButton name="intent" value="merge">
              {t.compare.mergeNow}
            </SubmitButton>
          )}
          {data.keptApartOn ? null : (
            <Button type="submit" name="intent" value="apart">
              {t.compare.keepApart}
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}

function Refusal({ sentence }: { sentence: string }) {
  return (
    <Notice tone="bad" className="mb-5">
      <p role="alert">{sentence}</p>
    </Notice>
  );
}

/** What hangs on the supplier that goes, in numbers. */
function Moves({ moves }: Pick<Comparison, 'moves'>) {
  const t = useMessages(mergingMessages);
  const f = useFormat();
  const words = t.moved;
  let rest = 0;
  const told = Object.entries(moves).flatMap(([table, n]) => {
    if (table in words && table !== 'rest') return [words[table as keyof typeof words]({ n })];
    rest += n;
    return [];
  });
  if (rest > 0) told.push(words.rest({ n: rest }));
  return <p className="max-w-prose">{told.length > 0 ? f.list(told) : t.compare.movesNothing}</p>;
}
