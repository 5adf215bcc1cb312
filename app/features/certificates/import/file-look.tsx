import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import type { FileView } from './look-at-file.server.ts';
import { importMessages } from './messages.ts';

interface Props {
  view: FileView;
  /** The file itself: it travels along, and is judged anew when it is taken in. */
  text: string;
  here: string;
  maxFileBytes: number;
  documentProblem: string | null;
}

/** What a signed file says, who signed it, and taking it in. */
export function FileLook({ view, text, here, maxFileBytes, documentProblem }: Props) {
  const t = useMessages(importMessages);
  const f = useFormat();
  const errors = documentProblem ? [documentProblem] : undefined;
  return (
    <>
      <Notice tone="ok" title={t.holds} className="mb-6">
        {t.holdsText({ address: view.installation })}
      </Notice>
      <WhoSigned view={view} />
      <WhatItSays view={view} />
      <Form method="post" action={`${here}?step=take`} encType="multipart/form-data" className="grid max-w-2xl gap-6 border-t border-line pt-4">
        <FormErrors form={{ id: 'take', allErrors: errors ? { file: errors } : {} }} />
        <input type="hidden" name="record" value={text} />
        {view.document ? (
          <FileField field={{ id: 'take-file', name: 'file', errors }} label={t.document} description={t.documentHelp({ name: view.document.name, max: f.bytes(maxFileBytes) })} accept="application/pdf,image/png,image/jpeg" />
        ) : (
          <p className="max-w-prose">{t.noDocument}</p>
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t.take}</SubmitButton>
          <ButtonLink to={here}>{t.again}</ButtonLink>
        </div>
      </Form>
    </>
  );
}

function WhoSigned({ view }: { view: FileView }) {
  const { key: t } = useMessages(importMessages);
  const f = useFormat();
  const { known } = view;
  return (
    <Section title={t.title}>
      <DescriptionList
        items={[
          { term: t.installation, detail: <span className="break-all">{view.installation}</span> },
          { term: t.fingerprint, detail: <code className="text-sm">{view.fingerprint}</code> },
        ]}
      />
      <div className="mt-3 grid gap-2">
        {view.isOwn ? <Notice>{t.own}</Notice> : known ? <p>{t.known({ date: f.date(known.sinceOn), n: known.certificates })}</p> : <Notice tone="warn">{t.new}</Notice>}
        {known && known.name !== view.installation ? <Notice tone="warn">{t.renamed({ name: known.name })}</Notice> : null}
        {view.hasOtherKey ? <Notice tone="warn">{t.otherKey}</Notice> : null}
      </div>
    </Section>
  );
}

function WhatItSays({ view }: { view: FileView }) {
  const { says: t } = useMessages(importMessages);
  const f = useFormat();
  const { certificate, document } = view;
  return (
    <Section title={t.title}>
      <DescriptionList
        missing={t.missing}
        items={[
          { term: t.scheme, detail: view.scheme },
          ...(certificate.level ? [{ term: t.level, detail: <LevelBadge lowest={certificate.level} /> }] : []),
          {
            term: t.holder,
            detail: (
              <>
                {view.isOtherHolder ? <mark className="bg-warn-soft px-1 text-warn">{certificate.holderName}</mark> : certificate.holderName}
                {view.isOtherHolder ? <span className="block text-sm text-muted">{t.holderOther({ supplier: view.supplierName })}</span> : null}
              </>
            ),
          },
          { term: t.kvk, detail: certificate.holderKvkNumber },
          { term: t.valid, detail: t.period({ from: f.date(certificate.validFrom), until: f.date(certificate.validUntil) }) },
          { term: t.issuer, detail: certificate.issuer },
          { term: t.number, detail: certificate.certificateNumber },
          { term: t.scope, detail: certificate.scopeText },
          { term: t.taken, detail: t.takenBy({ name: view.takenBy, date: f.date(view.takenOn) }) },
          { term: t.document, detail: document ? <span className="break-all">{document.name}</span> : t.noDocument },
        ]}
      />
    </Section>
  );
}
