import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { TextField } from '#app/ui/text-field.tsx';
import type { ViewsData } from './load-views.server.ts';
import { savedViewMessages } from './messages.ts';

/** The views that this member keeps, and those that are shared, as links; and the form that keeps what stands here now. */
export function ViewsBar({ data }: { data: ViewsData }) {
  const t = useMessages(savedViewMessages);
  const { list, views, isPlain, mayShare } = data;
  const open = views.find((view) => view.isOpen);
  if (views.length === 0 && isPlain) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm print:hidden">
      {views.length > 0 ? (
        <nav aria-label={t.views}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <ViewLink to={list} isOpen={isPlain && !open}>
                {t.all}
              </ViewLink>
            </li>
            {views.map((view) => (
              <li key={view.id}>
                <ViewLink to={view.to} isOpen={view.isOpen} title={view.sharedBy ? t.sharedBy({ name: view.sharedBy }) : undefined}>
                  {view.name}
                </ViewLink>
                {view.isChanged ? <span className="text-muted"> ({t.changed})</span> : null}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {open?.mayChange ? <ViewForm key={open.id} view={open} mayShare={mayShare} /> : null}
      {isPlain || (open && !open.isChanged) ? null : <ViewForm key="new" view={null} mayShare={mayShare} />}
    </div>
  );
}

function ViewLink({ to, isOpen, title, children }: { to: string; isOpen: boolean; title?: string | undefined; children: string }) {
  return (
    <Link to={to} title={title} aria-current={isOpen ? 'page' : undefined} className={classNames('inline-block py-0.5 underline-offset-4 hover:text-accent hover:underline', isOpen ? 'border-b-2 border-accent font-semibold' : 'text-muted')}>
      {children}
    </Link>
  );
}

function ViewForm({ view, mayShare }: { view: ViewsData['views'][number] | null; mayShare: boolean }) {
  const t = useMessages(savedViewMessages);
  const id = view ? 'change-view' : 'keep-view';
  return (
    <details className="open:basis-full">
      <summary className="link inline-block">{view ? t.edit : t.keep}</summary>
      <Form method="post" className="mt-2 grid max-w-md gap-3 border-s-4 border-line-strong ps-4">
        <p className="text-muted">{view ? t.editHelp : t.keepHelp}</p>
        {view ? <input type="hidden" name="viewId" value={view.id} /> : null}
        <TextField field={{ id: `${id}-name`, name: 'name', initialValue: view?.name, required: true, maxLength: 60 }} label={t.name} autoComplete="off" />
        {mayShare ? <CheckboxField field={{ id: `${id}-shared`, name: 'isShared' }} label={t.share} defaultChecked={view?.isShared ?? false} /> : null}
        <div className="flex flex-wrap gap-2">
          <SubmitButton size="sm" name="intent" value={id}>
            {view ? t.saveAnew : t.save}
          </SubmitButton>
          {view ? (
            <SubmitButton size="sm" tone="danger" name="intent" value="remove-view" formNoValidate>
              {t.remove}
            </SubmitButton>
          ) : null}
        </div>
      </Form>
    </details>
  );
}
