import { Form } from '@remix-run/react';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';

interface Props {
  trigger: string;
  /** What will happen. */
  what: string;
  submit: string;
}

/** Asks once more, then posts `intent=remove` to the page's own address. */
export function RemoveForm({ trigger, what, submit }: Props) {
  return (
    <Confirm trigger={trigger} tone="danger">
      <p>{what}</p>
      <Form method="post">
        <SubmitButton tone="danger" name="intent" value="remove">
          {submit}
        </SubmitButton>
      </Form>
    </Confirm>
  );
}
