import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { AccessWords, byArea, PaperBox } from '../sheet/access-list.tsx';
import { sheetMessages } from '../sheet/messages.ts';
import type { IncidentPageData } from './load-incident.server.ts';
import { MomentField } from '#app/ui/moment-field.tsx';
import { incidentPageMessages } from './messages.ts';
import { useIntentForm, type IncidentReply } from './use-intent-form.ts';

/** Every way in: closed with its time and by whom, or still to close. */
export function CutOffSection({ page, reply, mayTick }: { page: IncidentPageData; reply: IncidentReply | undefined; mayTick: boolean }) {
  const all = useMessages(sheetMessages);
  const t = useMessages(incidentPageMessages).cut;
  const [form, fields] = useIntentForm<{ accessId: string[]; at: string }>('cut_off', reply, { defaultValue: { at: page.nowLocal }, constraint: { at: { required: true } } });
  const rows = byArea(page.sheet.access).map((access) => ({ access, cut: page.cutOffs.find((one) => one.accessId === access.id) ?? null }));
  const isOpen = rows.some((row) => row.cut === null);
  return (
    <Section title={all.access.title} id="access" className="print:pt-1 print:pb-2">
      {rows.length === 0 ? <p className="max-w-prose">{all.access.none}</p> : null}
      <Form id="restore" method="post">
        <input type="hidden" name="intent" value="restore" />
      </Form>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <FormErrors form={form} />
        <ul className="grid gap-2 print:gap-1" aria-label={t.boxes} id={fields.accessId.id} tabIndex={-1}>
          {rows.map(({ access, cut }) => (
            <li key={access.id}>
              {cut ? (
                <div className="flex items-start gap-2">
                  <Check className="mt-1 size-4 shrink-0 text-ok" aria-hidden />
                  <AccessWords access={access} isCut>
                    <span className="block font-medium text-ok">
                      {all.access.cutOff({ at: cut.at, name: cut.by ?? '' })}
                      {mayTick ? (
                        <Button type="submit" form="restore" name="accessId" value={access.id} size="sm" tone="quiet" formNoValidate aria-label={t.restoreWhat({ what: access.reach })}>
                          {t.restore}
                        </Button>
                      ) : null}
                    </span>
                  </AccessWords>
                </div>
              ) : (
                <label className="flex items-start gap-2">
                  {mayTick ? <input type="checkbox" name="accessId" value={access.id} className="mt-1 size-4 shrink-0 print:hidden" /> : null}
                  <PaperBox />
                  <AccessWords access={access} />
                </label>
              )}
            </li>
          ))}
        </ul>
        {mayTick && isOpen ? (
          <div className="grid gap-3 print:hidden">
            <p className="text-sm text-muted">{t.lead}</p>
            <div className="flex flex-wrap items-end gap-3">
              <MomentField field={fields.at} label={t.at} latest={page.nowLocal} />
              <SubmitButton name="intent" value="cut_off">
                {t.submit}
              </SubmitButton>
            </div>
          </div>
        ) : null}
      </Form>
    </Section>
  );
}
