import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { importMessages } from '../messages.ts';
import { useOrganisationPath } from '../use-organisation-path.ts';

/** On to the next work, or all of it back. */
export function AppliedActions() {
  const t = useMessages(importMessages).applied;
  const home = useOrganisationPath();
  return (
    <div className="mb-6 flex flex-wrap items-start gap-2">
      <ButtonLink to={`${home}/triage`} tone="primary">
        {t.triage}
      </ButtonLink>
      <ButtonLink to={`${home}/suppliers`}>
        {t.suppliers}
      </ButtonLink>
      <ButtonLink to={`${home}/suppliers/duplicates`}>
        {t.duplicates}
      </ButtonLink>
      <Confirm trigger={t.undo} tone="quiet">
        <p>{t.undoText}</p>
        <Form method="post">
          <SubmitButton tone="danger" name="intent" value="undo">
            {t.undoNow}
          </SubmitButton>
        </Form>
      </Confirm>
    </div>
  );
}
