import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { classificationMessages } from './messages.ts';

interface Props {
  today: string;
  /** Begin of the adopted method; answers cannot speak of earlier days. */
  notBefore: string | null;
  /** How many levels are settled, of how many. */
  done: number;
  total: number;
}

export function ClassifyActions({ today, notBefore, done, total }: Props) {
  const t = useMessages(classificationMessages);
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <details>
        <summary className="link inline-block">{t.effective}</summary>
        <DateField
          field={{ id: 'effective-on', name: 'effectiveOn', max: today, ...(notBefore ? { min: notBefore } : {}) }}
          label={t.effectiveOn}
          description={t.effectiveHelp}
          hideOptional
          className="mt-2"
        />
      </details>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="save_next">
          {t.saveNext}
        </SubmitButton>
        <SubmitButton tone="secondary" name="intent" value="save">
          {t.save}
        </SubmitButton>
        <noscript>
          <Button type="submit" name="intent" value="show">
            {t.show}
          </Button>
        </noscript>
      </div>
      <Progress label={t.progress} done={done} total={total} />
    </div>
  );
}
