import { Link } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { locales } from '#app/platform/messages/locale.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ContractPageData } from '../contract/load-contract-page.server.ts';
import { requirementMessages } from './messages.ts';

interface Props {
  text: NonNullable<ContractPageData['text']>;
  /** Of the contract. */
  path: string;
}

/** The text to paste, with what must be said beside it. Copies with a script; without one it is selected by hand, or downloaded. */
export function RequirementTextSection({ text, path }: Props) {
  const { text: t } = useMessages(requirementMessages);
  const [lawyer, ...notes] = text.notes;
  return (
    <Section title={t.title} id="text">
      <Notice tone="warn" title={lawyer}>
        {notes.map((note) => (
          <p key={note} className="mt-1">
            {note}
          </p>
        ))}
      </Notice>
      <nav aria-label={t.language} className="mt-4 flex flex-wrap gap-x-4 text-sm print:hidden">
        {locales.map((locale) => (
          <Link key={locale} to={`?text=${locale}#text`} preventScrollReset lang={locale} aria-current={text.locale === locale ? 'true' : undefined} className={text.locale === locale ? 'font-semibold' : 'link'}>
            {t.languages[locale]}
          </Link>
        ))}
      </nav>
      <PastedText key={text.pasted} text={text} path={path} />
      <details className="mt-4 text-sm">
        <summary className="link inline-block">{t.basis}</summary>
        <ul className="mt-2 grid max-w-prose gap-2">
          {text.basis.map(({ paragraphs, text: words }) => (
            <li key={paragraphs}>
              <span className="font-medium">{paragraphs}:</span> {words}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

/** As many lines as it will take, so that all of it is seen. */
const rowsFor = (text: string) => text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 90)), 1);

function PastedText({ text, path }: Props) {
  const { text: t } = useMessages(requirementMessages);
  const box = useRef<HTMLTextAreaElement>(null);
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  const copy = async () => {
    box.current?.select();
    await navigator.clipboard.writeText(text.pasted);
    setIsCopied(true);
  };
  return (
    <div className="mt-2 grid gap-3">
      <textarea ref={box} readOnly aria-label={t.label} lang={text.locale} rows={rowsFor(text.pasted)} value={text.pasted} className="control field-sizing-content print:hidden" />
      <p lang={text.locale} className="hidden whitespace-pre-line print:block">
        {text.pasted}
      </p>
      <p className="flex flex-wrap items-center gap-2 print:hidden">
        {canCopy ? (
          <Button onClick={() => void copy()} size="sm">
            {t.copy}
          </Button>
        ) : null}
        <a href={`${path}/text?language=${text.locale}`} download className={buttonClass('secondary', 'sm')}>
          {t.download}
        </a>
        <output className="text-sm text-muted">{isCopied ? t.copied : null}</output>
      </p>
    </div>
  );
}
