import { useActionData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

interface FormState {
  id: string;
  errors?: string[] | undefined;
  /** Field name → sentences. */
  allErrors: Record<string, string[]>;
}

interface Props {
  form: FormState;
  /** What the fields are called, in forms of more than a few: the sentence alone does not say which one it is about. */
  labels?: { readonly [field: string]: string };
}

/** What is wrong, above the form, each with a link to its field; focused when the answer comes back. */
export function FormErrors({ form, labels }: Props) {
  const t = useMessages(uiMessages);
  const box = useRef<HTMLDivElement>(null);
  const answer = useActionData();
  const items = Object.entries(form.allErrors).flatMap(([name, errors]) => errors.map((text) => ({ name, text })));
  const wrong = items.length > 0;
  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong, answer]);
  if (!wrong) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="border-s-4 border-bad bg-bad-soft px-4 py-3">
      <p className="font-semibold">{t.errorsTitle({ n: items.length })}</p>
      <ul className="mt-1 grid gap-0.5">
        {items.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            {name ? (
              <a className="link text-bad" href={`#${form.id}-${name}`}>
                {withLabel(labels?.[name], text)}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function withLabel(label: string | undefined, text: string): string {
  if (!label) return text;
  return label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`;
}
