import { useEffect, useRef } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DialogWindow } from '../dialog.tsx';
import { shortcutMessages } from './messages.ts';
import { ShortcutList } from './shortcut-list.tsx';

/** The list in a dialog that stands open; comes as a file of its own when somebody asks for it. */
export function ShortcutWindow({ onClose }: { onClose: () => void }) {
  const t = useMessages(shortcutMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <DialogWindow ref={dialog} title={t.title} onClose={onClose}>
      <ShortcutList />
    </DialogWindow>
  );
}
