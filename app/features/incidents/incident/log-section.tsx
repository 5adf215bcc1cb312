import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { sheetMessages } from '../sheet/messages.ts';
import type { IncidentPageData, LogLine } from './load-incident.server.ts';
import { MomentField } from '#app/ui/moment-field.tsx';
import { incidentPageMessages } from './messages.ts';
import { ownLines } from './own-lines.ts';
import { tellLine } from './tell-line.ts';
import { useIntentForm, type IncidentReply } from './use-intent-form.ts';

interface Props {
  page: IncidentPageData;
  reply: IncidentReply | undefined;
  mayWrite: boolean;
}

/** Who did what, when: in the order of writing, because nothing is ever put in between. */
export function LogSection({ page, reply, mayWrite }: Props) {
  const t = useMessages(incidentPageMessages).log;
  return (
    <Section title={t.title} id="log" lead={<span className="print:hidden">{t.lead}</span>} className="print:pt-1 print:pb-2">
      <ol className="mb-5 grid gap-2 print:mb-0 print:gap-0 print:text-sm">
        {page.log.map((line) => (
          <Line key={line.id} line={line} corrected={page.log.find((other) => other.id === line.corrects) ?? null} />
        ))}
      </ol>
      {mayWrite ? <LogForm key={ownLines(page, 'note', 'decision')} page={page} reply={reply} /> : null}
    </Section>
  );
}

function Line({ line, corrected }: { line: LogLine; corrected: LogLine | null }) {
  const t = useMessages(incidentPageMessages).log;
  const { everything } = useMessages(sheetMessages).services;
  const isLater = line.recordedAt.slice(0, 16) !== line.happenedAt.slice(0, 16);
  return (
    <li id={`line-${line.id}`} className="grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)] print:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="text-muted tabular-nums">
        <InstantText instant={line.happenedAt} />
      </span>
      <span className="min-w-0">
        <span className="font-medium">{tellLine(line, t, everything)}</span>
        <span className="text-muted">
          {' '}
          · {line.by ?? t.supplier}
          {isLater ? `, ${t.recorded({ at: line.recordedAt })}` : ''}
        </span>
        {corrected ? (
          <a href={`#line-${corrected.id}`} className="link block text-sm">
            {t.correctsLine({ at: corrected.recordedAt })}
          </a>
        ) : null}
        {line.text ? <span className="block max-w-prose wrap-anywhere whitespace-pre-line print:max-w-none">{line.text}</span> : null}
      </span>
    </li>
  );
}

function LogForm({ page, reply }: Omit<Props, 'mayWrite'>) {
  const t = useMessages(incidentPageMessages).log;
  const format = useFormat();
  const { everything } = useMessages(sheetMessages).services;
  const [form, fields] = useIntentForm<{ kind: string; text: string; happenedAt: string; corrects: string }>('log', reply, {
    defaultValue: { kind: 'note', happenedAt: page.nowLocal },
    constraint: { text: { required: true, maxLength: 4_000 }, happenedAt: { required: true } },
  });
  const options = [...page.log].reverse().map((line) => ({ value: line.id, label: `${format.dateTime(line.recordedAt)} · ${(line.text ?? tellLine(line, t, everything)).slice(0, 60)}` }));
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-4 print:hidden">
      <FormErrors form={form} />
      <TextArea field={fields.text} label={t.text} rows={3} />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <RadioGroup field={fields.kind} label={t.kindLabel} hideOptional inline choices={(['note', 'decision'] as const).map((value) => ({ value, label: t.kind[value] }))} />
        <MomentField field={fields.happenedAt} label={t.happenedAt} latest={page.nowLocal} />
        <SelectField field={fields.corrects} label={t.corrects} hideOptional blank={t.correctsNone} options={options} width="medium" />
      </div>
      <div>
        <SubmitButton name="intent" value="log">
          {t.submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
