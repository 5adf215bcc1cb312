import { Form } from '@remix-run/react';
import { certificateFileDays } from '#app/domain/certificate/signed-certificate.ts';
import type { OwnInstallation } from '#app/platform/certificate-file/own-installation.server.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { certificateFileMessages } from './messages.ts';

interface Props {
  /** Where the file comes from when this is posted. */
  action: string;
  certificateId: string;
  answeredBy: string;
  /** Where the file comes from, as it will say. */
  installation: OwnInstallation;
}

/** One certificate as a signed file. The whole page goes along with the post, because the answer is a file. */
export function TakeAlongForm({ action, certificateId, answeredBy, installation }: Props) {
  const t = useMessages(certificateFileMessages);
  const f = useFormat();
  return (
    <Confirm trigger={t.trigger} size="sm">
      <p>{t.what}</p>
      <p>{t.inIt({ address: installation.address })}</p>
      <p>
        {t.fingerprint} <code className="break-words">{installation.fingerprint}</code>
      </p>
      <p>{t.until({ days: f.number(certificateFileDays) })}</p>
      <Form method="post" action={action} reloadDocument className="grid gap-3">
        <TextField field={{ id: `take-${certificateId}`, name: 'takenBy', required: true, maxLength: 200, initialValue: answeredBy }} label={t.name} autoComplete="name" width="medium" />
        <SubmitButton className="justify-self-start">{t.take}</SubmitButton>
      </Form>
    </Confirm>
  );
}
