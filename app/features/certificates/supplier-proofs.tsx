import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ProofLine } from './load-supplier-proofs.server.ts';
import { supplierProofMessages } from './proof-messages.ts';

interface Props {
  proofs: readonly ProofLine[];
  /** `/o/:organisation` */
  home: string;
  supplierId: string;
  mayEnter: boolean;
  /** False while no answer calls for a mark: then nobody is sent looking for one. */
  needsMark: boolean;
}

/** The part of a supplier's page that shows its proofs. */
export function SupplierProofs({ proofs, home, supplierId, mayEnter, needsMark }: Props) {
  const t = useMessages(supplierProofMessages);
  const columns: Column<ProofLine>[] = [
    {
      id: 'proof',
      header: t.proof,
      cell: (proof) => (
        <>
          <Link to={`${home}/verification/${proof.id}`} className="link">
            {proof.scheme}
          </Link>{' '}
          {proof.level ? <LevelBadge lowest={proof.level} /> : null}
        </>
      ),
    },
    { id: 'holder', header: t.holder, cell: (proof) => <Holder proof={proof} /> },
    { id: 'valid', header: t.valid, cell: (proof) => <Valid proof={proof} /> },
    { id: 'state', header: t.state, cell: (proof) => <Judgement proof={proof} /> },
    { id: 'origin', header: t.origin, cell: (proof) => <span className="text-muted break-words">{proof.installation ? t.signedFile({ name: proof.installation }) : t[proof.origin]}</span>, from: 'lg' },
  ];
  const enter = mayEnter ? (
    <>
      <ButtonLink size="sm" to={`${home}/suppliers/${supplierId}/certificates/import`}>
        {t.import}
      </ButtonLink>
      <ButtonLink size="sm" to={`${home}/suppliers/${supplierId}/certificates/new`}>
        {t.enter}
      </ButtonLink>
    </>
  ) : null;
  return (
    <Section title={t.title} id="proofs" actions={enter}>
      <DataTable caption={t.title} rows={proofs} rowId={(proof) => proof.id} columns={columns} empty={<p className="text-muted">{needsMark ? t.none : t.noneNeeded}</p>} />
    </Section>
  );
}

function Holder({ proof }: { proof: ProofLine }) {
  const t = useMessages(supplierProofMessages);
  return (
    <>
      {proof.holderName}
      {proof.otherHolder ? (
        <>
          {' '}
          <Tag tone="warn">{t.otherHolder}</Tag>
        </>
      ) : null}
    </>
  );
}

function Valid({ proof }: { proof: ProofLine }) {
  const t = useMessages(supplierProofMessages);
  const f = useFormat();
  if (proof.validity === 'expired') return <span className="text-bad">{t.expired({ date: f.date(proof.validUntil) })}</span>;
  if (proof.validity === 'not_yet') return <>{t.from({ date: f.date(proof.validFrom) })}</>;
  return <>{t.until({ date: f.date(proof.validUntil) })}</>;
}

function Judgement({ proof }: { proof: ProofLine }) {
  const t = useMessages(supplierProofMessages);
  const f = useFormat();
  if (proof.notSharedSince) return <Tag tone="warn">{t.notShared({ date: f.date(proof.notSharedSince) })}</Tag>;
  if (!proof.result) return <Tag tone="info">{t.waiting}</Tag>;
  if (proof.result === 'refused') return <Tag tone="bad">{t.refused}</Tag>;
  if (proof.word?.result === 'denied') return <Tag tone="bad">{t.denied({ date: f.date(proof.word.on) })}</Tag>;
  if (proof.outage) return <Tag tone="bad">{t[proof.outage.kind]({ date: f.date(proof.outage.on) })}</Tag>;
  if (proof.acceptedLevel && proof.acceptedUntil) return <Tag tone="ok">{t.acceptedFor({ level: proof.acceptedLevel, date: f.date(proof.acceptedUntil) })}</Tag>;
  return proof.level ? <HowSure proof={proof} /> : <Tag>{t.asSupport}</Tag>;
}

/** A Quality Mark that was accepted: by reading alone, and how far that goes, or with the word of its issuer. */
function HowSure({ proof }: { proof: ProofLine }) {
  const t = useMessages(supplierProofMessages);
  const f = useFormat();
  if (proof.word) return <Tag tone="ok">{t.confirmed({ date: f.date(proof.word.on) })}</Tag>;
  if (!proof.limitedTo) return <Tag tone="ok">{t.accepted}</Tag>;
  return <Tag tone="warn">{proof.limitedTo === 'none' ? t.limitedToNone : t.limited({ level: proof.limitedTo })}</Tag>;
}
