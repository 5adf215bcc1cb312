import { X } from 'lucide-react';
import { forwardRef, useId, useRef, type ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, type ButtonSize, type ButtonTone } from './button.tsx';
import { uiMessages } from './messages.ts';

interface WindowProps {
  title: ReactNode;
  children: ReactNode;
  onClose?: () => void;
}

/** The window of a native modal dialog; whoever holds it by its ref calls `showModal`. */
export const DialogWindow = forwardRef<HTMLDialogElement, WindowProps>(function DialogWindow({ title, children, onClose }, ref) {
  const t = useMessages(uiMessages);
  const titleId = useId();
  return (
    <dialog ref={ref} aria-labelledby={titleId} onClose={onClose} className="m-auto w-full max-w-lg rounded-md border border-line-strong bg-surface p-0 text-ink shadow-xl">
      <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3">
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        <form method="dialog">
          <button className="-me-2 rounded-sm p-2 text-muted hover:text-ink" aria-label={t.close}>
            <X className="size-4" aria-hidden />
          </button>
        </form>
      </div>
      <div className="px-5 py-4">{children}</div>
    </dialog>
  );
});

interface Props {
  /** Words on the button that opens it. */
  trigger: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  title: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** Native modal dialog. It needs a script to open: what must work without one belongs on a page or in `Confirm`. */
export function Dialog({ trigger, tone, size, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button tone={tone} size={size} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <DialogWindow ref={dialog} title={title}>
        {typeof children === 'function' ? children(close) : children}
      </DialogWindow>
    </>
  );
}
