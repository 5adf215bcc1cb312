import { Form } from '@remix-run/react';
import { textIn, type AskedAffected } from '#app/domain/question/asked-question.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { LargeChoice } from './large-choice.tsx';
import { linkErrors, linkField, type Reply } from './link-field.ts';
import type { LinkItem, LinkView } from './load-link.server.ts';
import { linkMessages } from './messages.ts';

interface Props {
  link: LinkView;
  asked: AskedAffected;
  reply: Reply;
}

/** *Are you affected?*: what is asked and until when, the answer, and who asks. */
export function AffectedPage({ link, asked, reply }: Props) {
  const { affected: t } = useMessages(linkMessages);
  const format = useFormat();
  const { title, text, locale } = textIn(asked.texts, format.locale);
  const [item] = link.items;
  if (!item) return null;
  const when = format.dateTime(link.dueAt);
  return (
    <>
      <PageHeader title={<span lang={locale}>{title}</span>} lead={t.asks({ client: asked.client, supplier: item.supplier })} />
      {link.isClosed ? null : <p className={link.isOverdue && !item.answered ? 'mb-5 font-semibold text-warn' : 'mb-5 font-semibold'}>{link.isOverdue ? t.overdue({ when }) : t.due({ when })}</p>}
      <div lang={locale} className="mb-6 max-w-prose whitespace-pre-line">
        {text}
      </div>
      {item.answered ? <Given item={item} isClosed={link.isClosed} /> : null}
      {link.isClosed ? (
        <Notice title={t.closed.title} className="mb-6">
          {t.closed.text({ client: asked.client })}
        </Notice>
      ) : (
        <Answer link={link} item={item} reply={reply} />
      )}
      <WhoAsks asked={asked} />
    </>
  );
}

function Given({ item, isClosed }: { item: LinkItem; isClosed: boolean }) {
  const { affected: t } = useMessages(linkMessages);
  const format = useFormat();
  const { answered } = item;
  if (!answered?.verdict) return null;
  return (
    <Notice title={t.yourAnswer({ verdict: t.verdicts[answered.verdict].label })} className="mb-6">
      {answered.remark ? <p className="whitespace-pre-line">{answered.remark}</p> : null}
      <p className="text-muted">{t.given({ by: answered.by, when: format.dateTime(answered.at) })}</p>
      {isClosed ? null : <p>{t.mayChange}</p>}
    </Notice>
  );
}

const order = ['not_affected', 'affected', 'under_investigation'] as const;

function Answer({ link, item, reply }: { link: LinkView; item: LinkItem; reply: Reply }) {
  const { affected: t } = useMessages(linkMessages);
  const { answered } = item;
  const form = linkErrors(item.id, reply);
  const field = (name: string, initial?: string | null, required = true, maxLength = 200) => linkField(item.id, name, reply, { initial, required, maxLength });
  const fields = (
    <Form method="post" id={item.id} className="grid gap-6 pb-4">
      <FormErrors form={form} />
      <input type="hidden" name="itemId" value={item.id} />
      <LargeChoice
        field={field('verdict', answered?.verdict)}
        legend={t.verdict({ supplier: item.supplier })}
        choices={order.map((value) => ({ value, ...t.verdicts[value] }))}
      />
      <TextArea field={field('remark', answered?.remark, false, 4_000)} label={t.text} description={t.textHelp} rows={5} />
      <TextField field={field('answeredBy', answered?.by ?? link.name)} label={t.answeredBy} autoComplete="name" />
      <TextField field={field('contact', answered?.contact)} label={t.contact} description={t.contactHelp} />
      <div>
        <SubmitButton>{answered ? t.change : t.send}</SubmitButton>
      </div>
    </Form>
  );
  if (!answered) return fields;
  return (
    <details className="mb-6" open={reply?.form === item.id}>
      <summary className="link mb-4">{t.change}</summary>
      {fields}
    </details>
  );
}

function WhoAsks({ asked: { client, asker } }: { asked: AskedAffected }) {
  const { affected: t } = useMessages(linkMessages);
  return (
    <Section title={t.contactTitle}>
      <DescriptionList
        items={[
          { term: t.facts.client, detail: client },
          { term: t.facts.person, detail: asker.name },
          { term: t.facts.phone, detail: asker.phone ? <a className="link" href={`tel:${asker.phone.replace(/[^+\d]/g, '')}`}>{asker.phone}</a> : null },
          { term: t.facts.email, detail: <a className="link break-all" href={`mailto:${asker.email}`}>{asker.email}</a> },
        ]}
      />
      <p className="mt-3 text-sm text-muted">{t.genuine({ client })}</p>
    </Section>
  );
}
