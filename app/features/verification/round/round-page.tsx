import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { roundMessages } from './messages.ts';
import type { RoundLook } from './post-round.server.ts';

const shownProofs = 20;

/** Whom would we ask about what, and about what can nobody be asked? */
export function RoundPage({ round, home }: { round: RoundLook; home: string }) {
  const t = useMessages(roundMessages);
  const questions = round.asked.reduce((sum, one) => sum + one.proofIds.length, 0);
  const mails = round.asked.reduce((sum, one) => sum + one.mails, 0);
  return (
    <>
      <PageHeader title={t.title} {...(questions > 0 ? { lead: t.lead({ n: questions, mails }) } : {})} back={{ to: `${home}/verification/due`, label: t.back }} />
      {round.onList > round.chosen ? <Notice className="mb-5">{t.cut({ n: round.chosen, of: round.onList })}</Notice> : null}
      {questions > 0 ? <Asked round={round} home={home} questions={questions} /> : <EmptyState title={t.nobody}>{t.nobodyText}</EmptyState>}
      {round.left.length > 0 ? <Left round={round} home={home} /> : null}
    </>
  );
}

function Asked({ round, home, questions }: { round: RoundLook; home: string; questions: number }) {
  const t = useMessages(roundMessages);
  const columns: Column<RoundLook['asked'][number]>[] = [
    {
      id: 'issuer',
      header: t.issuer,
      cell: (row) => (
        <>
          {row.name}
          {row.calledToo.length > 0 ? <span className="block text-sm text-muted">{t.calledToo({ names: row.calledToo })}</span> : null}
        </>
      ),
    },
    { id: 'to', header: t.to, cell: (row) => <Address row={row} /> },
    { id: 'questions', header: t.questions, numeric: true, cell: (row) => row.proofIds.length },
    { id: 'mails', header: t.mails, numeric: true, cell: (row) => row.mails },
  ];
  return (
    <Section title={t.asked} lead={t.askedText}>
      <Form method="post">
        <input type="hidden" name="press" value={round.press} />
        {round.asked.flatMap((one) => one.proofIds.map((id) => <input key={id} type="hidden" name="id" value={id} />))}
        <DataTable caption={t.asked} rows={round.asked} rowId={(row) => row.id} columns={columns} />
        <div className="mt-4 flex flex-wrap gap-2 print:hidden">
          <SubmitButton name="intent" value="send" tone="primary">
            {t.send({ n: questions })}
          </SubmitButton>
          <ButtonLink to={`${home}/verification/due`}>{t.cancel}</ButtonLink>
        </div>
      </Form>
    </Section>
  );
}

/** An issuer with several addresses is asked at one of them. */
function Address({ row }: { row: RoundLook['asked'][number] }) {
  const t = useMessages(roundMessages);
  const [only] = row.emails;
  if (row.emails.length === 1 && only) {
    return (
      <>
        <input type="hidden" name="contactId" value={only.id} />
        <span className="break-all">{only.email}</span>
      </>
    );
  }
  return <SelectField field={{ id: `contact-${row.id}`, name: 'contactId' }} defaultValue={row.contactId} blank={null} label={t.address({ issuer: row.name })} hideLabel hideOptional options={row.emails.map(({ id, email }) => ({ value: id, label: email }))} />;
}

function Left({ round, home }: { round: RoundLook; home: string }) {
  const t = useMessages(roundMessages);
  const columns: Column<RoundLook['left'][number]>[] = [
    { id: 'issuer', header: t.issuer, cell: (row) => row.issuer },
    {
      id: 'reason',
      header: t.reason,
      cell: (row) => (
        <>
          {t.reasons[row.reason]}{' '}
          {row.reason === 'off_list' ? <Link className="link" to={`${home}/settings/issuers/new?name=${encodeURIComponent(row.issuer)}`}>{t.add(row)}</Link> : null}
          {row.reason === 'no_email' ? <Link className="link" to={`${home}/settings/issuers/${row.issuerId}`}>{t.addEmail}</Link> : null}
        </>
      ),
    },
    {
      id: 'certificates',
      header: t.certificates,
      cell: (row) => (
        <details>
          <summary className="link tabular-nums">{row.proofs.length}</summary>
          <ul className="mt-1 grid gap-1">
            {row.proofs.slice(0, shownProofs).map((proof) => (
              <li key={proof.id}>
                <Link className="link" to={`${home}/verification/${proof.id}#issuer`}>
                  {proof.supplier}
                </Link>
              </li>
            ))}
            {row.proofs.length > shownProofs ? <li className="text-muted">{t.more({ n: row.proofs.length - shownProofs })}</li> : null}
          </ul>
        </details>
      ),
    },
  ];
  return (
    <Section title={t.left}>
      <DataTable caption={t.left} rows={round.left} rowId={(row) => `${row.reason} ${row.issuer}`} columns={columns} />
    </Section>
  );
}
