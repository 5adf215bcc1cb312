import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { settingsMessages } from '../messages.ts';
import type { Settings } from './load-settings.server.ts';

type Unit = Settings['units'][number];

export function UnitList({ units, lastResult }: { units: readonly Unit[]; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useMessages(settingsMessages);
  const [form, fields] = useForm<{ unitName: string }>({ id: 'add-unit', lastResult, constraint: { unitName: { required: true } } });
  return (
    <div className="grid max-w-xl gap-4">
      {units.length === 0 ? <p className="text-muted">{t.noUnits}</p> : null}
      <ul className="grid">
        {units.map((unit) => (
          <UnitLine key={unit.id} unit={unit} />
        ))}
      </ul>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <FormErrors form={form} />
        <TextField field={fields.unitName} label={t.unitName} width="medium" autoComplete="off" />
        <div>
          <SubmitButton tone="secondary" name="intent" value="add_unit">
            {t.addUnit}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

function UnitLine({ unit }: { unit: Unit }) {
  const t = useMessages(settingsMessages);
  const field = { id: `unit-${unit.id}`, name: 'unitName', initialValue: unit.name, required: true };
  return (
    <li className="border-b border-line py-2">
      <details>
        <summary className="flex justify-between gap-4">
          <span className="font-medium">{unit.name}</span>
          <span className="text-sm text-accent" aria-hidden>
            {t.rename}
          </span>
        </summary>
        <Form method="post" className="mt-3 grid gap-3">
          <input type="hidden" name="unitId" value={unit.id} />
          <TextField field={field} label={t.unitName} width="medium" autoComplete="off" />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton tone="secondary" size="sm" name="intent" value="rename_unit">
              {t.rename}
            </SubmitButton>
            {unit.inUse ? (
              <span className="text-sm text-muted">{t.inUse}</span>
            ) : (
              <Button type="submit" tone="danger" size="sm" name="intent" value="remove_unit" formNoValidate>
                {t.remove}
              </Button>
            )}
          </div>
        </Form>
      </details>
    </li>
  );
}
