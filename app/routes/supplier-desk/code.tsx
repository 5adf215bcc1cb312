import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { CodePage } from '#app/features/supplier-desk/code/code-page.tsx';
import { codeMessages } from '#app/features/supplier-desk/code/messages.ts';
import { typeCode } from '#app/features/supplier-desk/code/type-code.server.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';

const why = 'the code of a letter is the right, and attempts are counted';

export const loader = publicLoader({ why }, ({ ctx }) => ({ title: ctx.t(codeMessages).title }));

export const action = publicAction({ why }, async ({ ctx, request }) => {
  const typed = (await request.formData()).get('code');
  const secret = typeof typed === 'string' && typed.length <= 200 ? await typeCode(ctx, typed) : null;
  return secret === null ? data({ isWrong: true }, { status: 422 }) : redirect(`/i/${secret}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function Code() {
  const answer = useActionData<typeof action>();
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <CodePage isWrong={answer?.isWrong ?? false} />
    </PlainShell>
  );
}
