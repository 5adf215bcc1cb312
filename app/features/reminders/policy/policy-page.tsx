import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { qmLevels } from '#app/domain/level/method.ts';
import { reminderBounds } from '#app/domain/reminder/policy.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { reminderPolicyMessages } from './messages.ts';
import type { LevelPolicies } from './save-policies.server.ts';

interface Props {
  home: string;
  /** Settings are for admins; everybody else comes from the reminders. */
  back: 'settings' | 'reminders';
  policies: LevelPolicies;
  lastResult: SubmissionResult<string[]> | undefined;
}
type LevelPolicy = LevelPolicies[number];
type Typed = Record<LevelPolicy['level'], Record<(typeof numbers)[number] | 'beforeDays' | 'isOn', string>>;

const numbers = ['lapseEveryDays', 'unopenedEveryDays', 'unansweredEveryDays', 'escalateAfter'] as const;

/** What a browser asks of each field. A field of the form is not copied to say so: copied, it has no name any more. */
const boundsOf = (name: (typeof numbers)[number]) => (name === 'escalateAfter' ? reminderBounds.escalateAfter : reminderBounds.everyDays);
const constraint = Object.fromEntries(qmLevels.flatMap((level) => [[`${level}.beforeDays`, { required: true }], ...numbers.map((name) => [`${level}.${name}`, { required: true, ...boundsOf(name) }])]));

/** Three levels, one form: what is the same for all is typed side by side. */
export function PolicyPage({ home, back, policies, lastResult }: Props) {
  const t = useMessages(reminderPolicyMessages);
  const defaultValue = Object.fromEntries(policies.map(({ level, policy }) => [level, typedOf(policy)])) as Typed;
  const [form, fields] = useForm<Typed>({ id: 'reminder-policy', lastResult, defaultValue, constraint });
  const words = { beforeDays: t.before, lapseEveryDays: t.lapse, unopenedEveryDays: t.unopened, unansweredEveryDays: t.unanswered, escalateAfter: t.escalate };
  const labels = Object.fromEntries(policies.flatMap(({ level }) => Object.entries(words).map(([name, label]) => [`${level}.${name}`, `${level}: ${label}`])));
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: `${home}/${back}`, label: t.back[back] }} />
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} labels={labels} />
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
          {policies.map((one) => (
            <LevelFields key={one.level} one={one} fields={fields[one.level].getFieldset()} words={words} />
          ))}
        </div>
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </Form>
    </>
  );
}

const typedOf = (policy: LevelPolicy['policy']) => ({
  isOn: policy.isOn ? 'on' : '',
  beforeDays: policy.beforeDays.join(', '),
  ...Object.fromEntries(numbers.map((name) => [name, String(policy[name])])),
});

type LevelFieldset = ReturnType<ReturnType<typeof useForm<Typed>>[1]['QM10']['getFieldset']>;

function LevelFields({ one, fields, words }: { one: LevelPolicy; fields: LevelFieldset; words: Record<(typeof numbers)[number] | 'beforeDays', string> }) {
  const t = useMessages(reminderPolicyMessages);
  return (
    <fieldset className="grid content-start gap-5 border-t border-line pt-4">
      <legend className="float-start mb-1 w-full text-lg">
        <LevelBadge lowest={one.level} />
      </legend>
      <p className="text-muted">{one.policy.isOn ? t.now({ days: one.policy.beforeDays, lapse: one.policy.lapseEveryDays }) : t.nowOff}</p>
      <label className="flex items-start gap-2">
        <input type="checkbox" className="mt-1 size-4 shrink-0" id={fields.isOn.id} name={fields.isOn.name} value="on" defaultChecked={fields.isOn.initialValue === 'on'} />
        {t.on}
      </label>
      <TextField field={fields.beforeDays} label={words.beforeDays} description={t.beforeHelp} autoComplete="off" inputMode="text" width="medium" />
      {numbers.map((name) => (
        <TextField key={name} field={fields[name]} label={words[name]} type="number" width="short" autoComplete="off" />
      ))}
    </fieldset>
  );
}
